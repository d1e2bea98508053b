package io.github.messagingpool.benchmarks.growth;

import static io.github.messagingpool.benchmarks.engine.EngineKind.DISRUPTOR_YIELDING;
import static io.github.messagingpool.benchmarks.engine.EngineKind.GROUPED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.INLINE;
import static io.github.messagingpool.benchmarks.engine.EngineKind.INLINE_LOCKED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.LOCKED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.POOL;
import static io.github.messagingpool.benchmarks.engine.EngineKind.STRIPED;

import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.growth.Sweep.Series;
import io.github.messagingpool.benchmarks.measure.Case;
import io.github.messagingpool.benchmarks.measure.Machine;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What may grow, and what is measured then. */
final class Sweeps {

    private static final String BIG_HEAP = "-Xmx6g";
    private static final double BATCH = 1_000;

    private Sweeps() {}

    static List<Sweep> all() {
        return Stream.concat(costs(), totals()).toList();
    }

    private static Stream<Sweep> costs() {
        return Stream.of(
                threadsOfABatch(),
                threadsOfARoundTrip(),
                senders(),
                itemsOfARoundTrip(),
                itemsOfABatch(),
                batch(),
                work(),
                queue(),
                churn(),
                collectors());
    }

    /** Each is a straight line where the number stays the same. */
    private static Stream<Sweep> totals() {
        long[] many = values(1_000, 10_000, 100_000, 1_000_000);
        return Stream.of(
                total(
                        "eviction",
                        "requests",
                        "ns per request to an id of its own, room for 1,000 items",
                        "evict",
                        many),
                total("idle", "idle items", "ns per idle item that goes beside batches", "evictIdle", many),
                total(
                        "time-outs",
                        "time-outs",
                        "ns per time-out, all due at once",
                        "timeOut",
                        values(1_000, 10_000, 100_000)),
                total("pages", "items", "ns per id, in pages of 1,000", "page", many),
                total("scrape", "threads", "ns per thread", "scrape", values(10, 100, 1_000, 10_000)),
                total("remove-all", "items", "ns per item removed", "removeAll", many),
                total("shutdown", "items", "ns per item of a pool that closes", "shutdown", many));
    }

    private static Sweep total(String name, String axis, String unit, String benchmark, long... values) {
        return Sweep.of(
                name,
                axis,
                unit,
                Series.of(
                        POOL.label(),
                        many -> Case.of("Totals." + benchmark)
                                .with("many", many)
                                .jvmArgs(BIG_HEAP),
                        many -> (double) many,
                        values));
    }

    private static Sweep threadsOfABatch() {
        return Sweep.of(
                "threads-batch",
                "pool threads",
                "ns per request of 1 µs, in batches of 1,000",
                series(
                        (engine, threads) -> growing(engine, "batch")
                                .with("threads", threads)
                                .with("nanos", 1_000),
                        BATCH,
                        values(1, 2, 3, 4, 6, 8),
                        POOL,
                        STRIPED,
                        GROUPED));
    }

    private static Sweep threadsOfARoundTrip() {
        return Sweep.of(
                "threads-round-trip",
                "pool threads",
                "ns per round trip",
                series(
                        (engine, threads) -> growing(engine, "call").with("threads", threads),
                        1,
                        values(1, 2, 3, 4, 6, 8),
                        POOL,
                        STRIPED));
    }

    private static Sweep senders() {
        return Sweep.of(
                "senders",
                "senders",
                "ns per round trip of one sender, 1,000 items, Zipf",
                series(
                        (engine, senders) -> Case.of(engine, "FourSenders.millionItems")
                                .with("items", 1_000)
                                .senders(senders.intValue()),
                        1,
                        values(1, 2, 4, 8, 16, 32, 64),
                        POOL,
                        STRIPED,
                        LOCKED,
                        DISRUPTOR_YIELDING,
                        INLINE_LOCKED));
    }

    private static Sweep itemsOfARoundTrip() {
        return items("items-round-trip", "ns per round trip", "call", 1, POOL, STRIPED);
    }

    private static Sweep itemsOfABatch() {
        return items("items-batch", "ns per request in batches of 10,000", "batch", 10_000, POOL, GROUPED, INLINE);
    }

    private static Sweep items(String name, String unit, String benchmark, double requests, EngineKind... engines) {
        return Sweep.of(
                name,
                "items",
                unit,
                series(
                        (engine, items) -> growing(engine, benchmark)
                                .with("items", items)
                                .with("batch", (int) requests)
                                .jvmArgs(BIG_HEAP),
                        requests,
                        values(100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000),
                        engines));
    }

    private static Sweep batch() {
        long[] values = values(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000);
        return new Sweep(
                "batch",
                "requests in a batch",
                "ns per request",
                engines(POOL, STRIPED, GROUPED, INLINE)
                        .map(engine -> Series.of(
                                engine.label(),
                                size -> growing(engine, "batch")
                                        .with("batch", size)
                                        .jvmArgs(BIG_HEAP),
                                size -> (double) size,
                                values))
                        .toList());
    }

    private static Sweep work() {
        return Sweep.of(
                "work",
                "ns of work in a request",
                "ns per request in batches of 1,000",
                series(
                        (engine, nanos) -> growing(engine, "batch").with("nanos", nanos),
                        BATCH,
                        values(10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000),
                        POOL,
                        GROUPED,
                        INLINE));
    }

    private static Sweep queue() {
        return Sweep.of(
                "queue-full",
                "queue capacity",
                "ns per send of one of 4 senders",
                Series.of(
                        POOL.label(),
                        capacity -> Case.of("Growing.sendWhenFull")
                                .with("capacity", capacity)
                                .senders(4),
                        2,
                        8,
                        32,
                        128,
                        1_024,
                        16_384,
                        131_072));
    }

    private static Sweep churn() {
        return Sweep.of(
                "churn",
                "items that stay",
                "ns per item created and removed",
                Series.of(
                        POOL.label(),
                        items -> Case.of("Growing.churn").with("items", items).jvmArgs(BIG_HEAP),
                        100,
                        1_000,
                        10_000,
                        100_000,
                        1_000_000));
    }

    private static Sweep collectors() {
        long[] values = values(1_000, 100_000, 1_000_000);
        return new Sweep(
                "collectors",
                "items",
                "ns per request in batches of 10,000",
                Arrays.stream(new String[] {"Serial", "Parallel", "G1", "Z", "Shenandoah"})
                        .filter(Machine::hasCollector)
                        .map(collector -> Series.of(
                                collector,
                                items -> growing(POOL, "batch")
                                        .with("items", items)
                                        .with("batch", 10_000)
                                        .jvmArgs("-Xmx2g", "-XX:+Use" + collector + "GC"),
                                items -> 10_000.0,
                                values))
                        .toList());
    }

    private static Case growing(EngineKind engine, String benchmark) {
        return Case.of(engine, "Growing." + benchmark);
    }

    private static Series[] series(
            BiFunction<EngineKind, Long, Case> measured, double requests, long[] values, EngineKind... engines) {
        return engines(engines)
                .map(engine ->
                        Series.of(engine.label(), value -> measured.apply(engine, value), value -> requests, values))
                .toArray(Series[]::new);
    }

    private static Stream<EngineKind> engines(EngineKind... engines) {
        return Arrays.stream(engines);
    }

    private static long[] values(long... values) {
        return values;
    }
}
