package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise 7: a queue has a capacity, the pool's policy says what happens at its end, and the sender learns of it. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(20)
class BoundedTests {

    private final Pools pools;

    BoundedTests(PoolKind kind) {
        pools = kind.pools();
    }

    private static ThreadPoolBuilder<Counter> small() {
        return Counter.pool(new Events()).threads(1).queueCapacity(4);
    }

    private static void fill(ThreadPool<Counter> pool) {
        for (int i = 0; i < 4; i++) {
            pool.send(new Increment(1, 1));
        }
    }

    @Test
    void aFullQueueThatRejectsFailsEveryKindOfSendAndRunsTheAccepted() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool = small().overflow(Overflow.REJECT).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(pool, 1)) {
                fill(pool);

                assertThatExceptionOfType(QueueFullException.class)
                        .isThrownBy(() -> pool.send(new Increment(1, 1)))
                        .withMessageContaining("queue of counters-0 is full (queue-capacity 4)")
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
                assertThatExceptionOfType(QueueFullException.class)
                        .isThrownBy(() -> pool.sendAndReceive(new Increment(1, 1)));
                assertThatThrownBy(() -> pool.sendAsync(new Increment(1, 1)).join())
                        .hasCauseInstanceOf(QueueFullException.class);
                assertThatExceptionOfType(BatchException.class)
                        .isThrownBy(() -> pool.sendAndReceive(List.of(new Increment(1, 1), new Increment(1, 1))))
                        .satisfies(e -> assertThat(e.failures())
                                .hasSize(2)
                                .allMatch(reply -> reply.cause() instanceof QueueFullException));
                assertThat(pool.sendAndStream(List.of(new Increment(1, 1))))
                        .singleElement()
                        .satisfies(reply -> assertThatThrownBy(reply::get).isInstanceOf(QueueFullException.class));
                assertThat(pool.threads().get(0).rejected()).isEqualTo(6);
            }
            while (pool.threads().get(0).queueDepth() > 0) {
                Thread.onSpinWait();
            }
            assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 4));
        }
    }

    @Test
    void aOneWayBatchWaitsForRoomOnceNotForEachOfItsRequests() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool =
                small().overflowTimeout(Duration.ofMillis(200)).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(pool, 1)) {
                fill(pool);
                long began = System.nanoTime();

                BatchException refused = catchThrowableOfType(
                        BatchException.class, () -> pool.send(Collections.nCopies(100, new Increment(1, 1))));

                assertThat(refused.failures())
                        .hasSize(100)
                        .allMatch(failure -> failure.cause() instanceof QueueFullException);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void aFullQueueThatBlocksLetsTheSenderGoOnWhenThereIsRoom() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool = small().build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            FutureTask<Value> waiting = new FutureTask<>(() -> pool.sendAndReceive(new Increment(1, 10)));
            try (Gate gate = Gate.holding(pool, 1)) {
                fill(pool);
                new Thread(waiting).start();
            }

            assertThat(waiting).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(new Value(1, 14));
        }
    }

    @Test
    void aFullQueueThatBlocksFailsTheSenderWhenTheLimitIsOver() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool =
                small().overflowTimeout(Duration.ofMillis(20)).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(pool, 1)) {
                fill(pool);

                assertThatExceptionOfType(QueueFullException.class)
                        .isThrownBy(() -> pool.sendAndReceive(new Increment(1, 1)));
            }
        }
    }

    @Test
    void aSenderThatIsInterruptedWhileItWaitsForRoomReturnsAtOnce() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool = small().build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(pool, 1)) {
                fill(pool);
                FutureTask<RequestInterruptedException> waiting = new FutureTask<>(() ->
                        catchThrowableOfType(RequestInterruptedException.class, () -> pool.send(new Increment(1, 1))));
                Thread sender = new Thread(waiting);
                sender.start();

                sender.interrupt();

                assertThat(waiting).succeedsWithin(5, TimeUnit.SECONDS).isNotNull();
            }
        }
    }

    @Test
    void aSenderThatWaitsForRoomReturnsWhenThePoolCloses() throws InterruptedException {
        pools.helped();
        ThreadPool<Counter> pool = small().build(pools);
        pool.sendAndReceive(new CounterInit(1));
        FutureTask<ThreadPoolException> waiting = new FutureTask<>(
                () -> catchThrowableOfType(ThreadPoolException.class, () -> pool.send(new Increment(1, 1))));
        Gate gate = Gate.holding(pool, 1);
        fill(pool);
        new Thread(waiting).start();

        pool.shutdown(Duration.ZERO);

        assertThat(waiting).succeedsWithin(5, TimeUnit.SECONDS).isInstanceOf(PoolClosedException.class);
        gate.close();
    }

    @Test
    void anItemThatSendsToItsOwnFullQueueIsNotBlocked() {
        try (ThreadPool<Counter> pool = small().build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            long refused = pool.sendAndReceive(new Ask<>(1, counter -> IntStream.range(0, 10)
                    .filter(i -> catchThrowableOfType(QueueFullException.class, () -> pool.send(new Increment(1, 1)))
                            != null)
                    .count()));

            assertThat(refused).isEqualTo(6);
            assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 4));
        }
    }

    @Test
    void aBatchTakesOnePlaceHoweverLongItIs() {
        try (ThreadPool<Counter> pool = small().overflow(Overflow.REJECT).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            List<Value> values = pool.sendAndReceive(
                    IntStream.range(0, 1_000).mapToObj(i -> new Increment(1, 1)).toList());

            assertThat(values).hasSize(1_000);
        }
    }
}
