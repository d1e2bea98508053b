package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a filter allocates, in a process where there is one kind of filter. */
@Timeout(60)
class FilterAllocationTests {

    @Test
    void aFilterAllocatesNothing() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FilteredProcess.class.getName())
                .redirectErrorStream(true)
                .start();
        try (var reader = process.inputReader()) {
            assertThat(reader.lines()).last().isEqualTo(FilteredProcess.NOTHING);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
