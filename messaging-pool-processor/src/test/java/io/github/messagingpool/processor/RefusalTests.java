package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.processor.Compilation.Compiler;
import io.github.messagingpool.processor.Compilation.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that each file of {@code golden/bad} is refused with the errors that its comments say, at their lines, and with
 * no others.
 */
@DisplayName("case36: clear compile errors at the offending element")
class RefusalTests {

    private static final String MARK = "// error: ";

    /** An error that is expected, or that was seen. */
    private record Expected(long line, String text) {}

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void reportsWhatIsWrongAndWhereAndTheWayOut(Path file, Compiler compiler, @TempDir Path output) throws IOException {
        List<Expected> expected = expected(file);

        Compilation compilation =
                Compilation.of(compiler, List.of(file), output, "-sourcepath", "src/test/golden/libraries");

        assertThat(compilation.success()).isFalse();
        assertThat(compilation.errors()).hasSameSizeAs(expected);
        for (Expected error : expected) {
            assertThat(compilation.errors())
                    .anyMatch(message -> message.text().contains(error.text())
                            && (message.line() == error.line() || isWithoutPosition(message, compiler)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnUnknownOption(Compiler compiler, @TempDir Path output) {
        Path sources = Path.of("src/test/golden/good/hidden");

        Compilation compilation = Compilation.of(compiler, sources, output, "-Amessagingpool.clinet=false");

        assertThat(compilation.errors())
                .extracting(Message::text)
                .containsExactly("Unknown option -Amessagingpool.clinet: messaging-pool takes no options; remove it");
    }

    @ParameterizedTest
    @EnumSource
    void leavesOptionsOfOthersAlone(Compiler compiler, @TempDir Path output) {
        Path sources = Path.of("src/test/golden/good/hidden");

        Compilation compilation = Compilation.of(compiler, sources, output, "-Aother.option=1");

        assertThat(compilation.success()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void generatesForTheOtherItemsAfterAnErrorInOneAndWhatStandsInForIts(Compiler compiler, @TempDir Path output)
            throws IOException {
        Path bad = Path.of("src/test/golden/bad/RecordItem.java");
        Path good = Path.of("src/test/golden/good/hidden/Hidden.java");

        Compilation compilation = Compilation.of(compiler, List.of(bad, good), output);

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.generated())
                .containsAllEntriesOf(Compilation.read(Path.of("src/test/golden/expected/hidden")));
        assertThat(compilation.generated().get("com/example/bad/RecordItemClient.java"))
                .endsWith("public class RecordItemClient {}\n");
    }

    @ParameterizedTest
    @EnumSource
    void leavesOnePoolNameInTwoPackagesAlone(Compiler compiler, @TempDir Path directory) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        for (String name : List.of("one", "two")) {
            Files.writeString(
                    Files.createDirectories(sources.resolve(name)).resolve("Order.java"),
                    "package " + name + "; @io.github.messagingpool.PoolItem class Order { Order(long id) {} }");
        }

        Compilation compilation = Compilation.of(compiler, sources, directory.resolve("output"));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated()).containsKeys("one/OrderClient.java", "two/OrderClient.java");
    }

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/bad"))) {
            return files.sorted().toList().stream()
                    .flatMap(file -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(file, compiler)));
        }
    }

    /** Eclipse's compiler gives messages at a record no position. */
    private static boolean isWithoutPosition(Message message, Compiler compiler) {
        return compiler == Compiler.ECJ && message.text().startsWith("The record ") && message.line() == 0;
    }

    private static List<Expected> expected(Path file) throws IOException {
        List<Expected> result = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(MARK, -1);
            for (int j = 1; j < parts.length; j++) {
                result.add(new Expected(i + 1, parts[j].strip()));
            }
        }
        assertThat(result).isNotEmpty();
        return result;
    }
}
