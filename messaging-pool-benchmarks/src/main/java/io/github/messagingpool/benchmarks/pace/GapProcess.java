package io.github.messagingpool.benchmarks.pace;

import io.github.messagingpool.benchmarks.engine.Engine;
import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.engine.Work;
import io.github.messagingpool.benchmarks.engine.WorkClock;
import io.github.messagingpool.benchmarks.measure.Figure;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The main program of a process whose sender computes for some time before each batch. It says what a batch takes beyond the
 * half of its work that each of two threads has: the median, in nanoseconds.
 *
 * <p>Arguments: engine, microseconds of computing.
 */
public final class GapProcess {

    private static final int THREADS = 2;
    private static final int ITEMS = 100;
    private static final int REQUESTS = 500;
    private static final int WORK_NANOS = 50;
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final int MEASURED = 2_000;

    private GapProcess() {}

    /** Measures, and prints what it has measured. */
    @SuppressWarnings("SystemExitOutsideMain") // this is main
    public static void main(String[] arguments) {
        try (Engine engine = EngineKind.valueOf(arguments[0]).open(THREADS)) {
            engine.create(ITEMS);
            List<Work> requests = Work.requests(REQUESTS, ITEMS, WORK_NANOS);
            long computing = WorkClock.tokens(Long.parseLong(arguments[1]) * 1_000);
            long began = System.nanoTime();
            while (System.nanoTime() - began < WARM_UP_NANOS) {
                batch(engine, requests, computing);
            }
            long[] nanos = new long[MEASURED];
            Arrays.setAll(nanos, i -> batch(engine, requests, computing));
            Arrays.sort(nanos);
            System.out.println(Figure.VALUE + "=" + (nanos[MEASURED / 2] - REQUESTS * WORK_NANOS / THREADS));
        }
        System.exit(0);
    }

    private static long batch(Engine engine, List<Work> requests, long computing) {
        Blackhole.consumeCPU(computing);
        long began = System.nanoTime();
        engine.batch(requests);
        return System.nanoTime() - began;
    }
}
