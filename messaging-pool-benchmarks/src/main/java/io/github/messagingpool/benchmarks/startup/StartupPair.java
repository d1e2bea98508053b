package io.github.messagingpool.benchmarks.startup;

import io.github.messagingpool.benchmarks.measure.Median;
import io.github.messagingpool.benchmarks.measure.Numbers;
import io.github.messagingpool.benchmarks.startup.StartupApplication.Started;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two applications that differ in one thing, whose share of the start is asked for. */
final class StartupPair {

    private final String name;
    private final StartupApplication without;
    private final StartupApplication with;
    private final int pools;
    private final List<Started> startedWithout = new ArrayList<>();
    private final List<Started> startedWith = new ArrayList<>();

    /** @param pools how many pools the second application has; the first has none */
    StartupPair(String name, StartupApplication without, StartupApplication with, int pools) {
        this.name = name;
        this.without = without;
        this.with = with;
        this.pools = pools;
    }

    String name() {
        return name;
    }

    /** Starts both, each first in every other round. */
    void start(int round) throws IOException {
        if (round % 2 == 0) {
            startedWithout.add(start(without, 0));
            startedWith.add(start(with, pools));
        } else {
            startedWith.add(start(with, pools));
            startedWithout.add(start(without, 0));
        }
    }

    private Started start(StartupApplication application, int expected) throws IOException {
        Started started = application.start();
        if (started.pools() != expected) {
            throw new IllegalStateException(name + ": " + started.pools() + " pools instead of " + expected);
        }
        return started;
    }

    /** Returns the median of the differences, each from one round. */
    Median share(ToDoubleFunction<Started> time) {
        double[] shares = new double[startedWith.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = time.applyAsDouble(startedWith.get(i)) - time.applyAsDouble(startedWithout.get(i));
        }
        return Median.of(shares);
    }

    String line() {
        return Stream.of(
                        name,
                        median(startedWithout, Started::cpuMillis),
                        median(startedWith, Started::cpuMillis),
                        format(share(Started::cpuMillis)),
                        format(share(Started::mainMillis)),
                        median(startedWithout, Started::wallMillis),
                        median(startedWith, Started::wallMillis),
                        format(share(Started::wallMillis)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String median(List<Started> all, ToDoubleFunction<Started> time) {
        return whole(Median.of(all.stream().mapToDouble(time).toArray()).value());
    }

    private static String format(Median share) {
        return whole(share.value()) + " (" + whole(share.least()) + " to " + whole(share.most()) + ")";
    }

    private static String whole(double millis) {
        return Numbers.format(Math.rint(millis));
    }
}
