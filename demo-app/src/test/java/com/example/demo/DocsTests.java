package com.example.demo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests for the code that the documentation shows. */
class DocsTests {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void theCodeOnThreadBoundStateIsThatOfItsTests() throws IOException {
        String page = Files.readString(Path.of("../docs/thread-bound-state.md"));
        List<String> shown = JAVA.matcher(page).results().map(DocsTests::code).toList();

        assertThat(shown).hasSize(2).allSatisfy(code -> assertThat(sources()).contains(code));
    }

    private static String code(MatchResult block) {
        return block.group(1);
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java22"))) {
            return files.filter(Files::isRegularFile).map(DocsTests::read).collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
