package io.github.messagingpool.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A tag of an action can be moved to other code; a commit cannot. */
class WorkflowsTests {

    @Test
    void actionsArePinnedByCommitWithTheVersionBeside() throws IOException {
        List<String> uses = new ArrayList<>();
        try (Stream<Path> workflows = Files.list(Path.of("../.github/workflows"))) {
            for (Path workflow : workflows.toList()) {
                Files.readAllLines(workflow).stream()
                        .filter(line -> line.contains("uses:"))
                        .map(String::strip)
                        .forEach(uses::add);
            }
        }

        assertThat(uses).hasSizeGreaterThan(10).allSatisfy(use -> assertThat(use)
                .matches("(- )?uses: [\\w-]+/[\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }
}
