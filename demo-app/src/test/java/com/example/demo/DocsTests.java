package com.example.demo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for the code that the documentation shows: it is that of applications that the build compiles and runs. */
class DocsTests {

    /** What is fenced as one of these languages; what is printed, and sketches, are fenced without. */
    private static final Pattern BLOCK = Pattern.compile("```(?:java|kotlin|xml|yaml)\n(.*?)\n```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "thread-bound-state.md, demo-app/src/test/java22",
        "context.md, messaging-pool-autoconfigure/src/test/java/io/github/messagingpool/autoconfigure/rules messaging-pool-benchmarks/pom.xml",
        "after-commit.md, messaging-pool-autoconfigure/src/test/java/io/github/messagingpool/autoconfigure/transaction",
        "reading-a-pool.md, demo-app/src/test/java/com/example/rounds",
        "code-by-key.md, demo-app/src/test/java/com/example/lanes",
        "lombok.md, examples/lombok",
        "kotlin.md, examples/kotlin",
        "webflux.md, examples/webflux",
        "testing.md, examples/testing demo-app/src/test/java/com/example/demo/rooms messaging-pool-test/src/test/java/io",
        "without-spring.md, examples/plain",
        "modules.md, messaging-pool-modular-test/src/test/apps"
    })
    void theCodeOnAPageIsThatOfAnApplication(String page, String directories) throws IOException {
        String sources = sourcesOf(directories);
        List<String> shown = BLOCK.matcher(read(Path.of("../docs", page)))
                .results()
                .map(block -> unindented(block.group(1)))
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(code -> assertThat(sources).contains(code));
    }

    @Test
    void theApplicationThatTheTestingPageTestsIsThatOfTheReadme() throws IOException {
        String sources = words(sourcesOf("examples/testing/src/main"));
        Matcher example = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL).matcher(read(Path.of("../README.md")));

        assertThat(example.find()).as("a Java block in the README").isTrue();
        assertThat(example.group(1).split("(?<=\n})\n\n", -1)).hasSize(2).allSatisfy(type -> assertThat(sources)
                .contains(words(type)));
    }

    private static String words(String code) {
        return code.replaceAll("//.*", "").replaceAll("\\s+", " ").strip();
    }

    private static String sourcesOf(String directories) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String directory : directories.split(" ", -1)) {
            all.append(sources(Path.of("..", directory))).append('\n');
        }
        return all.toString();
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(joining("\n"));
    }

    private static String sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|kt|xml|yml)"))
                    .map(DocsTests::read)
                    .map(DocsTests::unindented)
                    .collect(joining("\n"));
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
