package io.github.messagingpool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A limit for each item: one that is sent too much is refused, and its neighbours are served. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(60)
class ItemQuotaTests {

    private static final int MOST = 3;
    private static final long HOT = 1;
    private static final long QUIET = 2;

    private final Pools pools;

    ItemQuotaTests(PoolKind kind) {
        pools = kind.pools().helped();
    }

    private ThreadPoolBuilder<Counter> pool() {
        return Counter.pool(new Events())
                .threads(1)
                .queueCapacity(16)
                .maxQueuedPerItem(MOST)
                .createOnDemand(id -> new CounterInit((Long) id));
    }

    private static Increment hot() {
        return new Increment(HOT, 1);
    }

    private static void fill(ThreadPool<Counter> pool) {
        pool.send(Collections.nCopies(MOST, hot()));
    }

    private static void assertRefused(@Nullable Throwable thrown) {
        QueueFullException refused = (QueueFullException) requireNonNull(thrown);
        assertThat(refused).hasMessageContaining("as many requests to this item wait as may (max-queued-per-item 3)");
        assertThat(refused.reason()).isEqualTo(QueueFullException.Reason.ITEM);
        assertThat(refused.certainty()).isEqualTo(Certainty.NOT_STARTED);
    }

    @ParameterizedTest
    @EnumSource
    void itIsRefusedAtOnceHoweverItIsSentAndItsNeighbourIsServed(Overflow overflow) throws Exception {
        CompletableFuture<Value> neighbour;
        try (ThreadPool<Counter> pool =
                pool().overflow(overflow).overflowTimeout(Duration.ofHours(1)).build(pools)) {
            try (Gate gate = Gate.holding(pool, HOT)) {
                fill(pool);

                assertRefused(catchThrowableOfType(QueueFullException.class, () -> pool.send(hot())));
                assertRefused(catchThrowableOfType(QueueFullException.class, () -> pool.sendAndReceive(hot())));
                assertRefused(
                        (QueueFullException) catchThrowableOfType(CompletionException.class, () -> pool.sendAsync(hot())
                                        .join())
                                .getCause());
                try (Stream<Reply<Value>> replies = pool.sendAndStream(List.of(hot()))) {
                    assertThat(replies.toList())
                            .allMatch(reply -> reply instanceof Reply.Failure<Value> failure
                                    && failure.cause() instanceof QueueFullException);
                }
                assertThat(catchThrowableOfType(BatchException.class, () -> pool.sendAndReceive(List.of(hot(), hot())))
                                .failures())
                        .hasSize(2);
                assertThat(catchThrowableOfType(BatchException.class, () -> pool.send(List.of(hot(), hot())))
                                .failures())
                        .hasSize(2);
                assertThat(pool.thread(0).rejected()).isEqualTo(8);
                neighbour = pool.sendAsync(new Increment(QUIET, 1));
            }
            assertThat(neighbour.get()).isEqualTo(new Value(QUIET, 1));
            assertThat(pool.sendAndReceive(new Increment(HOT, 0)).value()).isEqualTo(MOST);
            assertThat(pool.thread(0).dropped()).isZero();
        }
    }

    @Test
    void ofABatchOnlyWhatIsForAnItemThatHasTooManyIsRefused() throws Exception {
        try (ThreadPool<Counter> pool = pool().build(pools)) {
            CompletableFuture<BatchException> failed;
            try (Gate gate = Gate.holding(pool, HOT)) {
                fill(pool);
                List<Increment> batch = List.of(new Increment(QUIET, 1), hot(), new Increment(QUIET, 2), hot());
                failed = CompletableFuture.supplyAsync(
                        () -> catchThrowableOfType(BatchException.class, () -> pool.sendAndReceive(batch)));
                while (pool.thread(0).queueDepth() < MOST + 2) {
                    Thread.onSpinWait();
                }
            }
            assertThat(failed.get().replies())
                    .satisfiesExactly(
                            first -> assertThat(first.get()).isEqualTo(new Value(QUIET, 1)),
                            second -> assertThat(second).isInstanceOf(Reply.Failure.class),
                            third -> assertThat(third.get()).isEqualTo(new Value(QUIET, 3)),
                            fourth -> assertThat(fourth).isInstanceOf(Reply.Failure.class));
        }
    }

    @Test
    void aBatchCountsAsOneForEachOfItsIds() {
        try (ThreadPool<Counter> pool = pool().build(pools)) {
            List<Value> values = pool.sendAndReceive(Collections.nCopies(100, hot()));

            assertThat(values.get(99)).isEqualTo(new Value(HOT, 100));
        }
    }

    /** Whatever becomes of requests that wait, their places are free in the end. */
    @ParameterizedTest
    @EnumSource
    void noPlaceIsLostHoweverRequestsEnd(Overflow overflow) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (ThreadPool<Counter> pool = pool().queueCapacity(8)
                .overflow(overflow)
                .overflowTimeout(Duration.ofMillis(1))
                .build(pools)) {
            for (int round = 0; round < 20; round++) {
                List<CompletableFuture<?>> futures = new ArrayList<>();
                try (Gate gate = Gate.holding(pool, HOT)) {
                    for (int i = 0; i < 30; i++) {
                        send(pool, random, futures);
                    }
                }
                futures.forEach(future -> future.exceptionally(failure -> null).join());
                while (!isEchoed(pool)) { // behind those that have ended and stand there yet
                    Thread.onSpinWait();
                }
            }
            try (Gate gate = Gate.holding(pool, 9)) {
                for (long id = 0; id < 2; id++) {
                    List<Increment> again = Collections.nCopies(MOST, new Increment(id, 1));
                    assertThat(again).as("seed %s", seed).allSatisfy(pool::send);
                }
            }
        }
    }

    private static boolean isEchoed(ThreadPool<Counter> pool) {
        try {
            return pool.sendAndReceive(new EchoRequest<>(7, "")).message().isEmpty();
        } catch (QueueFullException e) {
            return false;
        }
    }

    private static void send(ThreadPool<Counter> pool, Random random, List<CompletableFuture<?>> futures) {
        Increment request = new Increment(random.nextInt(3), 1);
        try {
            switch (random.nextInt(4)) {
                case 0 -> pool.send(request);
                case 1 -> pool.sendAndReceive(request, Duration.ofMillis(1));
                case 2 -> pool.sendAndReceive(List.of(request, request, new Increment(2, 1)), Duration.ofMillis(1));
                default -> {
                    CompletableFuture<Value> future = pool.sendAsync(request);
                    futures.add(future);
                    if (random.nextBoolean()) {
                        future.cancel(false);
                    }
                }
            }
        } catch (ThreadPoolException e) {
            assertThat(e)
                    .isInstanceOfAny(QueueFullException.class, BatchException.class, RequestTimeoutException.class);
        }
    }
}
