package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.processor.Compilation.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that {@code golden/good} compiles without a warning and gives {@code golden/expected}, byte for byte. With
 * {@code -Dgolden.update=true} the latter is written instead: look at the difference before it is committed.
 */
class GoldenTests {

    private static final Path GOLDEN = Path.of("src/test/golden");

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void generatesWhatIsExpectedAndItCompiles(String name, Compiler compiler, @TempDir Path output) throws IOException {
        Path sources = GOLDEN.resolve("good").resolve(name);

        Compilation compilation = Compilation.of(compiler, sources, output);

        update(name, compiler, compilation);
        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.success()).isTrue();
        assertThat(compilation.generated())
                .isNotEmpty()
                .isEqualTo(Compilation.read(GOLDEN.resolve("expected").resolve(name)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void generatesTheSameTwice(String name, Compiler compiler, @TempDir Path output) {
        Path sources = GOLDEN.resolve("good").resolve(name);

        Compilation first = Compilation.of(compiler, sources, output.resolve("first"));
        Compilation second = Compilation.of(compiler, sources, output.resolve("second"));

        assertThat(first.generated()).isNotEmpty().isEqualTo(second.generated());
    }

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> directories = Files.list(GOLDEN.resolve("good"))) {
            return directories.map(directory -> directory.getFileName().toString()).sorted().toList().stream()
                    .flatMap(name -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(name, compiler)));
        }
    }

    private static void update(String name, Compiler compiler, Compilation compilation) throws IOException {
        if (compiler != Compiler.JAVAC || !Boolean.getBoolean("golden.update")) {
            return;
        }
        for (Map.Entry<String, String> file : compilation.generated().entrySet()) {
            Path expected = GOLDEN.resolve("expected").resolve(name).resolve(file.getKey());
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, file.getValue());
        }
    }
}
