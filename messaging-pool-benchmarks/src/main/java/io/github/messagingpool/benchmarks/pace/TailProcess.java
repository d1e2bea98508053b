package io.github.messagingpool.benchmarks.pace;

import io.github.messagingpool.benchmarks.engine.Engine;
import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.engine.Work;
import io.github.messagingpool.benchmarks.measure.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * The main program of a process that sends 100 requests of 1 µs in each millisecond, whether the ones before are answered or
 * not, to eight ids of which the k-th is wanted k to the 1.2 times less often than the first. It says how long replies take
 * from when they are sent, and from when they should have been, in nanoseconds.
 *
 * <p>Arguments: engine, seconds.
 */
public final class TailProcess {

    private static final int THREADS = 2;
    private static final int ITEMS = 8;
    private static final double SKEW = 1.2;
    private static final int BURST = 100;
    private static final long PERIOD_NANOS = 1_000_000;
    private static final int WORK_NANOS = 1_000;
    private static final int WARM_UP_SECONDS = 5;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Engine engine;
    private final SplittableRandom random = new SplittableRandom(42);
    private final double[] ranks = new double[ITEMS];
    private final List<Work> requests = Work.requests(ITEMS, ITEMS, WORK_NANOS);

    private TailProcess(Engine engine) {
        this.engine = engine;
        double sum = 0;
        for (int i = 0; i < ITEMS; i++) {
            sum += Math.pow(i + 1, -SKEW);
            ranks[i] = sum;
        }
    }

    /** Measures, and prints what it has measured. */
    @SuppressWarnings("SystemExitOutsideMain") // this is main
    public static void main(String[] arguments) {
        try (Engine engine = EngineKind.valueOf(arguments[0]).open(THREADS)) {
            engine.create(ITEMS);
            TailProcess process = new TailProcess(engine);
            process.send(WARM_UP_SECONDS);
            System.out.println(process.send(Integer.parseInt(arguments[1])));
        }
        System.exit(0);
    }

    private String send(int seconds) {
        Histogram sent = new ConcurrentHistogram(LONGEST_NANOS, 3);
        Histogram intended = new ConcurrentHistogram(LONGEST_NANOS, 3);
        long bursts = seconds * 1_000_000_000L / PERIOD_NANOS;
        CompletableFuture<?>[] last = new CompletableFuture<?>[BURST];
        long began = System.nanoTime();
        for (long burst = 0; burst < bursts; burst++) {
            long due = began + burst * PERIOD_NANOS;
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < BURST; i++) {
                last[i] = send(due, sent, intended);
            }
        }
        CompletableFuture.allOf(last).join();
        return Stream.of(
                        figure(Figure.VALUE, sent, 50),
                        figure(Figure.P99, sent, 99),
                        figure(Figure.P999, sent, 99.9),
                        figure(Figure.INTENDED_P999, intended, 99.9))
                .reduce((all, next) -> all + " " + next)
                .orElseThrow();
    }

    private CompletableFuture<?> send(long due, Histogram sent, Histogram intended) {
        Work request = requests.get(rank());
        long now = System.nanoTime();
        return engine.async(request).thenRun(() -> {
            long end = System.nanoTime();
            sent.recordValue(end - now);
            intended.recordValue(end - due);
        });
    }

    private int rank() {
        int found = Arrays.binarySearch(ranks, random.nextDouble() * ranks[ITEMS - 1]);
        return Math.min(ITEMS - 1, found < 0 ? -found - 1 : found);
    }

    private static String figure(Figure figure, Histogram histogram, double percentile) {
        return figure + "=" + histogram.getValueAtPercentile(percentile);
    }
}
