package io.github.messagingpool.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the list of {@link Mutants} still fits the core: so that {@link MutantsIT} has what it needs. */
class MutantListTests {

    private static final Path SOURCES = Path.of("../messaging-pool-core/src/main/java/io/github/messagingpool");
    private static final Pattern HELD_BY = Pattern.compile("^ +\\* Held by ", Pattern.MULTILINE);

    @Test
    void whatEachReplacesStandsInItsClassOnce() {
        assertThat(Mutants.ALL).hasSizeGreaterThanOrEqualTo(45).doesNotHaveDuplicates();
        assertThat(Mutants.ALL).allSatisfy(mutant -> {
            assertThat(mutant.occurrences()).isEqualTo(1);
            assertThat(mutant.replacement()).isNotEqualTo(mutant.original());
        });
    }

    @Test
    void theTestOfEachIsThere() {
        assertThat(Mutants.ALL)
                .allSatisfy(mutant -> assertThat(mutant.test().exists()).isTrue());
    }

    @Test
    void everyClassThatClaimsSomethingOfRacesHasOne() throws IOException {
        assertThat(Mutants.ALL).extracting(Mutant::source).containsAll(classesWithClaims());
    }

    private static List<String> classesWithClaims() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return all.stream()
                    .filter(file -> HELD_BY.matcher(read(file)).find())
                    .map(file -> SOURCES.relativize(file).toString().replace(".java", ""))
                    .toList();
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
