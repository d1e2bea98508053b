package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise 6: a blocking call that could only wait for itself fails at once, with the cycle spelt out. */
@OnEveryKindOfPool
@Timeout(20)
@SuppressWarnings("try") // gates are opened on the way
class DeadlockTests {

    private final Pools pools;
    private final ThreadPool<Counter> orders;
    private final ThreadPool<Counter> fees;
    private final ThreadPool<Counter> rates;

    DeadlockTests(PoolKind kind) {
        pools = kind.pools();
        orders = pool("orders", 2);
        fees = pool("fees", 1);
        rates = pool("rates", 1);
    }

    private ThreadPool<Counter> pool(String name, int threads) {
        ThreadPool<Counter> pool =
                Counter.pool(new Events()).name(name).threads(threads).build(pools);
        pool.sendAndReceive(LongStream.range(0, 10).mapToObj(CounterInit::new).toList());
        return pool;
    }

    @BeforeEach
    void warmUp() {
        assertThat(orders.count()).isEqualTo(10);
    }

    @AfterEach
    void close() {
        orders.close();
        fees.close();
        rates.close();
    }

    private static PoolDeadlockException deadlockIn(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof PoolDeadlockException)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("a deadlock among the causes of %s", thrown).isNotNull();
        return (PoolDeadlockException) cause;
    }

    @Test
    void aCycleOverTwoPoolsIsSpeltOut() {
        Throwable thrown = catchThrowable(() -> orders.sendAndReceive(new Ask<>(
                7, order -> fees.sendAndReceive(new Ask<>(3, fee -> orders.sendAndReceive(new Increment(9, 1)))))));

        PoolDeadlockException deadlock = deadlockIn(thrown);
        assertThat(deadlock.cycle()).isEqualTo("orders#7 (orders-1) → fees#3 (fees-0) → orders#9 (orders-1)");
        assertThat(deadlock.certainty()).isEqualTo(Certainty.NOT_STARTED);
        assertThat(orders.sendAndReceive(new Increment(9, 0))).isEqualTo(new Value(9, 0));
        assertThat(fees.threads().get(0).deadlocks()).isEqualTo(1);
    }

    @Test
    void theLastOneCanBeReadOfTheThreadThatWouldHaveWaited() {
        Instant before = Instant.now();
        assertThat(orders.thread(1).lastDeadlock()).isEmpty();

        assertThat(catchThrowable(
                        () -> orders.sendAndReceive(new Ask<>(7, order -> orders.sendAndReceive(new Increment(9, 1))))))
                .isNotNull();
        assertThat(catchThrowable(
                        () -> orders.sendAndReceive(new Ask<>(5, order -> orders.sendAndReceive(new Increment(3, 1))))))
                .isNotNull();

        assertThat(orders.thread(1).lastDeadlock()).hasValueSatisfying(deadlock -> {
            assertThat(deadlock.cycle()).isEqualTo("orders#5 (orders-1) → orders#3 (orders-1)");
            assertThat(deadlock.steps())
                    .containsExactly(
                            new Deadlock.Step("orders", Optional.of("5"), "orders-1"),
                            new Deadlock.Step("orders", Optional.of("3"), "orders-1"));
            assertThat(deadlock.at()).isBetween(before, Instant.now());
        });
        assertThat(orders.thread(0).lastDeadlock()).isEmpty();
    }

    @Test
    void aCycleOverThreePoolsIsSpeltOut() {
        Throwable thrown = catchThrowable(() -> orders.sendAndReceive(new Ask<>(
                1,
                order -> fees.sendAndReceive(new Ask<>(
                        2,
                        fee -> rates.sendAndReceive(
                                new Ask<>(3, rate -> orders.sendAndReceive(new Increment(1, 1)))))))));

        assertThat(deadlockIn(thrown).cycle())
                .isEqualTo("orders#1 (orders-1) → fees#2 (fees-0) → rates#3 (rates-0) → orders#1 (orders-1)");
    }

    /** Two items of one pool on two threads that call one another. */
    @Test
    void twoChainsThatWaitForOneAnotherDoNotHang() {
        pools.helped();
        for (int round = 0; round < 200; round++) {
            CyclicBarrier bothRun = new CyclicBarrier(2);
            CompletableFuture<Value> even = orders.sendAsync(new Ask<>(0, order -> {
                bothRun.await(5, TimeUnit.SECONDS);
                return orders.sendAndReceive(new Increment(1, 1));
            }));
            CompletableFuture<Value> odd = orders.sendAsync(new Ask<>(1, order -> {
                bothRun.await(5, TimeUnit.SECONDS);
                return orders.sendAndReceive(new Increment(0, 1));
            }));

            List<Throwable> failures = new ArrayList<>();
            for (CompletableFuture<Value> future : List.of(even, odd)) {
                Throwable failure = catchThrowable(() -> future.get(5, TimeUnit.SECONDS));
                if (failure != null) {
                    failures.add(failure);
                }
            }

            assertThat(failures).isNotEmpty().allSatisfy(failure -> assertThat(
                            deadlockIn(failure).cycle())
                    .isIn(
                            "orders#0 (orders-0) → orders#1 (orders-1) → orders#0 (orders-0)",
                            "orders#1 (orders-1) → orders#0 (orders-0) → orders#1 (orders-1)"));
        }
    }

    @Test
    void aBatchWithOneRequestThatClosesACycleIsRefusedAsAWhole() {
        Throwable thrown = catchThrowable(() -> orders.sendAndReceive(new Ask<>(
                7,
                order -> fees.sendAndReceive(new Ask<>(
                        3, fee -> orders.sendAndReceive(List.of(new Increment(2, 1), new Increment(9, 1))))))));

        deadlockIn(thrown);
        assertThat(orders.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
    }

    @Test
    void aStreamThatCouldOnlyWaitForItselfYieldsTheDeadlockAndTheOtherReplies() {
        List<@Nullable String> seen = orders.sendAndReceive(new Ask<>(1, order -> {
            try (Stream<Reply<Value>> replies =
                    orders.sendAndStream(List.of(new Increment(2, 1), new Increment(3, 1)))) {
                return replies.map(reply -> reply instanceof Reply.Failure<Value> failure
                                ? failure.cause().getClass().getSimpleName()
                                : reply.get().toString())
                        .toList();
            }
        }));

        assertThat(seen).containsExactly("Value[id=2, value=1]", "PoolDeadlockException");
    }

    @Test
    void joiningAnOwnFutureThatCouldOnlyWaitForItselfFailsAtOnce() {
        pools.helped();
        for (int kind = 0; kind < 3; kind++) {
            int wait = kind;
            Throwable thrown = catchThrowable(() -> orders.sendAndReceive(new Ask<>(1, order -> {
                CompletableFuture<Value> own = orders.sendAsync(new Increment(3, 1));
                return switch (wait) {
                    case 0 -> own.join();
                    case 1 -> own.get();
                    default -> own.get(5, TimeUnit.SECONDS);
                };
            })));

            assertThat(deadlockIn(thrown).cycle()).isEqualTo("orders#1 (orders-1) → orders#3 (orders-1)");
        }
        assertThat(orders.sendAndReceive(new Increment(3, 0)))
                .as("the requests were sent, only waiting was refused")
                .isEqualTo(new Value(3, 3));
    }

    @Test
    void questionsToAllThreadsFromAnItemOfThePoolAreRefused() {
        assertThat(deadlockIn(catchThrowable(() -> orders.sendAndReceive(new Ask<>(1, order -> orders.ids(null, 10))))))
                .hasMessageContaining("orders-1");
        assertThat(deadlockIn(catchThrowable(() -> orders.sendAndReceive(new Ask<>(1, order -> orders.removeAll())))))
                .isNotNull();
    }

    @Test
    void aDeepHierarchyGivesNoFalseAlarm() {
        pools.helped();
        List<ThreadPool<Counter>> levels = new ArrayList<>();
        for (int level = 0; level < 12; level++) {
            levels.add(pool("level" + level, 1));
        }
        try {
            for (int round = 0; round < 50; round++) {
                List<CompletableFuture<Integer>> depths = LongStream.range(0, 10)
                        .mapToObj(id -> levels.get(0).sendAsync(new Ask<>(id, item -> descend(levels, 1, id))))
                        .toList();

                assertThat(depths).allSatisfy(depth -> assertThat(depth.get(5, TimeUnit.SECONDS))
                        .isEqualTo(12));
            }
        } finally {
            levels.forEach(ThreadPool::close);
        }
    }

    private static int descend(List<ThreadPool<Counter>> levels, int level, long id) {
        return level == levels.size()
                ? level
                : levels.get(level).sendAndReceive(new Ask<>(id, item -> descend(levels, level + 1, id)));
    }

    /** The thread that waited for the last reply may not have woken when the next request calls back: no cycle. */
    @Test
    void aReplyThatHasNotBeenNoticedYetIsNoEdge() {
        pools.helped();
        CompletableFuture<?>[] futures = new CompletableFuture<?>[2_000];
        for (int i = 0; i < futures.length; i++) {
            futures[i] = i % 2 == 0
                    ? orders.sendAsync(new Ask<>(0, order -> fees.sendAndReceive(new Increment(1, 1))))
                    : fees.sendAsync(new Ask<>(2, fee -> rates.sendAndReceive(new Increment(1, 1))));
        }

        assertThat(CompletableFuture.allOf(futures)).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void anItemGoesOnOnItsOwnThreadWhenTheReplyIsThere() {
        pools.helped();
        List<CompletableFuture<Long>> continued = new ArrayList<>();
        String thread = orders.sendAndReceive(new Ask<>(7, order -> {
            continued.add(ThreadPool.onItem(fees.sendAsync(new Increment(3, 4)), value -> {
                assertThat(Thread.currentThread().getName()).isEqualTo("orders-1");
                assertThat(ThreadPool.currentItemId()).contains(7L);
                return order.increment(value.value());
            }));
            return Thread.currentThread().getName();
        }));

        assertThat(thread).isEqualTo("orders-1");
        assertThat(continued.get(0)).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(4L);
    }

    @Test
    void onItemCompletesWithTheFunctionsResultOrItsFailure() throws Exception {
        pools.helped();
        List<CompletableFuture<Object>> results = orders.sendAndReceive(new Ask<>(
                7,
                order -> List.of(
                        ThreadPool.onItem(fees.sendAsync(new Increment(3, 4)), value -> order.increment(10)),
                        ThreadPool.onItem(fees.sendAsync(new Increment(3, 4)), value -> {
                            throw new IllegalStateException("later");
                        }),
                        ThreadPool.onItem(fees.sendAsync(new Increment(999, 4)), value -> "not called"))));

        assertThat(results.get(0).get(5, TimeUnit.SECONDS)).isEqualTo(10L);
        assertThat(results.get(1))
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .withMessage("later");
        assertThatThrownBy(results.get(2)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ItemNotFoundException.class);
    }

    @Test
    void aContinuationOfAnItemThatIsGoneOrReplacedIsNotRun() throws Exception {
        pools.helped();
        try (ThreadPool<Counter> slow = pool("slow", 1);
                Gate gate = Gate.holding(slow, 0)) {
            CompletableFuture<Long> result = orders.sendAndReceive(new Ask<>(
                            7,
                            order -> new Held<>(ThreadPool.onItem(
                                    slow.sendAsync(new Increment(1, 1)), value -> order.increment(1)))))
                    .future();
            orders.sendAndReceive(new RemoveRequest<>(7));
            orders.sendAndReceive(new CounterInit(7));

            gate.close();

            assertThat(result)
                    .failsWithin(5, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withCauseInstanceOf(ItemNotFoundException.class);
            assertThat(orders.sendAndReceive(new Increment(7, 0))).isEqualTo(new Value(7, 0));
        }
    }

    /** Keeps a future inside a response. */
    record Held<V>(CompletableFuture<V> future) {}

    @Test
    void aConstructorMayContinueLater() {
        pools.helped();
        List<CompletableFuture<String>> continued = new ArrayList<>();
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .factory(CounterInit.class, init -> {
                    continued.add(ThreadPool.onItem(
                            fees.sendAsync(new Increment(1, 1)), value -> "on " + ThreadPool.currentItemId()));
                    return new Counter(init.id(), new Events());
                })
                .build(pools)) {
            pool.sendAndReceive(new CounterInit(5));

            assertThat(continued.get(0)).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo("on Optional[5]");
        }
    }

    @Test
    void onItemOutsideAnItemIsRefused() {
        pools.helped();
        assertThatIllegalStateException()
                .isThrownBy(() -> ThreadPool.onItem(CompletableFuture.completedFuture(1), value -> value))
                .withMessageContaining("no item is running");
    }

    @Test
    void aContinuationThatComesAfterTheCloseFails() throws Exception {
        pools.helped();
        ThreadPool<Counter> closing = pool("closing", 1);
        CompletableFuture<Integer> late = new CompletableFuture<>();
        CompletableFuture<Integer> result = closing.sendAndReceive(
                        new Ask<>(1, item -> new Held<>(ThreadPool.onItem(late, value -> value + 1))))
                .future();
        closing.shutdown(Duration.ofSeconds(5));

        late.complete(1);

        assertThat(result)
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(PoolClosedException.class);
    }

    @Test
    void theExceptionNamesTheRequestAndTheWayOut() {
        pools.helped();
        assertThatExceptionOfType(ItemFailedException.class)
                .isThrownBy(
                        () -> orders.sendAndReceive(new Ask<>(1, order -> orders.sendAndReceive(new Increment(1, 1)))))
                .havingCause()
                .withMessageContaining("Increment for orders#1")
                .withMessageContaining("sendAsync")
                .withMessageContaining("ThreadPool.onItem");
    }

    @Test
    void aStreamOfTwoRequestsToAThreadThatWaitsForTheReaderFailsBoth() throws Exception {
        pools.helped();
        CyclicBarrier bothRun = new CyclicBarrier(2);
        CompletableFuture<Value> waiting = fees.sendAsync(new Ask<>(1, fee -> {
            bothRun.await(5, TimeUnit.SECONDS);
            return rates.sendAndReceive(new Increment(2, 1));
        }));
        CompletableFuture<Long> reading = rates.sendAsync(new Ask<>(1, rate -> {
            bothRun.await(5, TimeUnit.SECONDS);
            while (fees.threads().get(0).currentRequest() == null
                    || rates.threads().get(0).queueDepth() == 0) {
                Thread.onSpinWait();
            }
            try (Stream<Reply<Value>> replies = fees.sendAndStream(List.of(new Increment(3, 1), new Increment(4, 1)))) {
                return replies.filter(reply -> reply instanceof Reply.Failure<?> failure
                                && failure.cause() instanceof PoolDeadlockException)
                        .count();
            }
        }));

        assertThat(reading.get(5, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(new Value(2, 1));
    }

    @Test
    void joiningWhatDependsOnAnOwnFutureFailsAtOnce() {
        pools.helped();
        Throwable dependent =
                catchThrowable(() -> orders.sendAndReceive(new Ask<>(1, order -> orders.sendAsync(new Increment(3, 1))
                        .thenApply(Value::value)
                        .join())));
        Throwable continuation = catchThrowable(() -> orders.sendAndReceive(
                new Ask<>(1, order -> ThreadPool.onItem(CompletableFuture.completedFuture(1), value -> value)
                        .join())));

        Throwable ofAClient =
                catchThrowable(() -> orders.sendAndReceive(new Ask<>(1, order -> orders.sendAsync(new Increment(3, 1))
                        .newIncompleteFuture()
                        .join())));

        assertThat(deadlockIn(ofAClient))
                .as("made as generated clients make theirs")
                .isNotNull();
        assertThat(deadlockIn(dependent)).isNotNull();
        assertThat(deadlockIn(continuation)).isNotNull();
    }

    @Test
    void waitingForRoomWhereTheThreadWaitsForTheSenderFailsAtOnce() throws Exception {
        pools.helped();
        try (ThreadPool<Counter> small = Counter.pool(new Events())
                .name("small")
                .threads(1)
                .queueCapacity(2)
                .build(pools)) {
            small.sendAndReceive(new CounterInit(1));
            CountDownLatch runs = new CountDownLatch(1);
            CompletableFuture<Throwable> sender = fees.sendAsync(new Ask<>(1, fee -> {
                runs.countDown();
                while (small.threads().get(0).queueDepth() < 2) {
                    Thread.onSpinWait();
                }
                return catchThrowable(() -> small.send(new Increment(1, 1)));
            }));
            assertThat(runs.await(5, TimeUnit.SECONDS)).isTrue(); // what has only been taken out still counts as queued
            CompletableFuture<Value> waiting =
                    small.sendAsync(new Ask<>(1, item -> fees.sendAndReceive(new Increment(2, 1))));
            while (fees.threads().get(0).queueDepth() == 0) {
                Thread.onSpinWait();
            }
            small.send(new Increment(1, 1));
            small.send(new Increment(1, 1));

            assertThat(sender.get(5, TimeUnit.SECONDS)).isInstanceOf(PoolDeadlockException.class);
            assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(new Value(2, 1));
        }
    }
}
