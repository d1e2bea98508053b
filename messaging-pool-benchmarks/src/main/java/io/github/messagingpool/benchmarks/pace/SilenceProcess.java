package io.github.messagingpool.benchmarks.pace;

import io.github.messagingpool.benchmarks.engine.Engine;
import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.engine.Increment;
import io.github.messagingpool.benchmarks.measure.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The main program of a process that is silent for a second, and then sends 10,000 requests to 64 ids. It says when the first
 * and the last are answered, from the first sending: medians, in nanoseconds.
 *
 * <p>Arguments: engine, rounds.
 */
public final class SilenceProcess {

    private static final int THREADS = 2;
    private static final int ITEMS = 64;
    private static final int REQUESTS = 10_000;
    private static final int WARM_UPS = 200;
    private static final long SILENCE_NANOS = 1_000_000_000L;

    private SilenceProcess() {}

    /** Measures, and prints what it has measured. */
    @SuppressWarnings("SystemExitOutsideMain") // this is main
    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[1]);
        long[] first = new long[rounds];
        long[] last = new long[rounds];
        try (Engine engine = EngineKind.valueOf(arguments[0]).open(THREADS)) {
            engine.create(ITEMS);
            for (int i = 0; i < WARM_UPS; i++) {
                send(engine);
            }
            for (int i = 0; i < rounds; i++) {
                beSilent();
                long[] times = send(engine);
                first[i] = times[0];
                last[i] = times[1];
            }
        }
        Arrays.sort(first);
        Arrays.sort(last);
        System.out.println(Figure.VALUE + "=" + last[rounds / 2] + " " + Figure.FIRST + "=" + first[rounds / 2]);
        System.exit(0);
    }

    private static void beSilent() {
        long end = System.nanoTime() + SILENCE_NANOS;
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static long[] send(Engine engine) {
        AtomicLong first = new AtomicLong();
        List<CompletableFuture<?>> replies = new ArrayList<>(REQUESTS);
        long began = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            replies.add(engine.async(new Increment(i % ITEMS)).thenRun(() -> {
                if (first.get() == 0) {
                    first.compareAndSet(0, System.nanoTime());
                }
            }));
        }
        replies.forEach(CompletableFuture::join);
        return new long[] {first.get() - began, System.nanoTime() - began};
    }
}
