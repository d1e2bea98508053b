package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.processor.Compilation.Compiler;
import io.github.messagingpool.processor.Compilation.Message;
import io.github.messagingpool.processor.Mistakes.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that whoever makes several mistakes is told each of them, once, and nothing else. To repeat a run, give its seed as
 * {@code -Drandom.seed=…}.
 */
@Timeout(300)
class MistakesTests {

    private static final int TRIPLES = 300;

    private final Path directory;

    MistakesTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void eachMistakeIsToldAlone() throws IOException {
        assertAllAreTold(Mistakes.all().stream().map(List::of).toList(), 0);
    }

    @Test
    void ofTwoMistakesBothAreTold() throws IOException {
        List<Mistake> all = Mistakes.all();
        List<List<Mistake>> pairs = new ArrayList<>();
        for (Mistake one : all) {
            all.subList(all.indexOf(one) + 1, all.size()).stream()
                    .filter(one::isIndependentOf)
                    .forEach(other -> pairs.add(List.of(one, other)));
        }

        assertThat(pairs).hasSizeGreaterThan(1000);
        assertAllAreTold(pairs, 0);
    }

    @Test
    void ofThreeAndMoreMistakesAllAreTold() throws IOException {
        long seed = Long.getLong("random.seed", System.nanoTime());
        Random random = new Random(seed);
        List<List<Mistake>> groups = new ArrayList<>();
        for (int i = 0; i < TRIPLES; i++) {
            groups.add(independent(random, 3 + random.nextInt(5)));
        }

        assertAllAreTold(groups, seed);
    }

    /**
     * Returns the class files of the libraries. As source files javac would read them while it enters those of a test, and
     * then, if it runs any processor, tells of a type that is missing there in the library's file.
     */
    private Path libraries() {
        Compilation compilation =
                Compilation.of(Compiler.JAVAC, Path.of("src/test/golden/libraries"), directory.resolve("libraries"));
        assertThat(compilation.success()).isTrue();
        return compilation.classes();
    }

    private static List<Mistake> independent(Random random, int number) {
        List<Mistake> all = Mistakes.all();
        List<Mistake> result = new ArrayList<>();
        while (result.size() < number) {
            Mistake next = all.get(random.nextInt(all.size()));
            if (result.stream().allMatch(next::isIndependentOf)) {
                result.add(next);
            }
        }
        return result;
    }

    @Test
    void aMissingTypeIsToldWhereItStandsBesideATypeOfALibrary() throws IOException {
        List<Mistake> both = Mistakes.all().stream()
                .filter(mistake ->
                        mistake.text().contains("suspend") || mistake.takes().contains("m-nowhere"))
                .toList();

        assertThat(both).hasSize(2);
        assertAllAreTold(List.of(both), 0);
    }

    private void assertAllAreTold(List<List<Mistake>> groups, long seed) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Path sources = Files.createDirectories(directory.resolve("p" + i));
            files.add(Files.writeString(sources.resolve("Outer.java"), Mistakes.source("p" + i, groups.get(i))));
        }

        Compilation compilation = Compilation.of(
                Compiler.JAVAC,
                files,
                directory.resolve("output"),
                "-proc:only",
                "-Xmaxerrs",
                "100000",
                "-classpath",
                Compilation.classPathWith(libraries()));

        Map<String, List<Message>> told = compilation.errors().stream().collect(Collectors.groupingBy(Message::file));
        SoftAssertions.assertSoftly(softly -> {
            for (int i = 0; i < groups.size(); i++) {
                List<String> texts = told.getOrDefault(files.get(i).toString(), List.of()).stream()
                        .map(message -> message.text().lines().findFirst().orElse(""))
                        .toList();
                List<String> expected =
                        groups.get(i).stream().map(Mistake::text).toList();
                softly.assertThat(texts)
                        .as("seed %d, %s", seed, expected)
                        .hasSameSizeAs(expected)
                        .matches(all ->
                                expected.stream().allMatch(text -> all.stream().anyMatch(line -> line.contains(text))));
            }
        });
    }
}
