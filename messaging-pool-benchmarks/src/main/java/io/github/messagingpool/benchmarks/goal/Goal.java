package io.github.messagingpool.benchmarks.goal;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.measure.Case;
import io.github.messagingpool.benchmarks.measure.Figure;
import io.github.messagingpool.benchmarks.measure.Measured;
import io.github.messagingpool.benchmarks.measure.Measurement;
import io.github.messagingpool.benchmarks.measure.Numbers;
import io.github.messagingpool.benchmarks.measure.Probe;
import io.github.messagingpool.benchmarks.measure.Program;
import io.github.messagingpool.benchmarks.measure.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Something this project promises about its speed.
 *
 * @param work what is done
 * @param against what it is compared with, or what is counted
 * @param bound what the number must be
 * @param needs what has to be measured for it, ours first
 * @param number computes it from what one round measured
 */
record Goal(
        String work,
        String against,
        Bound bound,
        List<Measurement> needs,
        ToDoubleFunction<Map<Measurement, Measured>> number) {

    String name() {
        return work + ", " + against;
    }

    /** How many times faster than a peer, by the time of one operation. */
    static Goal faster(String work, Case ours, double times, Case peer) {
        return fasterThanBest(work, label(peer), ours, times, List.of(peer));
    }

    /** How many times faster than the best of several peers, in each round the one that is best there. */
    static Goal fasterThanBest(String work, String against, Case ours, double times, List<Case> peers) {
        return compared(work, against, ours, times, peers, Measured::value);
    }

    /** How many times better than the best peer the latency is that 99 of 100 calls keep within. */
    static Goal quickerAtP99(String work, String against, Case ours, double times, List<Case> peers) {
        return compared(work, against + ", 99th percentile", ours, times, peers, measured -> measured.get(Figure.P99));
    }

    /** How many times better than the best peer a figure is, in each round the peer that is best there. */
    static Goal compared(
            String work,
            String against,
            Measurement ours,
            double times,
            List<? extends Measurement> peers,
            ToDoubleFunction<Measured> property) {
        List<Measurement> needs = new ArrayList<>();
        needs.add(ours);
        needs.addAll(peers);
        return new Goal(
                work,
                against,
                Bound.atLeast(times, " ×"),
                needs,
                round -> peers.stream()
                                .mapToDouble(peer -> property.applyAsDouble(requireNonNull(round.get(peer))))
                                .filter(value -> !Double.isNaN(value))
                                .min()
                                .orElse(Double.NaN)
                        / property.applyAsDouble(requireNonNull(round.get(ours))));
    }

    /** How many times as long as something else it takes, at most. */
    static Goal atMostTimes(String work, String against, Measurement ours, double times, Measurement other) {
        return atMostTimes(work, against, Figure.VALUE, ours, times, other);
    }

    /** How many times as much of something as something else it takes, at most. */
    static Goal atMostTimes(
            String work, String against, Figure figure, Measurement ours, double times, Measurement other) {
        return new Goal(
                work,
                against,
                Bound.atMost(times, " ×"),
                List.of(ours, other),
                round -> requireNonNull(round.get(ours)).get(figure)
                        / requireNonNull(round.get(other)).get(figure));
    }

    /** How long it takes, at most. */
    static Goal nanos(String work, String against, Measurement ours, double limit) {
        return new Goal(
                work, against, Bound.atMost(limit, " ns"), List.of(ours), round -> requireNonNull(round.get(ours))
                        .value());
    }

    /** How much one operation allocates, but for what is the user's. */
    static Goal bytes(String work, String against, Case ours, double limit, double users) {
        return new Goal(
                work,
                against,
                Bound.atMost(limit, " B"),
                List.of(ours),
                round -> requireNonNull(round.get(ours)).get(Figure.BYTES) - users);
    }

    /** What a probe says. */
    static Goal probe(String work, String against, Probe probe, Bound bound) {
        return new Goal(work, against, bound, List.of(probe), round -> requireNonNull(round.get(probe))
                .value());
    }

    /** Returns the times behind the number: ours, and the best peer's. */
    String details(Rounds rounds) {
        String ours = time(rounds, needs.get(0));
        return needs.stream()
                .skip(1)
                .min(Comparator.comparingDouble(peer -> rounds.median(peer).value()))
                .map(peer -> ours + "; " + time(rounds, peer))
                .orElse(ours);
    }

    private static String time(Rounds rounds, Measurement measurement) {
        double value = rounds.median(measurement).value();
        if (measurement instanceof Probe) {
            return Numbers.format(value);
        }
        return (measurement instanceof Case timed ? label(timed) : ((Program) measurement).engine()) + " "
                + Numbers.format(value) + " ns";
    }

    private static String label(Case measured) {
        String engine = measured.parameters().get("engine");
        return engine == null
                ? measured.benchmark()
                : EngineKind.valueOf(engine).label();
    }

    /** Returns the cases of one benchmark on several engines. */
    static List<Case> on(String benchmark, EngineKind... engines) {
        return Arrays.stream(engines)
                .filter(EngineKind::isSupported)
                .map(engine -> Case.of(engine, benchmark))
                .toList();
    }
}
