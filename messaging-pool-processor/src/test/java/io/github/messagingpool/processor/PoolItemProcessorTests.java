package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.messagingpool.processor.Compilation.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link PoolItemProcessor} as compilers and build tools see it. */
class PoolItemProcessorTests {

    private static final Path METADATA = Path.of("src/test/golden/libraries/kotlin/Metadata.java");

    /** Writes {@code record Later(int number)} in the first round. */
    private static final class OtherProcessor extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (processingEnv.getElementUtils().getTypeElement("com.example.later.Later") == null) {
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("com.example.later.Later")
                        .openWriter()) {
                    writer.write("package com.example.later; record Later(java.util.List<String> texts) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @Test
    void compilersFindIt() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(PoolItemProcessor.class);
    }

    @Test
    void gradleRunsItIncrementally() throws IOException {
        String path = "META-INF/gradle/incremental.annotation.processors";
        try (InputStream file = PoolItemProcessor.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(PoolItemProcessor.class.getName() + ",isolating\n");
        }
    }

    @Test
    void generatedCodeNamesItAsTheGenerator() {
        assertThat(Annotations.GENERATOR).isEqualTo(PoolItemProcessor.class.getName());
    }

    @Test
    void supportsTheLatestSourceVersion() {
        assertThat(new PoolItemProcessor().getSupportedSourceVersion()).isEqualTo(SourceVersion.latest());
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTypesThatAnotherProcessorWrites(Compiler compiler, @TempDir Path output) throws IOException {
        Path item = source(output, "Waiting", """
                package com.example.later;
                import io.github.messagingpool.*;
                @PoolItem
                class Waiting {
                    Waiting(long id) {}
                    @Messaging
                    Later later(java.util.List<Later> all) { return all.get(0); }
                }
                """);

        Compilation compilation =
                Compilation.of(compiler, List.of(item), output, List.of(new PoolItemProcessor(), new OtherProcessor()));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated().get("com/example/later/LaterResponse.java"))
                .contains("List.copyOf(value.texts())");
    }

    @ParameterizedTest
    @EnumSource
    void leavesATypeThatIsNotThereToTheCompiler(Compiler compiler, @TempDir Path output) throws IOException {
        Path item = source(output, "Missing", """
                import io.github.messagingpool.*;
                @PoolItem
                class Missing {
                    Missing(long id) {}
                    @Messaging
                    Nowhere ask() { return null; }
                }
                """);

        Compilation compilation = Compilation.of(compiler, List.of(item), output);

        assertThat(compilation.errors()).hasSize(1).allMatch(error -> error.line() == 6);
    }

    @ParameterizedTest
    @EnumSource
    void tellsAlsoWhatElseIsWrongWithAnItemThatWaitsInVain(Compiler compiler, @TempDir Path output) throws IOException {
        Path item = source(output, "Missing", """
                import io.github.messagingpool.*;
                @PoolItem
                class Missing {
                    record Line(Nowhere where) {}
                    Missing(Long id) {}
                    @Messaging
                    Line ask(StringBuilder text) { return null; }
                }
                """);

        Compilation compilation = Compilation.of(compiler, List.of(item), output);

        assertThat(compilation.errors())
                .as("%s", compilation.errors())
                .extracting(Compilation.Message::line)
                .contains(4L, 5L, 7L)
                .hasSize(compiler == Compiler.JAVAC ? 3 : 4); // Eclipse's says twice what is missing
        assertThat(compilation.errors())
                .extracting(Compilation.Message::text)
                .anyMatch(text -> text.contains("declare it long instead of Long"))
                .anyMatch(text -> text.contains("The parameter text of ask is not sendable"));
    }

    @Test
    void whatNamesTheTypesOfARefusedItemIsNotFoundFaultWith(@TempDir Path output) throws IOException {
        Path item = source(output, "Refused", """
                import io.github.messagingpool.*;
                @PoolItem
                class Refused<@Sendable K> {
                    Refused(Long id) {}
                    @Messaging
                    K put(K key) { return key; }
                    @Messaging
                    void take(StringBuilder text) {}
                }
                class Service {
                    private final RefusedClient<String> client;
                    Service(RefusedClient<String> client, RefusedInit<String> init) { this.client = client; }
                    PutResponse<String> put(PutRequest<String> request) { return null; }
                    void take(TakeRequest<String> request) { client.take(1, null); }
                }
                @PoolItem
                class Sound {
                    Sound(long id, RefusedClient<String> client) {}
                    @Messaging(timeout = "soon")
                    void ask() {}
                }
                """);

        Compilation compilation = Compilation.of(Compiler.JAVAC, List.of(item), output);

        assertThat(compilation.errors())
                .extracting(Compilation.Message::line)
                .as("%s", compilation.errors())
                .containsExactlyInAnyOrder(4L, 8L, 20L);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTypesWithinOthers(Compiler compiler, @TempDir Path output) throws IOException {
        Path item = source(output, "Waiting", """
                package com.example.later;
                import io.github.messagingpool.*;
                @PoolItem
                class Waiting {
                    record Line(java.util.List<Later> all) {}
                    static class Failure extends Exception { final Later later = null; }
                    Waiting(long id) {}
                    @Messaging
                    Line later() throws Failure { return null; }
                }
                """);

        Compilation compilation =
                Compilation.of(compiler, List.of(item), output, List.of(new PoolItemProcessor(), new OtherProcessor()));

        assertThat(compilation.errors())
                .extracting(Compilation.Message::text)
                .singleElement()
                .asString()
                .contains("Waiting.Failure may share state that changes, in its field later, of type Later");
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatIsWrongWithAWaitingItemThoughAnotherHasEndedTheRounds(Compiler compiler, @TempDir Path output)
            throws IOException {
        Path wrong = source(output, "Wrong", """
                import io.github.messagingpool.*;
                @PoolItem
                class Wrong {
                    Wrong(Long id) {}
                }
                """);
        Path other = source(output, "Other", """
                import io.github.messagingpool.*;
                @PoolItem
                class Other {
                    Other(long id) {}
                    @Messaging
                    int count() { return 1; }
                }
                """);
        Path waiting = source(output, "Waiting", """
                import io.github.messagingpool.*;
                @PoolItem
                class Waiting {
                    Waiting(long id) {}
                    @Messaging
                    CountRequest last(StringBuilder text) { return null; }
                    @Messaging
                    void count() {}
                }
                """);

        Compilation compilation = Compilation.of(compiler, List.of(wrong, other, waiting), output);

        assertThat(compilation.errors())
                .extracting(Compilation.Message::text)
                .hasSize(3)
                .anyMatch(text -> text.contains("declare it long instead of Long"))
                .anyMatch(text -> text.contains("The parameter text of last is not sendable"))
                .anyMatch(text -> text.contains("The type CountRequest is already generated"));
    }

    /** Kotlin makes the constructor private to Java, and another that no code can call. */
    @Test
    void tellsAWayOutOfAValueClassAsTheId(@TempDir Path output) throws IOException {
        Path item = source(output, "OfValue", """
                import io.github.messagingpool.*;
                @PoolItem
                @kotlin.Metadata(d2 = {"LOfValue;", "", "id", "Lkotlin/ULong;", "<init>", "(JLkotlin/jvm/internal/D;)V"})
                class OfValue {
                    private OfValue(long id) {}
                }
                """);

        Compilation compilation =
                Compilation.of(Compiler.JAVAC, List.of(item), output, "-sourcepath", "src/test/golden/libraries");

        assertThat(compilation.errors()).singleElement().satisfies(error -> assertThat(error.text())
                .contains("The constructor is private, so no pool can call it; make it public or internal")
                .contains("a value class, or UInt, ULong", "what is within, a Long", "a @Sendable data class")
                .doesNotContain("package-private"));
    }

    @Test
    void tellsThatAnObjectOfKotlinIsNoClassOfItems(@TempDir Path output) throws IOException {
        Path item = source(output, "Single", """
                import io.github.messagingpool.*;
                @PoolItem
                @kotlin.Metadata(d2 = {})
                final class Single {
                    public static final Single INSTANCE = new Single();
                    private Single() {}
                }
                """);

        Compilation compilation =
                Compilation.of(Compiler.JAVAC, List.of(item), output, "-sourcepath", "src/test/golden/libraries");

        assertThat(compilation.errors())
                .extracting(Compilation.Message::text)
                .anyMatch(text -> text.contains("write class in place of object"));
    }

    /** As Kotlin writes it of: helper is private, unmarked bears no annotation, limit and inner are properties. */
    @Test
    void warnsOfMessagesOfKotlinThatJavaDoesNotSee(@TempDir Path output) throws IOException {
        Path item = source(output, "Account", """
                @io.github.messagingpool.PoolItem
                @kotlin.Metadata(d1 = {
                    "\\u0000 \\n\\u0002\\u0018\\u0002\\n\\u0002\\u0010\\u0000\\n\\u0000\\n\\u0002\\u0010\\t",
                    "\\n\\u0000\\n\\u0002\\u0018\\u0002\\n\\u0002\\b\\n\\n\\u0002\\u0010\\b\\n\\u0002\\b\\u000b",
                    "\\b\\u0007\\u0018\\u00002\\u00020\\u0001B\\u0017\\u0012\\u0006\\u0010\\u0002\\u001a",
                    "\\u00020\\u0003\\u0012\\u0006\\u0010\\u0004\\u001a\\u00020\\u0005\\u00a2\\u0006",
                    "\\u0004\\b\\u0006\\u0010\\u0007J\\u0017\\u0010\\u000f\\u001a\\u00020\\u00102\\u0006",
                    "\\u0010\\u0011\\u001a\\u00020\\u0005H\\u0002\\u00a2\\u0006\\u0004\\b\\u0012\\u0010",
                    "\\u0013J\\u0015\\u0010\\u0014\\u001a\\u00020\\u00102\\u0006\\u0010\\u0011\\u001a",
                    "\\u00020\\u0005\\u00a2\\u0006\\u0004\\b\\u0015\\u0010\\u0013J\\u0017\\u0010\\u0016",
                    "\\u001a\\u00020\\u00102\\u0006\\u0010\\u0011\\u001a\\u00020\\u0005H\\u0007\\u00a2",
                    "\\u0006\\u0004\\b\\u0017\\u0010\\u0013J\\u0017\\u0010\\u0018\\u001a\\u00020\\u00102",
                    "\\u0006\\u0010\\u0011\\u001a\\u00020\\u0005H\\u0001\\u00a2\\u0006\\u0004\\b\\u0019",
                    "\\u0010\\u0013J\\u0017\\u0010\\u001a\\u001a\\u00020\\u00102\\u0006\\u0010\\u0011",
                    "\\u001a\\u00020\\u0005H\\u0003\\u00a2\\u0006\\u0004\\b\\u001b\\u0010\\u0013R\\u001c",
                    "\\u0010\\u0004\\u001a\\u00020\\u0005X\\u0086\\u000e\\u00a2\\u0006\\u0010\\n\\u0002",
                    "\\u0010\\f\\u001a\\u0004\\b\\b\\u0010\\t\\"\\u0004\\b\\n\\u0010\\u000bR\\u0013\\u0010\\r",
                    "\\u001a\\u00020\\u0005\\u00a2\\u0006\\n\\n\\u0002\\u0010\\f\\u001a\\u0004\\b\\u000e",
                    "\\u0010\\t"}, d2 = {
                    "LAccount;", "", "id", "", "limit", "LAmount;", "<init>",
                    "(JILkotlin/jvm/internal/DefaultConstructorMarker;)V",
                    "getLimit-diC1YMI", "()I", "setLimit-mgn0VZY", "(I)V", "I", "inner",
                    "getInner-diC1YMI", "helper", "", "amount", "helper-mgn0VZY", "(I)I",
                    "unmarked", "unmarked-mgn0VZY", "pay", "pay-mgn0VZY", "settle",
                    "settle-mgn0VZY$main", "hidden", "hidden-mgn0VZY"})
                class Account {
                    private int limit;
                    Account(long id) {}
                }
                """);

        Compilation compilation = Compilation.of(Compiler.JAVAC, List.of(item, METADATA), output);

        assertThat(compilation.messages())
                .extracting(Compilation.Message::text)
                .containsExactly(
                        "Methods with a value class among their types have no name in Java, and give no "
                                + "message: pay, settle; if one is a message, give it @JvmName, or use the type within, or java.time.Duration for kotlin.time.Duration");
        assertThat(compilation.success()).isTrue();
    }

    /** In Kotlin the method bears its annotation in the interface alone. */
    @Test
    void warnsOfMessagesOfAnInterfaceOfKotlinThatJavaDoesNotSee(@TempDir Path output) throws IOException {
        Path item = source(output, "Purse", """
                @kotlin.Metadata(d1 = {
                    "\\u0000\\u0018\\n\\u0002\\u0018\\u0002\\n\\u0002\\u0010\\u0000\\n\\u0000\\n\\u0002",
                    "\\u0010\\b\\n\\u0000\\n\\u0002\\u0018\\u0002\\n\\u0002\\b\\u0002\\bf\\u0018\\u00002",
                    "\\u00020\\u0001J\\u0017\\u0010\\u0002\\u001a\\u00020\\u00032\\u0006\\u0010\\u0004",
                    "\\u001a\\u00020\\u0005H\\'\\u00a2\\u0006\\u0004\\b\\u0006\\u0010\\u0007\\u00c0\\u0006",
                    "\\u0003"}, d2 = {
                    "LPaying;", "", "pay", "", "amount", "LAmount;", "pay-mgn0VZY", "(I)I"})
                interface Paying {}
                @io.github.messagingpool.PoolItem
                class Purse implements Paying {
                    Purse(long id) {}
                }
                """);

        Compilation compilation = Compilation.of(Compiler.JAVAC, List.of(item, METADATA), output);

        assertThat(compilation.messages())
                .extracting(Compilation.Message::text)
                .singleElement(as(STRING))
                .contains("give no message: pay; ");
        assertThat(compilation.success()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\\0\\177", "\\0\\0\\117", "\\0\\0J\\2\\20\\1", "not known"})
    void looksForNoMessagesInMetadataOfAnotherForm(String data, @TempDir Path output) throws IOException {
        Path item = source(output, "Account", """
                @io.github.messagingpool.PoolItem
                @kotlin.Metadata(d1 = "%s", d2 = "pay-mgn0VZY")
                class Account {
                    Account(long id) {}
                }
                """.formatted(data));

        Compilation compilation = Compilation.of(Compiler.JAVAC, List.of(item, METADATA), output);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated()).containsKey("AccountClient.java");
    }

    /** Kotlin writes the body of an interface's method into DefaultImpls too, with its annotations. */
    @ParameterizedTest
    @EnumSource
    void passesOverTheCopiesOfAnInterfaceOfKotlin(Compiler compiler, @TempDir Path output) throws IOException {
        Path item = source(output, "Greeter", """
                import io.github.messagingpool.*;
                interface Greeting {
                    @Messaging
                    default String greet() { return "hello"; }
                    @kotlin.Metadata
                    final class DefaultImpls {
                        @Messaging
                        public static String greet(Greeting $this) { return "hello"; }
                    }
                }
                @PoolItem
                @kotlin.Metadata
                class Greeter implements Greeting {
                    Greeter(long id) {}
                    @Override
                    @Messaging
                    public String greet() { return "hello"; }
                }
                """);

        Compilation compilation = Compilation.of(compiler, List.of(item, METADATA), output);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated()).containsKeys("GreetRequest.java", "GreeterClient.java");
    }

    /** For a default value of each parameter Kotlin writes another constructor, and copies the mark. */
    @ParameterizedTest
    @EnumSource
    void prefersAMarkedConstructorWithParameters(Compiler compiler, @TempDir Path output) throws IOException {
        Path item = source(output, "Meter", """
                import io.github.messagingpool.*;
                @PoolItem
                class Meter {
                    @PoolItem.Constructor
                    Meter(long id) {}
                    @PoolItem.Constructor
                    Meter() {}
                }
                """);

        Compilation compilation = Compilation.of(compiler, List.of(item), output);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated().get("MeterInit.java")).contains("record MeterInit(long id)");
    }

    @ParameterizedTest
    @EnumSource
    void worksInTheUnnamedPackage(Compiler compiler, @TempDir Path output) throws IOException {
        Path item = source(output, "Bare", """
                import io.github.messagingpool.*;
                @PoolItem
                class Bare {
                    record Point(java.util.Set<String> names) {}
                    Bare(String id) {}
                    @Messaging
                    Point ask(Point point) { return point; }
                }
                """);

        Compilation compilation = Compilation.of(compiler, List.of(item), output);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated()).containsKeys("BareInit.java", "BareClient.java", "AskRequest.java");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotTakeItsEarlierOutputForTheUsersOwnTypes(Compiler compiler, @TempDir Path output) {
        List<Path> files = List.of(
                Path.of("src/test/golden/good/hidden/Hidden.java"),
                Path.of("src/test/golden/expected/hidden/com/example/hidden/NameRequest.java"));

        Compilation compilation = Compilation.of(compiler, files, output);

        assertThat(compilation.errors())
                .extracting(Compilation.Message::text)
                .isNotEmpty()
                .noneMatch(text -> text.contains("give another name"));
    }

    private static Path source(Path directory, String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name + ".java"), text);
    }
}
