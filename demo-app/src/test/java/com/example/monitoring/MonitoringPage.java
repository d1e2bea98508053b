package com.example.monitoring;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code docs/monitoring.md} says of meters, and the expressions of all pages. */
final class MonitoringPage {

    private static final Path DOCS = Path.of("../docs");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(messagingpool\\.[^`]+)` \\| [^|]+ \\| ([^|]+) \\| .*$");
    private static final Pattern NAME = Pattern.compile("\\bmessagingpool_\\w+");
    private static final Pattern OF_EXECUTORS = Pattern.compile("`(executor\\.[\\w.]+)`");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");

    private MonitoringPage() {}

    /**
     * A meter of the table.
     *
     * @param name its name
     * @param tags its tags
     */
    record Meter(String name, Set<String> tags) {}

    /** Returns the meters of the table. */
    static List<Meter> meters() {
        return ROW.matcher(page())
                .results()
                .map(row -> new Meter(row.group(1), found(CODE, row.group(2), 1)))
                .toList();
    }

    /** Returns the names in Prometheus of all meters. */
    static Set<String> names() {
        return found(NAME, page(), 0);
    }

    /** Returns the names of the meters for executors. */
    static Set<String> executorMeters() {
        return found(OF_EXECUTORS, page(), 1);
    }

    /** Returns the meter that has a name in Prometheus: the one with the longest name that this one begins with. */
    static Meter meter(String name) {
        return meters().stream()
                .filter(meter -> name.startsWith(meter.name().replace('.', '_')))
                .max(Comparator.comparing(meter -> meter.name().length()))
                .orElseThrow(() -> new IllegalArgumentException("No meter for " + name));
    }

    /** Returns the lines of all blocks in the language of Prometheus, without comments. */
    static Stream<Expression> expressions() {
        return blocks().filter(block -> block.group(1).equals("promql"))
                .flatMap(block -> block.group(2).lines())
                .map(line -> new Expression(line.replaceAll("#.*", "").strip(), ""));
    }

    /** Returns the blocks of other languages. */
    static Stream<String> otherBlocks() {
        return blocks().filter(block -> !block.group(1).equals("promql")).map(block -> block.group(2));
    }

    private static Stream<MatchResult> blocks() {
        try (Stream<Path> pages = Files.walk(DOCS)) {
            return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList().stream()
                    .flatMap(page -> FENCED.matcher(read(page)).results());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(found -> found.group(group)).collect(toCollection(TreeSet::new));
    }

    private static String page() {
        return read(DOCS.resolve("monitoring.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
