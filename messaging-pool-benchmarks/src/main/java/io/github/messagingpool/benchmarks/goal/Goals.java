package io.github.messagingpool.benchmarks.goal;

import static io.github.messagingpool.benchmarks.engine.EngineKind.COMPUTED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.COMPUTED_COMMON;
import static io.github.messagingpool.benchmarks.engine.EngineKind.DISRUPTOR_BLOCKING;
import static io.github.messagingpool.benchmarks.engine.EngineKind.DISRUPTOR_YIELDING;
import static io.github.messagingpool.benchmarks.engine.EngineKind.GROUPED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.INLINE;
import static io.github.messagingpool.benchmarks.engine.EngineKind.LOCKED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.PARTITIONED_CHANNEL;
import static io.github.messagingpool.benchmarks.engine.EngineKind.PEKKO;
import static io.github.messagingpool.benchmarks.engine.EngineKind.PEKKO_FIXED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.STRIPED;
import static io.github.messagingpool.benchmarks.engine.EngineKind.TASK_EXECUTOR;
import static io.github.messagingpool.benchmarks.engine.EngineKind.VERTX;
import static io.github.messagingpool.benchmarks.engine.EngineKind.VIRTUAL_THREADS;
import static io.github.messagingpool.benchmarks.goal.Goal.on;

import io.github.messagingpool.benchmarks.engine.EngineKind;
import io.github.messagingpool.benchmarks.measure.Case;
import io.github.messagingpool.benchmarks.measure.Numbers;
import io.github.messagingpool.benchmarks.measure.Probe;
import java.util.List;
import java.util.stream.Stream;

/** What this project promises about its speed. */
final class Goals {

    /** A response: one object with one long. */
    private static final double RESPONSE_BYTES = 24;

    private static final EngineKind OURS = EngineKind.STARTER;

    private Goals() {}

    static List<Goal> all() {
        return Stream.of(
                        roundTrips(),
                        batches(),
                        unawaited(),
                        contended(),
                        work(),
                        Generations.goals(),
                        Paces.goals(),
                        churn(),
                        items(),
                        extras())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Goal> roundTrips() {
        String work = "Round trip, ids over 2 threads";
        Case ours = Case.of(OURS, "RoundTrip.twoThreads");
        Case oneId = Case.of(OURS, "RoundTrip.oneId");
        return List.of(
                Goal.faster(work, ours, 12, Case.of(PEKKO, "RoundTrip.twoThreads")),
                Goal.faster(work, ours, 8, Case.of(STRIPED, "RoundTrip.twoThreads")),
                Goal.faster(work, ours, 5, Case.of(DISRUPTOR_YIELDING, "RoundTrip.twoThreads")),
                Goal.fasterThanBest("Round trip, one id", "best peer", oneId, 15, handingOver("RoundTrip.oneId")),
                Goal.bytes(work, "allocated", ours, 96, 0),
                Goal.nanos(
                        "Round trip, every core wanted by others",
                        "less than a time slice",
                        Case.of(OURS, "BusyMachine.roundTrip"),
                        500_000));
    }

    private static List<Goal> batches() {
        String thousand = "Batch of 1,000";
        String hundredThousand = "Batch of 100,000";
        Case ofThousand = Case.of(OURS, "ManyAtOnce.batchOfThousand");
        Case ofHundredThousand = Case.of(OURS, "ManyAtOnce.batchOfHundredThousand");
        return List.of(
                Goal.faster(thousand, ofThousand, 30, Case.of(PEKKO, "ManyAtOnce.batchOfThousand")),
                Goal.faster(thousand, ofThousand, 6, Case.of(STRIPED, "ManyAtOnce.batchOfThousand")),
                Goal.faster(thousand, ofThousand, 2.5, Case.of(GROUPED, "ManyAtOnce.batchOfThousand")),
                Goal.faster(
                        hundredThousand, ofHundredThousand, 30, Case.of(PEKKO, "ManyAtOnce.batchOfHundredThousand")),
                Goal.faster(
                        hundredThousand, ofHundredThousand, 8, Case.of(STRIPED, "ManyAtOnce.batchOfHundredThousand")),
                Goal.faster(
                        hundredThousand, ofHundredThousand, 1, Case.of(GROUPED, "ManyAtOnce.batchOfHundredThousand")),
                Goal.bytes(thousand, "allocated beyond responses", ofThousand, 24, RESPONSE_BYTES),
                Goal.bytes(hundredThousand, "allocated beyond responses", ofHundredThousand, 24, RESPONSE_BYTES));
    }

    private static List<Goal> unawaited() {
        String async = "100,000 sendAsync, all joined";
        Case asyncOurs = Case.of(OURS, "ManyAtOnce.async");
        Case sendOurs = Case.of(OURS, "ManyAtOnce.send");
        return List.of(
                Goal.faster(async, asyncOurs, 5, Case.of(STRIPED, "ManyAtOnce.async")),
                Goal.faster(async, asyncOurs, 8, Case.of(PEKKO, "ManyAtOnce.async")),
                Goal.faster(async, asyncOurs, 2, Case.of(DISRUPTOR_YIELDING, "ManyAtOnce.async")),
                Goal.faster("send", sendOurs, 5, Case.of(PEKKO, "ManyAtOnce.send")),
                Goal.faster("send", sendOurs, 1, Case.of(DISRUPTOR_YIELDING, "ManyAtOnce.send")));
    }

    private static List<Goal> contended() {
        String hot = "4 senders, one hot item";
        String many = "4 senders, 1 M items";
        Case hotOurs = Case.of(OURS, "FourSenders.oneHotItem");
        Case manyOurs = Case.of(OURS, "FourSenders.millionItems");
        List<Case> hotPeers = handingOver("FourSenders.oneHotItem");
        // An actor or an address for each of a million items takes so long to create that the table leaves them out.
        List<Case> manyPeers = on(
                "FourSenders.millionItems",
                STRIPED,
                TASK_EXECUTOR,
                DISRUPTOR_BLOCKING,
                DISRUPTOR_YIELDING,
                LOCKED,
                VIRTUAL_THREADS,
                COMPUTED);
        return List.of(
                Goal.fasterThanBest(hot, "best peer", hotOurs, 2, hotPeers),
                Goal.quickerAtP99(hot, "best peer", hotOurs, 1, hotPeers),
                Goal.fasterThanBest(many, "best peer", manyOurs, 2, manyPeers),
                Goal.quickerAtP99(many, "best peer", manyOurs, 1, manyPeers));
    }

    private static List<Case> handingOver(String benchmark) {
        return on(
                benchmark,
                STRIPED,
                TASK_EXECUTOR,
                PARTITIONED_CHANNEL,
                PEKKO,
                PEKKO_FIXED,
                DISRUPTOR_BLOCKING,
                DISRUPTOR_YIELDING,
                VERTX,
                LOCKED,
                VIRTUAL_THREADS,
                COMPUTED,
                COMPUTED_COMMON);
    }

    private static List<Goal> work() {
        return List.of(
                speedUp(100, 1.0),
                speedUp(1_000, 1.5),
                speedUp(10_000, 1.8),
                Goal.faster(
                        "Chain of batches of 64 × 200 ns",
                        Case.of(OURS, "Barriers.barrier"),
                        1.2,
                        Case.of(INLINE, "Barriers.barrier")));
    }

    private static Goal speedUp(int nanos, double times) {
        return Goal.faster(
                "Batch of 2,000 × " + Numbers.format(nanos) + " ns, 2 threads",
                Case.of(OURS, "SpeedUp.batchOfWork").with("nanos", nanos),
                times,
                Case.of(INLINE, "SpeedUp.batchOfWork").with("nanos", nanos));
    }

    private static List<Goal> churn() {
        Case nothing = Case.of("Churn.nothing");
        return List.of(
                Goal.atMostTimes(
                        "Creation, in batches", "a message that does nothing", Case.of("Churn.create"), 2, nothing),
                Goal.atMostTimes(
                        "Removal, in batches", "a message that does nothing", Case.of("Churn.remove"), 2, nothing),
                Goal.nanos("Ids in turn, room for 10,000", "time per message", sweep(10_000), 400),
                Goal.nanos("Ids in turn, room for 100,000", "time per message", sweep(100_000), 400),
                Goal.nanos(
                        "An ask four pools deep, in batches", "time per message", Case.of("DeepAsk.message"), 4_000));
    }

    private static Case sweep(int items) {
        return Case.of("IdSweep.message").with("items", items);
    }

    private static List<Goal> items() {
        return List.of(
                Goal.probe("Idle item", "bytes beyond the item", Probe.BYTES_PER_IDLE_ITEM, Bound.atMost(64, " B")),
                Goal.nanos("Creation", "time per item and thread", Case.of(OURS, "Creation.create"), 1_000),
                Goal.probe(
                        "1 M items and their pool",
                        "in a heap of 256 MB",
                        Probe.MILLION_ITEMS_IN_256_MB,
                        Bound.atLeast(1_000_000, "")),
                Goal.probe("Idle pool", "CPU", Probe.IDLE_CPU, Bound.atMost(0.5, " %")),
                Goal.probe("Pool asked once a millisecond", "CPU", Probe.ASKED_CPU, Bound.atMost(5, " %")));
    }

    private static List<Goal> extras() {
        return List.of(
                meters("Batch of 1,000", "ManyAtOnce.batchOfThousand"),
                meters("Batch of 100,000", "ManyAtOnce.batchOfHundredThousand"),
                Goal.atMostTimes(
                        "Batch of 1,000",
                        "String ids to long ids",
                        Case.of("IdTypes.strings"),
                        1.5,
                        Case.of("IdTypes.longs")));
    }

    private static Goal meters(String work, String benchmark) {
        return Goal.atMostTimes(
                work,
                "with meters and interceptors to without",
                Case.of(OURS, benchmark),
                1.15,
                Case.of(EngineKind.POOL, benchmark));
    }
}
