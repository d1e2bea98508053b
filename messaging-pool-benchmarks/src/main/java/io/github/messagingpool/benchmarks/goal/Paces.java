package io.github.messagingpool.benchmarks.goal;

import static io.github.messagingpool.benchmarks.engine.EngineKind.DISRUPTOR_BLOCKING;
import static io.github.messagingpool.benchmarks.engine.EngineKind.PEKKO;
import static io.github.messagingpool.benchmarks.engine.EngineKind.STARTER;
import static io.github.messagingpool.benchmarks.engine.EngineKind.STRIPED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.TASK_EXECUTOR;
import static io.github.messagingpool.benchmarks.engine.EngineKind.VERTX;

import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.measure.Case;
import io.github.messagingpool.benchmarks.measure.Figure;
import io.github.messagingpool.benchmarks.measure.Measured;
import io.github.messagingpool.benchmarks.measure.Numbers;
import io.github.messagingpool.benchmarks.measure.Program;
import io.github.messagingpool.benchmarks.pace.GapProcess;
import io.github.messagingpool.benchmarks.pace.SilenceProcess;
import io.github.messagingpool.benchmarks.pace.TailProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What is promised to senders with a pace of their own. */
final class Paces {

    private static final int[] GAPS_MICROS = {0, 10, 30, 100, 300};
    private static final int LONG_GAP_MICROS = 1_000;
    private static final int SECONDS = 10;
    private static final int SILENCES = 10;

    private Paces() {}

    static List<Goal> goals() {
        return Stream.of(gaps(), tail(), silence()).flatMap(List::stream).toList();
    }

    private static List<Goal> gaps() {
        List<Goal> goals = new ArrayList<>();
        for (int micros : GAPS_MICROS) {
            goals.add(Goal.nanos(gap(micros), "beyond its work", afterGap(micros), 12_000));
        }
        goals.add(Goal.atMostTimes(
                gap(LONG_GAP_MICROS),
                "two threads that park, there and back",
                afterGap(LONG_GAP_MICROS),
                1,
                Case.of("Floors.pingPong").with("waiting", "PARK")));
        return goals;
    }

    private static String gap(int micros) {
        return "Batch of 500 × 50 ns after " + Numbers.format(micros) + " µs of the sender's";
    }

    private static Program afterGap(int micros) {
        return Program.of(gap(micros), STARTER.label(), GapProcess.class, STARTER, micros);
    }

    private static List<Goal> tail() {
        String work = "100 requests of 1 µs in each millisecond";
        Program ours = tail(work, STARTER);
        List<Program> peers = peers().map(peer -> tail(work, peer)).toList();
        return List.of(
                Goal.nanos(work, "median", ours, 54_000),
                Goal.compared(work, "best peer, 99th percentile", ours, 1, peers, of(Figure.P99)),
                Goal.compared(work, "best peer, 99.9th percentile", ours, 1, peers, of(Figure.P999)),
                Goal.compared(
                        work,
                        "best peer, 99.9th percentile of the intended",
                        ours,
                        1,
                        peers,
                        of(Figure.INTENDED_P999)));
    }

    private static Program tail(String work, EngineKind engine) {
        return Program.of(work, engine.label(), TailProcess.class, engine, SECONDS);
    }

    private static List<Goal> silence() {
        String work = "10,000 requests after a second of silence";
        Program ours = silence(work, STARTER);
        List<Program> peers = peers().map(peer -> silence(work, peer)).toList();
        return List.of(
                Goal.compared(work, "best peer, first reply", ours, 1, peers, of(Figure.FIRST)),
                Goal.compared(work, "best peer, last reply", ours, 1 / 0.7, peers, of(Figure.VALUE)));
    }

    private static Program silence(String work, EngineKind engine) {
        return Program.of(work, engine.label(), SilenceProcess.class, engine, SILENCES);
    }

    /** Those that hand over to other threads, and let them rest. */
    private static Stream<EngineKind> peers() {
        return Stream.of(STRIPED, TASK_EXECUTOR, PEKKO, DISRUPTOR_BLOCKING, VERTX);
    }

    private static ToDoubleFunction<Measured> of(Figure figure) {
        return measured -> measured.get(figure);
    }
}
