package io.github.messagingpool.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether each of the {@link Mutants} is found by the test that it names, which else passes. */
class MutantsIT {

    /** Those whose name has in it what this describes, a regular expression; all by default. */
    private static final Pattern WANTED = Pattern.compile(System.getProperty("mutants", ""));

    static Stream<Mutant> mutants() {
        return Mutants.ALL.stream()
                .filter(mutant -> WANTED.matcher(mutant.toString()).find());
    }

    static Stream<Finder> tests() {
        return mutants()
                .filter(mutant -> mutant.shows().here())
                .map(Mutant::test)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void withoutAMistakeItPasses(Finder test, @TempDir Path folder) throws IOException, InterruptedException {
        CoreCopy.Outcome outcome = new CoreCopy(folder).run(test);

        assertThat(outcome.passed()).as(outcome.output()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aMistakeIsFound(Mutant mutant, @TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(mutant.shows().here()).as("can be seen here").isTrue();
        CoreCopy core = new CoreCopy(folder);
        core.mutate(mutant);

        assertThat(core.run(mutant.test()).passed())
                .as("%s passes", mutant.test())
                .isFalse();
    }
}
