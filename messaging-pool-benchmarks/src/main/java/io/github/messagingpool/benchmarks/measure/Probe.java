package io.github.messagingpool.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.benchmarks.engine.Count;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.CounterInit;
import io.github.messagingpool.benchmarks.engine.Engine;
import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.engine.Increment;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** What is not a time, and so nothing for JMH: each is measured once in a JVM of its own, and is one number. */
public enum Probe implements Measurement {
    /** The CPU that a pool uses in ten idle seconds, in percent of one core. */
    IDLE_CPU("CPU of an idle pool", "-Xmx256m") {
        @Override
        double inThisProcess() {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            try (Engine engine = EngineKind.STARTER.open(THREADS)) {
                engine.create(100);
                for (int i = 0; i < 100_000; i++) {
                    engine.call(new Increment(i % 100));
                }
                rest(SETTLING_SECONDS); // the compilers still work
                long before = system.getProcessCpuTime();
                long start = System.nanoTime();
                rest(IDLE_SECONDS);
                return 100.0 * (system.getProcessCpuTime() - before) / (System.nanoTime() - start);
            }
        }
    },
    /** The CPU that a pool and its sender use in ten seconds in which it is asked once a millisecond, in percent of one core. */
    ASKED_CPU("CPU of a pool that is asked once a millisecond", "-Xmx256m") {
        @Override
        double inThisProcess() {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            try (Engine engine = EngineKind.STARTER.open(THREADS)) {
                engine.create(100);
                ask(engine, 2 * SETTLING_SECONDS);
                long before = system.getProcessCpuTime();
                long start = System.nanoTime();
                ask(engine, IDLE_SECONDS);
                return 100.0 * (system.getProcessCpuTime() - before) / (System.nanoTime() - start);
            }
        }
    },
    /** What the pool keeps for an idle item, beyond the item itself; of a million. */
    BYTES_PER_IDLE_ITEM("bytes per idle item", "-Xmx1g", "-XX:+UseSerialGC") {
        @Override
        double inThisProcess() {
            Counter[] counters = new Counter[MILLION];
            long empty = used();
            Arrays.setAll(counters, i -> new Counter());
            long items = used() - empty;
            Arrays.fill(counters, null);
            long before = used();
            try (ThreadPool<Counter> pool = filled()) {
                return (double) (used() - before - items) / pool.count();
            }
        }
    },
    /** Whether a million items and their pool fit into 256 MB: the items that answer. */
    MILLION_ITEMS_IN_256_MB("a million items in a heap of 256 MB", "-Xmx256m") {
        @Override
        double inThisProcess() {
            try (ThreadPool<Counter> pool = filled()) {
                long answers = 0;
                for (long id = 0; id < MILLION; id += CHUNK) {
                    answers += pool.<Count>sendAndReceive(LongStream.range(id, id + CHUNK)
                                    .mapToObj(Increment::new)
                                    .toList())
                            .size();
                }
                return answers;
            }
        }
    };

    private static final int THREADS = 2;
    private static final int MILLION = 1_000_000;
    private static final int CHUNK = 1_000;
    private static final int SETTLING_SECONDS = 2;
    private static final int IDLE_SECONDS = 10;

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> jvmArgs;

    Probe(String label, String... jvmArgs) {
        this.label = label;
        this.jvmArgs = List.of(jvmArgs);
    }

    /** The main method of the JVM that {@link #measure} starts: prints the number that the named probe measures. */
    public static void main(String[] args) {
        try {
            System.out.println(Figure.VALUE + "=" + valueOf(args[0]).inThisProcess());
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1); // also where it has left threads behind
        }
    }

    /** Measures here and now. */
    abstract double inThisProcess();

    @Override
    public String label() {
        return label;
    }

    @Override
    public Measured measure(CommandLine commandLine, long nanosPerMillionTokens) {
        return new Program(label, "messaging-pool", Probe.class, jvmArgs, List.of(name()))
                .measure(commandLine, nanosPerMillionTokens);
    }

    private static ThreadPool<Counter> filled() {
        ThreadPool<Counter> pool = ThreadPool.builder(Counter.class)
                .threads(THREADS)
                .factory(CounterInit.class, init -> new Counter())
                .build();
        for (long id = 0; id < MILLION; id += CHUNK) {
            pool.sendAndReceive(
                    LongStream.range(id, id + CHUNK).mapToObj(CounterInit::new).toList());
        }
        return pool;
    }

    private static void ask(Engine engine, int seconds) {
        long start = System.nanoTime();
        for (long millis = 1; millis <= seconds * 1_000L; millis++) {
            engine.call(new Increment(millis % 100));
            long due = start + millis * 1_000_000;
            while (System.nanoTime() - due < 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void rest(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
