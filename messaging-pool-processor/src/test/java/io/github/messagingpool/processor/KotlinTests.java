package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.processor.Compilation.Compiler;
import io.github.messagingpool.processor.Compilation.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests for what kapt makes of classes of Kotlin. */
class KotlinTests {

    private final Path output;

    KotlinTests(@TempDir Path output) {
        this.output = output;
    }

    /** Of {@code fun default(n: Int)} and {@code fun `put it in`(n: Int)} the stub has nothing. */
    @Test
    void warnsOfFunctionsThatKaptLeavesOut() {
        Compilation compilation = compile(Compiler.JAVAC, Path.of("src/test/golden/bad/KotlinNames.java"));

        assertThat(compilation.messages())
                .filteredOn(message -> message.kind() == Diagnostic.Kind.MANDATORY_WARNING)
                .extracting(Message::text)
                .containsExactly(
                        "Functions with a name that Java does not allow, a keyword of Java or one with spaces, are "
                                + "left out by kapt, and give no message: default, put it in; if one is a message, rename it, or "
                                + "give it @JvmName");
    }

    @ParameterizedTest
    @EnumSource
    void carriesToItsSendersWhatKotlinSaysOfNull(Compiler compiler) throws IOException {
        Compilation compilation = compile(compiler, "Cart", """
                import io.github.messagingpool.*;
                import org.jetbrains.annotations.*;
                @PoolItem
                @kotlin.Metadata
                class Cart {
                    Cart(long id) {}
                    @Messaging
                    @Nullable
                    String swap(@NotNull String text, @Sendable @NotNull java.util.List<String> kept, @Nullable String other, int n) {
                        return null;
                    }
                    @Messaging
                    @NotNull
                    String name() { return ""; }
                }
                """);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated().get("SwapRequest.java"))
                .contains("        @NotNull String text,", "@NotNull List<String> kept,", "@Nullable String other,")
                .contains("\"The parameter text of Cart.swap is null in SwapRequest; ", "declare its type with ?\"")
                .contains("\"The parameter kept of Cart.swap is null in SwapRequest; ")
                .contains("public @Nullable String other() {")
                .doesNotContain("The parameter other");
        assertThat(compilation.generated().get("SwapResponse.java")).contains("public @Nullable String result() {");
        assertThat(compilation.generated().get("NameResponse.java"))
                .contains("record NameResponse(long id, @NotNull String result) {}");
        assertThat(compilation.generated().get("CartClient.java"))
                .contains("@NotNull String name(long id)", "            @NotNull String text,");
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatIsImmutableOfKotlin(Compiler compiler) throws IOException {
        Compilation compilation = compile(compiler, "Log", """
                import io.github.messagingpool.*;
                @PoolItem
                @kotlin.Metadata
                class Log {
                    Log(long id) {}
                    @Messaging
                    kotlin.text.Regex find(kotlin.time.Instant since, java.util.List<kotlin.uuid.Uuid> of) { return null; }
                }
                """);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated()).containsKey("FindRequest.java");
    }

    @Test
    void namesNoTypeThatNobodyWrote() throws IOException {
        Compilation compilation = compile(Compiler.JAVAC, "Basket", """
                import io.github.messagingpool.*;
                @PoolItem
                @kotlin.Metadata
                class Basket {
                    Basket(java.time.Clock clock, long id, error.NonExistentClass orders) {}
                }
                """);

        assertThat(compilation.errors())
                .extracting(Message::text)
                .singleElement()
                .asString()
                .contains("Basket(id: Long, clock: Clock, orders: …)");
    }

    /** Of a function with generic types kapt leaves {@code throws} out. */
    @ParameterizedTest
    @EnumSource
    void throwsWhatKotlinSaysThatAFunctionThrows(Compiler compiler) throws IOException {
        Compilation compilation = compile(compiler, "Shelf", """
                import io.github.messagingpool.*;
                @PoolItem
                @kotlin.Metadata
                class Shelf {
                    static final class FullException extends Exception {}
                    Shelf(long id) {}
                    @Messaging
                    @kotlin.jvm.Throws(exceptionClasses = {FullException.class, java.io.IOException.class})
                    int put(java.util.List<String> books) throws java.io.IOException { return 0; }
                }
                """);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated().get("PutRequest.java"))
                .contains("throws IOException, Shelf.FullException {");
        assertThat(compilation.generated().get("ShelfClient.java")).contains("throws IOException, Shelf.FullException");
    }

    @Test
    void warnsOfAnInternalFunction() throws IOException {
        Compilation compilation = compile(Compiler.JAVAC, "Till", """
                import io.github.messagingpool.*;
                @PoolItem
                @kotlin.Metadata
                class Till {
                    Till(long id) {}
                    @Messaging
                    void pay$main(int n) {}
                    @Messaging(request = "RefundRequest")
                    void refund$main(int n) {}
                }
                """);

        assertThat(compilation.messages())
                .filteredOn(message -> message.kind() == Diagnostic.Kind.MANDATORY_WARNING)
                .extracting(Message::text)
                .containsExactly(
                        "The function pay is internal, so that its message and the client have the name that Java "
                                + "knows, pay$main; make it public, or give it @JvmName");
    }

    private Compilation compile(Compiler compiler, String name, String text) throws IOException {
        return compile(compiler, Files.writeString(output.resolve(name + ".java"), text));
    }

    private Compilation compile(Compiler compiler, Path item) {
        return Compilation.of(compiler, List.of(item), output, "-sourcepath", "src/test/golden/libraries");
    }
}
