package io.github.messagingpool.benchmarks.measure;

import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.engine.WorkClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A JMH benchmark and its parameters.
 *
 * @param benchmark class and method
 * @param senders how many threads call; 0 for what the benchmark says
 * @param jvmArgs for the fork
 */
public record Case(String benchmark, Map<String, String> parameters, int senders, List<String> jvmArgs)
        implements Measurement {

    public Case {
        parameters = Map.copyOf(parameters);
        jvmArgs = List.copyOf(jvmArgs);
    }

    public static Case of(String benchmark) {
        return new Case(benchmark, Map.of(), 0, List.of());
    }

    public static Case of(EngineKind engine, String benchmark) {
        return of(benchmark).with("engine", engine.name());
    }

    public Case with(String parameter, Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value.toString());
        return new Case(benchmark, more, senders, jvmArgs);
    }

    public Case senders(int senders) {
        return new Case(benchmark, parameters, senders, jvmArgs);
    }

    public Case jvmArgs(String... more) {
        List<String> all = new ArrayList<>(jvmArgs);
        all.addAll(List.of(more));
        return new Case(benchmark, parameters, senders, all);
    }

    @Override
    public String label() {
        return benchmark
                + (parameters.isEmpty() ? "" : " " + new TreeMap<>(parameters))
                + (senders == 0 ? "" : " senders=" + senders)
                + (jvmArgs.isEmpty() ? "" : " " + jvmArgs);
    }

    @Override
    public Measured measure(CommandLine commandLine, long nanosPerMillionTokens) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.replace(".", "\\.") + "$")
                .forks(1)
                .warmupIterations(commandLine.warmups())
                .warmupTime(TimeValue.milliseconds(commandLine.millis()))
                .measurementIterations(commandLine.iterations())
                .measurementTime(TimeValue.milliseconds(commandLine.millis()))
                .timeout(TimeValue.minutes(2))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgsPrepend("-D" + WorkClock.PROPERTY + "=" + nanosPerMillionTokens)
                .jvmArgsAppend(jvmArgs.toArray(String[]::new));
        parameters.forEach(options::param);
        if (senders > 0) {
            options.threads(senders);
        }
        try {
            return measured(new Runner(options.build()).runSingle());
        } catch (RunnerException e) {
            System.err.println(label() + " failed: " + e);
            return Measured.FAILED;
        }
    }

    private static Measured measured(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        boolean sampled = result.getParams().getMode() == Mode.SampleTime;
        return new Measured(Map.of(
                Figure.VALUE,
                sampled ? primary.getScore() : primary.getStatistics().getPercentile(50),
                Figure.P99,
                sampled ? primary.getStatistics().getPercentile(99) : Double.NaN,
                Figure.BYTES,
                bytes(result)));
    }

    private static double bytes(RunResult result) {
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                return result.getSecondaryResults().get(name).getStatistics().getPercentile(50);
            }
        }
        return Double.NaN;
    }
}
