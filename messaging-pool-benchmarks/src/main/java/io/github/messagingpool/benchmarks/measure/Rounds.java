package io.github.messagingpool.benchmarks.measure;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.benchmarks.engine.WorkClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures everything several times, and each time all of it: what is compared within a round was measured within
 * minutes, and a machine that is slower for an hour is so for all.
 */
public final class Rounds {

    private final List<Map<Measurement, Measured>> rounds = new ArrayList<>();

    /** Measures, and says on the standard error how far it is. */
    public static Rounds measure(Collection<? extends Measurement> measurements, CommandLine commandLine) {
        Rounds rounds = new Rounds();
        long nanosPerMillionTokens = WorkClock.nanosPerMillionTokens();
        Progress progress = new Progress(measurements.size() * commandLine.forks());
        for (int fork = 0; fork < commandLine.forks(); fork++) {
            Map<Measurement, Measured> round = new HashMap<>();
            for (Measurement measurement : measurements) {
                Measured measured = measurement.measure(commandLine, nanosPerMillionTokens);
                progress.done(measurement, measured);
                round.put(measurement, measured);
            }
            rounds.rounds.add(round);
        }
        return rounds;
    }

    /** Returns what was measured, in each round. */
    public List<Measured> of(Measurement measurement) {
        return rounds.stream()
                .map(round -> requireNonNull(round.get(measurement)))
                .toList();
    }

    /** Returns the median over the rounds of what is computed from one round at a time. */
    public Median median(ToDoubleFunction<Map<Measurement, Measured>> value) {
        return Median.of(rounds.stream().mapToDouble(value).toArray());
    }

    /** Returns the median time, or value, of a measurement. */
    public Median median(Measurement measurement) {
        return Median.of(of(measurement).stream().mapToDouble(Measured::value).toArray());
    }

    private static final class Progress {

        private final int total;
        private final long start = System.nanoTime();
        private int done;

        Progress(int total) {
            this.total = total;
        }

        void done(Measurement measurement, Measured measured) {
            done++;
            Duration left = Duration.ofNanos((System.nanoTime() - start) / done * (total - done));
            System.err.printf(
                    "[%d of %d, %d:%02d left] %s: %,.1f%n",
                    done, total, left.toMinutes(), left.toSecondsPart(), measurement.label(), measured.value());
        }
    }
}
