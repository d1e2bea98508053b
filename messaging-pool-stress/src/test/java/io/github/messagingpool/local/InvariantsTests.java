package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether what the core claims of races is held by tests. A class claims something in a block comment of several
 * lines, which is for nothing else, and names the classes of jcstress or of a model checker that hold it.
 */
class InvariantsTests {

    private static final Path CORE = Path.of("../messaging-pool-core/src/main/java");

    private static final Pattern BLOCK = Pattern.compile("^ *+/\\*$.*?\\*/", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern HELD_BY = Pattern.compile("^ +\\* Held by (\\w+(?:, \\w+)*)\\.$", Pattern.MULTILINE);

    private final Map<String, String> tests = sources(Path.of("src"));

    @Test
    void everyClassThatClaimsSomethingOfRacesNamesTheTestsThatHoldIt() {
        Map<String, List<String>> holders = holders();

        assertThat(holders).containsKeys("ItemOwner", "RequestQueue", "Wait");
        assertThat(holders).allSatisfy((name, held) -> assertThat(held).as(name).isNotEmpty());
    }

    /** By hand-made orderings, that is: a comment that is no block comment would go unseen. */
    @Test
    void everyClassThatOrdersItsWritesClaimsSomethingOfRaces() {
        List<String> silent = new ArrayList<>();
        sources(CORE).forEach((name, source) -> {
            if (source.contains("VarHandle") && !BLOCK.matcher(source).find()) {
                silent.add(name);
            }
        });

        assertThat(silent)
                .as("classes with a VarHandle that say in no block comment what holds, and by which test it is held")
                .isEmpty();
    }

    /** One line for two blocks would leave one of them without a test. */
    @Test
    void everyBlockNamesItsTests() {
        List<String> mistakes = new ArrayList<>();
        sources(CORE).forEach((name, source) -> {
            Matcher block = BLOCK.matcher(source);
            while (block.find()) {
                if (heldBy(block.group()).isEmpty()) {
                    mistakes.add(name + " has a block comment without a line \"Held by\"");
                }
            }
        });

        assertThat(mistakes).isEmpty();
    }

    @Test
    void everyTestThatAClassNamesLooksForRacesInThatClass() {
        List<String> mistakes = new ArrayList<>();
        holders().forEach((name, held) -> held.stream()
                .filter(test -> !looksForRacesIn(name, tests.getOrDefault(test, "")))
                .forEach(test -> mistakes.add(name + " says that it is held by " + test)));

        assertThat(mistakes).isEmpty();
    }

    private static boolean looksForRacesIn(String name, String test) {
        return (test.contains("{@link " + name + "}") || test.contains("{@code " + name + "}"))
                && (test.contains("@JCStressTest") || test.contains("ModelChecker"));
    }

    /** Returns what each class that has a block comment says that it is held by. */
    private static Map<String, List<String>> holders() {
        Map<String, List<String>> holders = new TreeMap<>();
        sources(CORE).forEach((name, source) -> {
            Matcher block = BLOCK.matcher(source);
            while (block.find()) {
                holders.computeIfAbsent(name, unseen -> new ArrayList<>()).addAll(heldBy(block.group()));
            }
        });
        return holders;
    }

    private static List<String> heldBy(String block) {
        Matcher line = HELD_BY.matcher(block);
        return line.find() ? List.of(line.group(1).split(", ")) : List.of();
    }

    /** Returns the text of each class. */
    private static Map<String, String> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), InvariantsTests::read));
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
