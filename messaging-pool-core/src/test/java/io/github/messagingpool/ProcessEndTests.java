package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.EndingProcess.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process ends while pools without a container are at work; their shutdown time-out is longer than any test's. */
@Timeout(60)
class ProcessEndTests {

    private final List<Process> started = new ArrayList<>();

    private Process start(Way way) throws IOException {
        return start(List.of(EndingProcess.class.getName(), way.name()));
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private static List<String> linesUntilItEnds(Process process) throws IOException, InterruptedException {
        List<String> lines;
        try (BufferedReader reader = process.inputReader()) {
            lines = reader.lines().toList();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return lines;
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"ITEM_EXITS", "CLOSING_ITEM_EXITS"})
    void aProcessThatAnItemEndsDoesNotWaitForThatItem(Way way) throws Exception {
        Process process = start(way);

        List<String> lines = linesUntilItEnds(process);

        assertThat(process.exitValue()).isEqualTo(EndingProcess.EXIT_CODE);
        assertThat(lines)
                .as("the pool says that it is not closed completely")
                .anyMatch(line -> line.contains("did not close completely") && line.contains("itemsNotClosed="));
    }

    @Test
    void whatWaitsForAnItemThatEndsTheProcessFailsAndTheRestIsFinished() throws Exception {
        Process process = start(Way.ITEM_EXITS);

        assertThat(linesUntilItEnds(process))
                .contains("the item that waited goes on")
                .anyMatch(line -> line.contains("Ask for front#1, sent without waiting, failed"));
    }

    @Test
    void aShutdownHookFinishesWhatWaits() throws Exception {
        Process process = start(Way.TERMINATED);
        BufferedReader reader = process.inputReader();
        assertThat(reader.readLine()).isEqualTo("waiting");

        process.toHandle().destroy(); // the process would close the reader

        assertThat(reader.lines().filter("ran"::equals)).hasSize(EndingProcess.REQUESTS);
    }

    @Test
    void aJavaRuntimeNeedsNoFlightRecorder() throws Exception {
        Process process = start(
                List.of("--limit-modules", "java.base,java.xml,jdk.unsupported", WithoutRecorder.class.getName()));

        assertThat(linesUntilItEnds(process))
                .contains("[Value[id=1, value=1], Value[id=2, value=2]]")
                .endsWith("without");
    }

    @Test
    void daemonsDoNotKeepAProcessAliveAndAHookFinishesTheirWork() throws Exception {
        Process process = start(Way.BESIDE_DAEMONS);

        assertThat(linesUntilItEnds(process)).containsExactly("finished");
        assertThat(process.exitValue()).isZero();
    }
}
