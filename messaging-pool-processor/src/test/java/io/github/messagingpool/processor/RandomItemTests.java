package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.processor.Compilation.Compiler;
import io.github.messagingpool.processor.Compilation.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that random programs are either refused, at an element of theirs, or compile without a warning, also about
 * Javadoc. To repeat a run, give its seed as {@code -Drandom.seed=…}.
 */
@Timeout(300)
class RandomItemTests {

    private static final int PROGRAMS = 500;

    private static final String REFUSED_WILDCARD = "stands for any type; name the type";

    private static final List<String> REFUSALS = List.of(
            "in generated code; rename it",
            "give another name with @Messaging",
            "since it would hide java.lang.",
            "; declare it <@Sendable ",
            REFUSED_WILDCARD);

    /** Before JDK 18 javac finds the components of any record without comment, as the fields that they are, too. */
    private static final String DOCLINT =
            Runtime.version().feature() < 18 ? "-Xdoclint:all/protected" : "-Xdoclint:all";

    private final Path directory;

    RandomItemTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void whatIsAcceptedCompilesWithoutAWarning() throws IOException {
        long seed = Long.getLong("random.seed", System.nanoTime());
        List<RandomItem> items = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            items.add(RandomItem.of(seed + i, i));
        }

        Compilation reading = compile(items, "reading", "-proc:only");
        assertThat(reading.errors())
                .as("refusals that are not expected, seed %d", seed)
                .filteredOn(error -> REFUSALS.stream().noneMatch(error.text()::contains))
                .isEmpty();
        Set<String> wildcards = packages(reading.errors().stream()
                .filter(error -> error.text().contains(REFUSED_WILDCARD))
                .toList());
        assertThat(items)
                .filteredOn(item -> !isAsExpected(item.wildcards(), wildcards.contains(item.name())))
                .extracting(RandomItem::name)
                .as("programs whose wildcards are refused, or are not, seed %d", seed)
                .isEmpty();
        Set<String> refused = packages(reading.errors());
        List<RandomItem> accepted =
                items.stream().filter(item -> !refused.contains(item.name())).toList();
        Compilation compilation = compile(accepted, "compiling", "-Werror", DOCLINT);

        assertThat(compilation.messages()).as("seed %d", seed).isEmpty();
        assertThat(accepted.size()).as("accepted programs, seed %d", seed).isGreaterThan(PROGRAMS / 2);
    }

    private static boolean isAsExpected(RandomItem.Wildcards wildcards, boolean isRefused) {
        return wildcards == RandomItem.Wildcards.OPEN || isRefused == (wildcards == RandomItem.Wildcards.REFUSED);
    }

    private Compilation compile(List<RandomItem> items, String name, String... options) throws IOException {
        List<Path> files = new ArrayList<>();
        for (RandomItem item : items) {
            Path sources = Files.createDirectories(directory.resolve(name).resolve(item.name()));
            for (RandomItem.File file : item.files()) {
                files.add(Files.writeString(sources.resolve(file.name() + ".java"), file.text()));
            }
        }
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        return Compilation.of(Compiler.JAVAC, files, directory.resolve(name), all.toArray(String[]::new));
    }

    /** Returns the packages that errors are in: each is a directory. */
    private static Set<String> packages(List<Message> errors) {
        return errors.stream()
                .map(error -> Path.of(error.file()))
                .map(file -> file.getName(file.getNameCount() - 2).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
