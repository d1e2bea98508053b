package io.github.messagingpool.benchmarks;

import io.github.messagingpool.benchmarks.engine.EngineKind;
import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once, briefly and in this JVM: for the build. Its times mean nothing. */
final class Check {

    /** These use all that an engine can do. */
    private static final String FOR_EVERY_ENGINE = "\\.(RoundTrip\\.oneId|ManyAtOnce\\.(batchOfThousand|send))$";

    private Check() {}

    static void run() throws RunnerException {
        long start = System.nanoTime();
        int results = run(options().include(FOR_EVERY_ENGINE).param("engine", engines()))
                + run(options().exclude(FOR_EVERY_ENGINE).param("engine", EngineKind.POOL.name()));
        System.out.printf(
                "Each of %d benchmarks ran once, in %d s%n", results, (System.nanoTime() - start) / 1_000_000_000);
    }

    private static int run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        if (results.isEmpty()) {
            throw new IllegalStateException("No benchmark ran");
        }
        return results.size();
    }

    private static ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .param("items", "1000")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static String[] engines() {
        return Arrays.stream(EngineKind.values())
                .filter(EngineKind::isSupported)
                .map(EngineKind::name)
                .toArray(String[]::new);
    }
}
