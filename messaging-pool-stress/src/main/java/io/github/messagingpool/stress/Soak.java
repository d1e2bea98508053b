package io.github.messagingpool.stress;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.stress.Ledger.Sums;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether each of many million requests ends exactly once, as its sender is told, while everything goes wrong that can:
 * pools are made, stopped, started and closed, also by their items; items throw, are slow, are removed and evicted; senders are
 * interrupted, end futures in every way and run out of time; queues overflow. Every request has an account; what senders, pools and listeners say must be the same.
 *
 * <p>Run: {@code java -cp messaging-pool-stress/target/jcstress.jar io.github.messagingpool.stress.Soak [seconds] [seed]}, or,
 * for a number of requests, with {@code -Drequests=100000000}.
 */
public final class Soak {

    private static final Duration ROUND = Duration.ofMillis(1_200);
    private static final long MEASURE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long MEGABYTE = 1 << 20;

    /** A heap that ends higher than this above its first measurement grows. */
    private static final long GROWTH_ALLOWED = 24 * MEGABYTE;

    private final Random seeds;
    private final Map<DeadLetter.Reason, Long> dead = new EnumMap<>(DeadLetter.Reason.class);
    private long rounds;
    private long sent;
    private long rejected;
    private long answered;
    private long failed;
    private long withoutReply;
    private long resumed;

    private Soak(long seed) {
        this.seeds = new Random(seed);
    }

    /**
     * Runs for some seconds, by default 10, or until so many requests were sent as the system property {@code requests} says,
     * with a seed of its own or the given one; ends with 1 after a mistake.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        long requests = Long.getLong("requests", Long.MAX_VALUE);
        long seconds = requests == Long.MAX_VALUE ? 10 : TimeUnit.DAYS.toSeconds(1);
        if (arguments.length > 0) {
            seconds = Long.parseLong(arguments[0]);
        }
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        List<String> mistakes = run(Duration.ofSeconds(seconds), requests, seed);
        mistakes.stream().limit(20).forEach(System.out::println);
        System.out.println(mistakes.isEmpty() ? "All sums add up." : mistakes.size() + " mistakes");
        System.exit(mistakes.isEmpty() ? 0 : 1);
    }

    /** Runs rounds until the time is over, so many requests were sent or one has a mistake, and returns the mistakes. */
    static List<String> run(Duration time, long requests, long seed) throws InterruptedException {
        System.out.println("Soak, seed " + seed + ", Java "
                + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        return new Soak(seed).run(time, requests);
    }

    private List<String> run(Duration time, long requests) throws InterruptedException {
        long threads = poolThreads();
        long end = System.nanoTime() + time.toNanos();
        long nextMeasure = System.nanoTime();
        long firstHeap = 0;
        long heap = 0;
        while (System.nanoTime() - end < 0 && sent < requests) {
            List<String> mistakes = round();
            if (!mistakes.isEmpty()) {
                return mistakes;
            }
            if (System.nanoTime() - nextMeasure >= 0) {
                heap = usedHeap();
                firstHeap = firstHeap == 0 ? heap : firstHeap;
                nextMeasure = System.nanoTime() + MEASURE_NANOS;
                print(heap);
            }
        }
        heap = usedHeap();
        print(heap);
        return leaks(threads, firstHeap, heap);
    }

    /** Runs one round and forgets it, so that it is not on the heap when that is measured. */
    private List<String> round() throws InterruptedException {
        SoakRound round = new SoakRound(seeds.nextLong());
        round.run(ROUND);
        List<String> mistakes = add(round);
        if (!mistakes.isEmpty()) {
            System.out.println("In round " + rounds + ": " + round);
        }
        return mistakes;
    }

    private List<String> add(SoakRound round) {
        Sums sums = round.ledger().sums();
        rounds++;
        sent += sums.sent();
        rejected += sums.rejected();
        answered += sums.answered();
        failed += sums.failed();
        withoutReply += sums.withoutReply();
        resumed += sums.resumed();
        sums.deadBy().forEach((reason, count) -> dead.merge(reason, count, Long::sum));
        return round.ledger().mistakes();
    }

    private void print(long heap) {
        System.out.printf(
                "%d rounds: %,d sent = %,d rejected + %,d answered + %,d failed + %,d run without a reply + dead letters %s;"
                        + " and %,d continuations; heap %,d KB, %d threads%n",
                rounds,
                sent,
                rejected,
                answered,
                failed,
                withoutReply,
                dead,
                resumed,
                heap / 1_024,
                Thread.activeCount());
    }

    private static List<String> leaks(long threadsBefore, long firstHeap, long heap) {
        for (int i = 0; i < 1_000 && poolThreads() > threadsBefore; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        if (poolThreads() > threadsBefore) {
            return List.of("threads are left: " + Thread.getAllStackTraces().keySet());
        }
        return heap - firstHeap > GROWTH_ALLOWED ? List.of("the heap grew") : List.of();
    }

    private static long poolThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("soak-"))
                .count();
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
