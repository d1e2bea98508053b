package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.processor.Compilation.Compiler;
import io.github.messagingpool.processor.Compilation.Message;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private Compilation compile(Compiler compiler, Path item) {
        return Compilation.of(compiler, List.of(item), output, "-sourcepath", "src/test/golden/libraries");
    }
}
