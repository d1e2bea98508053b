package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise 10: a long batch holds up a request to another id for no more than one slice. */
@OnEveryKindOfPool
@Timeout(30)
class FairnessTests {

    private static final int LARGEST_SLICE = 1_024;

    private final Pools pools;

    FairnessTests(PoolKind kind) {
        pools = kind.pools();
    }

    /**
     * Requests of the batch send the single requests, so that how much of the batch runs between sending and running
     * does not depend on the operating system's scheduler.
     */
    @Test
    void besideABatchOfAMillionASingleRequestWaitsForOneSlice() {
        AtomicInteger batchHasRun = new AtomicInteger();
        List<Integer> waitedFor = new ArrayList<>();
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            List<Ask<Integer>> million = IntStream.range(0, 1_000_000)
                    .mapToObj(i -> new Ask<>(1, counter -> {
                        int sentAt = batchHasRun.incrementAndGet();
                        if (sentAt % 100_000 == 0) {
                            pool.send(new Ask<>(2, other -> waitedFor.add(batchHasRun.get() - sentAt)));
                        }
                        return sentAt;
                    }))
                    .toList();

            assertThat(pool.sendAndReceive(million)).hasSize(1_000_000);
            pool.sendAndReceive(new EchoRequest<>(2, "all one-way requests before this have run"));
        }

        assertThat(waitedFor).hasSize(10).allSatisfy(requests -> assertThat(requests)
                .isLessThan(LARGEST_SLICE));
    }

    /** Where a request takes long, the slice is that one request. */
    @Test
    void aBatchOfSlowRequestsGivesWayAfterFewOfThem() {
        AtomicInteger batchHasRun = new AtomicInteger();
        List<Integer> waitedFor = new ArrayList<>();
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            List<Ask<Integer>> slow = IntStream.range(0, 200)
                    .mapToObj(i -> new Ask<>(1, counter -> {
                        pools.pass(Duration.ofMillis(1));
                        int sentAt = batchHasRun.incrementAndGet();
                        if (sentAt > 150) {
                            pool.send(new Ask<>(2, other -> waitedFor.add(batchHasRun.get() - sentAt)));
                        }
                        return sentAt;
                    }))
                    .toList();

            pool.sendAndReceive(slow);
            pool.sendAndReceive(new EchoRequest<>(2, "all one-way requests before this have run"));
        }

        assertThat(waitedFor).hasSize(50).allSatisfy(requests -> assertThat(requests)
                .isLessThanOrEqualTo(1));
    }

    /**
     * A slice that has grown with fast requests ends early when slow ones come. That time has passed is noticed by a thread that
     * a loaded machine may keep waiting for once, but not each time.
     */
    @Test
    void slowRequestsAfterFastOnesGiveWayToo() {
        List<Integer> waitedFor = new ArrayList<>();
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            for (int round = 0; round < 5; round++) {
                runFastAndThenSlowOnes(pool, waitedFor);
            }
        }

        assertThat(waitedFor).hasSize(5).anySatisfy(requests -> assertThat(requests)
                .isLessThanOrEqualTo(1));
    }

    private void runFastAndThenSlowOnes(ThreadPool<Counter> pool, List<Integer> waitedFor) {
        AtomicInteger batchHasRun = new AtomicInteger();
        pool.sendAndReceive(IntStream.range(0, 100_000)
                .mapToObj(i -> new Ask<>(1, counter -> i))
                .toList());
        List<Ask<Integer>> slow = IntStream.range(0, 20)
                .mapToObj(i -> new Ask<>(1, counter -> {
                    pools.pass(Duration.ofMillis(2));
                    int sentAt = batchHasRun.incrementAndGet();
                    if (sentAt == 1) {
                        pool.send(new Ask<>(2, other -> waitedFor.add(batchHasRun.get() - sentAt)));
                    }
                    return sentAt;
                }))
                .toList();
        pool.sendAndReceive(slow);
        pool.sendAndReceive(new EchoRequest<>(2, "all one-way requests before this have run"));
    }

    /** Continuations have their turn before new requests, so what waits for one does not pile up. */
    @Test
    void continuationsKeepUpWithTheRequestsThatMakeThem() {
        pools.helped();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger open = new AtomicInteger();
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            for (int i = 0; i < 5_000; i++) {
                pool.send(new Ask<>(1, counter -> {
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    return ThreadPool.onItem(CompletableFuture.completedFuture(1), value -> open.decrementAndGet());
                }));
            }
            pool.sendAndReceive(new EchoRequest<>(1, "all one-way requests before this have run"));
        }

        assertThat(most.get()).isLessThanOrEqualTo(128);
    }
}
