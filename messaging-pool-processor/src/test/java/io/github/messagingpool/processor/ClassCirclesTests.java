package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.messagingpool.processor.Compilation.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link ClassCircles}. */
class ClassCirclesTests {

    @Test
    void circlesAreFoundLargestFirst(@TempDir Path directory) throws IOException {
        Path classes = compile(directory, """
                class First { Second second; }
                class Second { Third third; }
                class Third { First[] firsts; Fourth fourth; }
                class Fourth { Fifth fifth; }
                class Fifth { Fourth fourth; Alone alone; }
                class Alone { Alone next; }
                class Above { First first; Fourth fourth; }
                """);

        assertThat(new ClassCircles(classes, "com.example").find())
                .containsExactly(Set.of("First", "Second", "Third"), Set.of("Fourth", "Fifth"));
    }

    @Test
    void circlesThatShareAClassAreOne(@TempDir Path directory) throws IOException {
        Path classes = compile(directory, """
                class Hub { Left left; Right right; }
                class Left { Hub hub; }
                class Right { Far far; }
                class Far { Hub hub; }
                """);

        assertThat(new ClassCircles(classes, "com.example").find())
                .containsExactly(Set.of("Far", "Hub", "Left", "Right"));
    }

    @Test
    void nestedClassesCountAsTheClassTheyStandIn(@TempDir Path directory) throws IOException {
        Path classes = compile(directory, """
                class Outer { static class Nested { Other other; } }
                class Other { static class Nested { Outer.Nested nested; } }
                class Single { Nested nested; static class Nested { Single single; } }
                """);

        assertThat(new ClassCircles(classes, "com.example").find()).containsExactly(Set.of("Other", "Outer"));
    }

    @Test
    void aDirectoryWithoutClassesOfThePackageIsAMistake(@TempDir Path directory) throws IOException {
        Path classes = compile(directory, "class Alone {}");

        assertThatIllegalStateException()
                .isThrownBy(() -> new ClassCircles(classes, "com.exam").find())
                .withMessageContaining("com.exam.*");
    }

    private static Path compile(Path directory, String text) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Files.writeString(sources.resolve("Classes.java"), "package com.example;\n" + text);
        Compilation compilation = Compilation.of(Compiler.JAVAC, sources, directory);
        assertThat(compilation.errors()).isEmpty();
        return compilation.classes();
    }
}
