package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.Randoms.RandomsInit;
import io.github.messagingpool.Randoms.SumRequest;
import io.github.messagingpool.Randoms.SumResponse;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Items that use other pools, and their own. */
@OnEveryKindOfPool
@Timeout(60)
class HierarchyTests {

    private final Pools pools;

    HierarchyTests(PoolKind kind) {
        pools = kind.pools();
    }

    /** A sample item that creates a hundred items in a child pool, from inside its own constructor. */
    static final class RandomsBatch implements AutoCloseable {

        private final List<Long> ids;
        private final ThreadPool<Randoms> children;
        private final Events events;

        RandomsBatch(int size, IdProvider ids, ThreadPool<Randoms> children, Events events) {
            this.children = children;
            this.events = events;
            this.ids = LongStream.range(0, size).map(i -> ids.next()).boxed().toList();
            children.sendAndReceive(this.ids.stream().map(RandomsInit::new).toList());
        }

        BigInteger sumOfSums() {
            return children.sendAndReceive(ids.stream().map(SumRequest::new).toList()).stream()
                    .map(SumResponse::result)
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        @Override
        public void close() {
            long removed = ids.stream()
                    .filter(id ->
                            children.sendAndReceive(new RemoveRequest<>(id)).existed())
                    .count();
            events.add("removed " + removed);
        }
    }

    record RandomsBatchInit(long id, int size) implements Init.OfLong<RandomsBatch> {}

    record SumOfSumsRequest(long id) implements Request.OfLong<RandomsBatch, SumOfSumsResponse> {
        @Override
        public SumOfSumsResponse process(RandomsBatch batch) {
            return new SumOfSumsResponse(id, batch.sumOfSums());
        }
    }

    record SumOfSumsResponse(long id, BigInteger result) {}

    private final Events events = new Events();

    private ThreadPool<RandomsBatch> batches(int threads, ThreadPool<Randoms> children) {
        IdProvider ids = IdProvider.create();
        return ThreadPool.builder(RandomsBatch.class)
                .name("batches")
                .threads(threads)
                .factory(RandomsBatchInit.class, init -> new RandomsBatch(init.size(), ids, children, events))
                .build(pools);
    }

    @Test
    void tenBatchesOfAHundredRandomsHaveTheirTotal() {
        try (ThreadPool<Randoms> inner = Randoms.pool("randoms", 6, pools);
                ThreadPool<RandomsBatch> outer = batches(3, inner)) {
            outer.sendAndReceive(LongStream.range(0, 10)
                    .mapToObj(id -> new RandomsBatchInit(id, 100))
                    .toList());

            BigInteger total =
                    outer
                            .sendAndReceive(LongStream.range(0, 10)
                                    .mapToObj(SumOfSumsRequest::new)
                                    .toList())
                            .stream()
                            .map(SumOfSumsResponse::result)
                            .reduce(BigInteger.ZERO, BigInteger::add);

            assertThat(total).isEqualTo(new BigInteger("92205475743932763809333825"));
        }
    }

    @Test
    void itemsOfTheOuterPoolCanUseTheInnerWhileTheyClose() {
        try (ThreadPool<Randoms> inner = Randoms.pool("randoms", 2, pools)) {
            ThreadPool<RandomsBatch> outer = batches(2, inner);
            outer.sendAndReceive(List.of(new RandomsBatchInit(0, 3), new RandomsBatchInit(1, 4)));

            ShutdownReport report = outer.shutdown();

            assertThat(report.complete()).isTrue();
            assertThat(events.all()).containsExactlyInAnyOrder("removed 3", "removed 4");
        }
    }

    @Test
    void anItemThatWaitsForItsOwnThreadFailsAtOnceWithTheCycleSpeltOut() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(3)));

            for (long id : new long[] {1, 3}) {
                assertThatExceptionOfType(ItemFailedException.class)
                        .isThrownBy(() ->
                                pool.sendAndReceive(new Ask<>(1, counter -> pool.sendAndReceive(new Increment(id, 1)))))
                        .havingCause()
                        .isInstanceOf(PoolDeadlockException.class)
                        .withMessageContaining("counters#1 (counters-1) → counters#" + id + " (counters-1)")
                        .satisfies(e -> assertThat(((PoolDeadlockException) e).certainty())
                                .isEqualTo(Certainty.NOT_STARTED));
            }
        }
    }

    @Test
    void aBatchOrStreamWithOneRequestToTheOwnThreadIsRefusedToo() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            List<Increment> both = List.of(new Increment(0, 1), new Increment(1, 1));

            assertThatExceptionOfType(ItemFailedException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Ask<>(1, counter -> pool.sendAndReceive(both))))
                    .withCauseInstanceOf(PoolDeadlockException.class);
            long refused = pool.sendAndReceive(new Ask<>(1, counter -> {
                try (Stream<Reply<Value>> replies = pool.sendAndStream(both)) {
                    return replies.filter(reply -> reply instanceof Reply.Failure<?> failure
                                    && failure.cause() instanceof PoolDeadlockException)
                            .count();
                }
            }));
            assertThat(refused).isEqualTo(1);
        }
    }

    @Test
    void anItemMayWaitForAnotherThreadOfItsPool() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));

            Value value = pool.sendAndReceive(new Ask<>(0, counter -> pool.sendAndReceive(new Increment(1, 1))));

            assertThat(value).isEqualTo(new Value(1, 1));
        }
    }

    @Test
    void anItemMaySendToItselfWithoutWaiting() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            pool.sendAndReceive(new Ask<>(1, counter -> {
                pool.send(new Increment(1, 5));
                return "sent";
            }));

            assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 5));
        }
    }
}
