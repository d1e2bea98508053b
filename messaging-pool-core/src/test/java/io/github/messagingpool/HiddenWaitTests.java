package io.github.messagingpool;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.drivers.TurnedDriver;
import io.github.messagingpool.spi.LocalPools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise 6, for waits by futures of futures, latches and the like: those end too, some after a second. */
@Timeout(30)
@SuppressWarnings("FutureReturnValueIgnored") // that is what some tests are about
class HiddenWaitTests {

    private static final Increment TO_ITSELF = new Increment(1, 1);

    private final ThreadPool<Counter> pool =
            Counter.pool(new Events()).threads(1).build();

    @BeforeEach
    void create() {
        pool.sendAndReceive(new CounterInit(1));
        pool.sendAndReceive(new CounterInit(2));
    }

    @AfterEach
    void close() {
        pool.shutdown(Duration.ZERO);
    }

    /** How an item waits for what only its own thread can do. */
    enum Way {
        ALL_OF {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.allOf(pool.sendAsync(TO_ITSELF), pool.sendAsync(TO_ITSELF))
                        .join();
            }
        },
        ANY_OF {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.anyOf(pool.sendAsync(TO_ITSELF)).join();
            }
        },
        ALL_OF_WHAT_IS_MADE_OF_REPLIES {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.allOf(pool.sendAsync(TO_ITSELF, Value::value))
                        .join();
            }
        },
        LATCH {
            @Override
            Object wait(ThreadPool<Counter> pool) throws InterruptedException {
                CountDownLatch latch = new CountDownLatch(1);
                CompletableFuture<Void> seen = pool.sendAsync(TO_ITSELF).thenRun(() -> {});
                seen.whenComplete((value, failure) -> latch.countDown());
                latch.await();
                return seen.join();
            }
        },
        COMPOSED_OF_A_PLAIN_FUTURE {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.completedFuture(1)
                        .thenCompose(one -> pool.sendAsync(TO_ITSELF))
                        .join();
            }
        },
        ALL_OF_WITH_A_TIME_OUT {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.allOf(pool.sendAsync(TO_ITSELF, Duration.ofMinutes(1)))
                        .join();
            }
        },
        ANY_OF_IT_AND_A_PLAIN_FUTURE {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.anyOf(new CompletableFuture<>(), pool.sendAsync(TO_ITSELF))
                        .join();
            }
        },
        ITS_OWN_CONTINUATION {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.allOf(ThreadPool.onItem(CompletableFuture.supplyAsync(() -> 1), one -> one))
                        .join();
            }
        },
        ITS_OWN_CONTINUATION_THAT_DOES_NOT_COME {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.allOf(ThreadPool.onItem(new CompletableFuture<>(), one -> one))
                        .join();
            }
        },
        WHAT_IS_MADE_OF_ITS_OWN_CONTINUATIONS {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                return CompletableFuture.anyOf(
                                ThreadPool.onItem(pool.sendAsync(TO_ITSELF), one -> one)
                                        .thenApplyAsync(one -> one),
                                ThreadPool.onItem(CompletableFuture.completedFuture(1), one -> one)
                                        .thenCombine(new CompletableFuture<Integer>(), Integer::sum))
                        .join();
            }
        },
        COMPOSED_OF_A_PLAIN_FUTURE_AND_ITS_OWN_CONTINUATION {
            @Override
            Object wait(ThreadPool<Counter> pool) {
                CompletableFuture<Integer> own = ThreadPool.onItem(CompletableFuture.completedFuture(1), one -> one);
                return CompletableFuture.completedFuture(1)
                        .thenCompose(one -> own)
                        .join();
            }
        },
        LATCH_AFTER_ITS_OWN_CONTINUATION {
            @Override
            Object wait(ThreadPool<Counter> pool) throws InterruptedException {
                CountDownLatch latch = new CountDownLatch(1);
                CompletableFuture<Integer> own = ThreadPool.onItem(CompletableFuture.completedFuture(1), one -> one)
                        .whenComplete((one, failure) -> latch.countDown());
                latch.await();
                return own.join();
            }
        },
        LATCH_IN_ITS_OWN_CONTINUATION {
            @Override
            Object wait(ThreadPool<Counter> pool) throws InterruptedException {
                CountDownLatch latch = new CountDownLatch(1);
                ThreadPool.onItem(CompletableFuture.completedFuture(1), one -> {
                    latch.countDown();
                    return one;
                });
                latch.await();
                return 1;
            }
        },
        LATCH_IN_A_REQUEST_TO_ITSELF {
            @Override
            Object wait(ThreadPool<Counter> pool) throws InterruptedException {
                CountDownLatch latch = new CountDownLatch(1);
                pool.sendAsync(new Ask<>(2, item -> {
                    latch.countDown();
                    return 1;
                }));
                latch.await();
                return 1;
            }
        };

        abstract Object wait(ThreadPool<Counter> pool) throws Exception;
    }

    /** All at once, as each takes its time. */
    @Test
    void aHiddenWaitForItselfFailsAfterASecond() {
        Map<ThreadPool<Counter>, CompletableFuture<String>> replies = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            ThreadPool<Counter> own = poolFor(way);
            replies.put(own, own.sendAsync(new Ask<>(1, item -> {
                way.wait(own);
                return "went on";
            })));
        }
        try {
            assertThat(replies).hasSizeGreaterThan(10).allSatisfy(HiddenWaitTests::hasFailed);
        } finally {
            replies.keySet().forEach(own -> own.shutdown(Duration.ZERO));
        }
    }

    /** Returns a pool of one thread, named after a way to wait. */
    private static ThreadPool<Counter> poolFor(Enum<?> way) {
        return Counter.pool(new Events())
                .name(way.name().toLowerCase(Locale.ROOT))
                .threads(1)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build();
    }

    private static void hasFailed(ThreadPool<Counter> own, CompletableFuture<String> reply) {
        assertThatExceptionOfType(ExecutionException.class)
                .as(own.name())
                .isThrownBy(() -> reply.get(10, SECONDS))
                .havingRootCause()
                .isInstanceOf(PoolDeadlockException.class);
        assertThat(own.sendAndReceive(new Increment(2, 1), Duration.ofSeconds(5)))
                .as(own.name())
                .isEqualTo(new Value(2, 1));
        assertThat(own.threads().get(0).deadlocks()).as(own.name()).isPositive();
    }

    /** How an item waits for what a function does when another pool has replied, and what that leads back. */
    enum ByFunction {
        COMPOSED {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                return reply.thenCompose(value -> pool.sendAsync(TO_ITSELF)).join();
            }
        },
        COMPOSED_ELSEWHERE {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) throws Exception {
                return reply.thenComposeAsync(value -> pool.sendAsync(TO_ITSELF))
                        .get();
            }
        },
        COMPOSED_TWICE {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                return reply.thenApply(value -> value)
                        .thenComposeAsync(value -> pool.sendAsync(TO_ITSELF), ownThread())
                        .thenCombine(reply, Value::equals)
                        .join();
            }
        },
        ASKS {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                return reply.thenApply(value -> pool.sendAndReceive(TO_ITSELF)).join();
            }
        },
        ASKS_BY_A_BATCH {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                return reply.thenApply(value -> pool.sendAndReceive(List.of(TO_ITSELF)))
                        .join();
            }
        },
        ASKS_ELSEWHERE {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                return reply.handleAsync((value, failure) -> pool.sendAndReceive(TO_ITSELF), ownThread())
                        .join();
            }
        },
        ASKS_BEHIND_ANOTHER {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                CompletableFuture<Value> second = reply.thenApply(value -> value);
                var first = reply.thenAccept(value -> pool.sendAndReceive(TO_ITSELF));
                second.join();
                return first.join();
            }
        },
        ASKS_FOR_THE_FIRST_OF_TWO {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                return reply.applyToEither(new CompletableFuture<>(), value -> pool.sendAndReceive(TO_ITSELF))
                        .join();
            }
        },
        ALL_OF_COMPOSED {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                return CompletableFuture.allOf(reply.thenCompose(value -> pool.sendAsync(TO_ITSELF)))
                        .join();
            }
        },
        ALL_OF_ASKING {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) {
                return CompletableFuture.allOf(reply.thenApply(value -> pool.sendAndReceive(TO_ITSELF)))
                        .join();
            }
        },
        LATCH_WITHIN {
            @Override
            Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) throws Exception {
                CountDownLatch latch = new CountDownLatch(1);
                CompletableFuture<Value> there = new CompletableFuture<>();
                reply.thenAccept(value -> pool.sendAsync(TO_ITSELF).whenComplete((its, failure) -> {
                    if (failure != null) {
                        there.completeExceptionally(failure);
                    }
                    latch.countDown();
                }));
                latch.await();
                return there.join();
            }
        };

        abstract Object wait(ThreadPool<Counter> pool, CompletableFuture<Value> reply) throws Exception;

        private static Executor ownThread() {
            return task -> new Thread(task, "of the test").start();
        }
    }

    /** An item that waits in one way, on a thread of its own. */
    private static final class Waiting implements AutoCloseable {

        private final ByFunction way;
        private final ThreadPool<Counter> own =
                Counter.pool(new Events()).threads(1).build();
        private final ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build();
        private final CompletableFuture<String> reply;

        Waiting(ByFunction way) {
            this.way = way;
            own.sendAndReceive(new CounterInit(1));
            other.sendAndReceive(new CounterInit(1));
            this.reply = own.sendAsync(new Ask<>(1, item -> {
                CountDownLatch slow = new CountDownLatch(1);
                CompletableFuture<Value> there = other.sendAsync(new Ask<>(1, far -> {
                    slow.await();
                    return new Value(1, 1);
                }));
                CompletableFuture.runAsync(slow::countDown, CompletableFuture.delayedExecutor(100, MILLISECONDS));
                way.wait(own, there);
                return "went on";
            }));
        }

        void fails() {
            assertThatExceptionOfType(ExecutionException.class)
                    .as(way.name())
                    .isThrownBy(() -> reply.get(10, SECONDS))
                    .havingRootCause()
                    .isInstanceOf(PoolDeadlockException.class);
            assertThat(other.sendAndReceive(new Increment(1, 1), Duration.ofSeconds(5)))
                    .as(way.name())
                    .isEqualTo(new Value(1, 1));
        }

        @Override
        public void close() {
            own.shutdown(Duration.ZERO);
            other.shutdown(Duration.ZERO);
        }
    }

    /** All at once, as each takes its time. */
    @Test
    void aWaitForItselfByAFunctionFailsAfterASecond() {
        List<Waiting> all = Arrays.stream(ByFunction.values()).map(Waiting::new).toList();
        try {
            assertThat(all).hasSizeGreaterThan(10).allSatisfy(Waiting::fails);
        } finally {
            all.forEach(Waiting::close);
        }
    }

    @Test
    void aWaitForItselfByAFunctionAfterATimeOutFails() {
        try (ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build()) {
            other.sendAndReceive(new CounterInit(1));
            CountDownLatch slow = new CountDownLatch(1);
            CompletableFuture<Value> reply = pool.sendAsync(new Ask<>(1, item -> other.sendAsync(
                            new Ask<>(1, far -> {
                                slow.await();
                                return new Value(1, 1);
                            }),
                            Duration.ofMillis(50))
                    .exceptionally(failure -> pool.sendAndReceive(TO_ITSELF))
                    .join()));

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> reply.get(10, SECONDS))
                    .havingRootCause()
                    .isInstanceOf(PoolDeadlockException.class);
            slow.countDown();
        }
    }

    /** It is the request that waits which its functions are for, not the one that has sent. */
    @Test
    void aWaitForItselfByAFunctionOfAFutureThatWasKeptFails() {
        try (ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build()) {
            other.sendAndReceive(new CounterInit(1));
            CountDownLatch slow = new CountDownLatch(1);
            AtomicReference<CompletableFuture<Value>> kept = new AtomicReference<>();
            pool.sendAndReceive(new Ask<>(1, item -> {
                kept.set(other.sendAsync(new Ask<>(1, far -> {
                    slow.await();
                    return new Value(1, 1);
                })));
                return 1L;
            }));
            CompletableFuture<Value> reply = pool.sendAsync(new Ask<>(1, item -> {
                CompletableFuture<Value> composed =
                        requireNonNull(kept.get()).thenCompose(value -> pool.sendAsync(TO_ITSELF));
                slow.countDown();
                return composed.join();
            }));

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> reply.get(10, SECONDS))
                    .havingRootCause()
                    .isInstanceOf(PoolDeadlockException.class);
        }
    }

    @Test
    void aFunctionThatWaitsLongForAnotherPoolIsLeftAlone() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        try (ThreadPool<Counter> other =
                        Counter.pool(new Events()).name("other").threads(1).build();
                ThreadPool<Counter> third =
                        Counter.pool(new Events()).name("third").threads(1).build()) {
            other.sendAndReceive(new CounterInit(1));
            third.sendAndReceive(new CounterInit(1));
            CompletableFuture<Long> reply = pool.sendAsync(new Ask<>(1, item -> other.sendAsync(new Increment(1, 1))
                    .thenApply(value -> third.sendAndReceive(new Ask<>(1, far -> {
                        slow.await();
                        return 1L;
                    })))
                    .thenComposeAsync(value -> third.sendAsync(new Ask<>(1, far -> value)))
                    .join()));

            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> reply.get(2_500, MILLISECONDS));
            slow.countDown();

            assertThat(reply.get(5, SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void aHiddenCycleOverTwoPoolsFails() {
        try (ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build()) {
            other.sendAndReceive(new CounterInit(1));
            CompletableFuture<Value> reply = pool.sendAsync(new Ask<>(1, item -> {
                CompletableFuture<Value> there = other.sendAsync(new Ask<>(1, far -> (Value)
                        CompletableFuture.anyOf(pool.sendAsync(TO_ITSELF)).join()));
                CompletableFuture.allOf(there).join();
                return there.join();
            }));

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> reply.get(5, SECONDS))
                    .havingRootCause()
                    .isInstanceOf(PoolDeadlockException.class);
        }
    }

    /** A pool of connections, say, for which it waits without a limit. */
    @Test
    void anItemThatSendsToItselfAndWaitsForSomethingElseIsLeftAlone() throws Exception {
        CountDownLatch connection = new CountDownLatch(1);
        CompletableFuture<Long> reply = pool.sendAsync(new Ask<>(1, item -> {
            var ignored = pool.sendAsync(TO_ITSELF);
            var unused = pool.sendAsync(TO_ITSELF, Value::value);
            ThreadPool.onItem(pool.sendAsync(TO_ITSELF), value -> value);
            ThreadPool.onItem(CompletableFuture.completedFuture(1), one -> one);
            connection.await();
            return item.id;
        }));

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> reply.get(2_500, MILLISECONDS));
        connection.countDown();

        assertThat(reply.get(5, SECONDS)).isEqualTo(1);
        assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 3));
        assertThat(pool.threads().get(0).deadlocks()).isZero();
    }

    /** The common pool has one thread where there are two cores. */
    private static final Executor OWN_THREAD = task -> new Thread(task, "of the test").start();

    /** What only the item's own thread can end, which looks like a wait for something else. */
    enum NotSeen {
        SEMAPHORE {
            @Override
            void wait(ThreadPool<Counter> pool, CountDownLatch ended) throws InterruptedException {
                Semaphore semaphore = new Semaphore(0);
                CompletableFuture.runAsync(() -> await(ended), OWN_THREAD).thenRun(semaphore::release);
                ThreadPool.onItem(CompletableFuture.completedFuture(1), one -> {
                    semaphore.release();
                    return one;
                });
                semaphore.acquire();
            }
        },
        FUTURE {
            @Override
            void wait(ThreadPool<Counter> pool, CountDownLatch ended) {
                CompletableFuture<Void> own = CompletableFuture.runAsync(() -> await(ended), OWN_THREAD);
                ThreadPool.onItem(CompletableFuture.completedFuture(1), one -> own.complete(null));
                own.join();
            }
        },
        FUNCTION_THAT_WAITS_OUT_OF_SIGHT {
            @Override
            void wait(ThreadPool<Counter> pool, CountDownLatch ended) {
                try (ThreadPool<Counter> other =
                        Counter.pool(new Events()).name("other").threads(1).build()) {
                    other.sendAndReceive(new CounterInit(1));
                    CompletableFuture<Void> end = CompletableFuture.runAsync(() -> await(ended), OWN_THREAD);
                    CompletableFuture.allOf(other.sendAsync(new Increment(1, 1))
                                    .thenAcceptAsync(
                                            value -> CompletableFuture.anyOf(pool.sendAsync(TO_ITSELF), end)
                                                    .join(),
                                            OWN_THREAD))
                            .join();
                }
            }
        },
        LATCH_AFTER_SUCCESS {
            @Override
            void wait(ThreadPool<Counter> pool, CountDownLatch ended) throws InterruptedException {
                CountDownLatch latch = new CountDownLatch(1);
                CompletableFuture.runAsync(() -> await(ended), OWN_THREAD).thenRun(latch::countDown);
                pool.sendAsync(TO_ITSELF).thenRun(latch::countDown);
                latch.await();
            }
        };

        abstract void wait(ThreadPool<Counter> pool, CountDownLatch ended) throws InterruptedException;

        private static void await(CountDownLatch ended) {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** All at once, as each takes its time. */
    @Test
    void aWaitThatMayBeForSomethingElseLasts() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Map<ThreadPool<Counter>, CompletableFuture<Long>> replies = new LinkedHashMap<>();
        for (NotSeen way : NotSeen.values()) {
            ThreadPool<Counter> own = poolFor(way);
            replies.put(own, own.sendAsync(new Ask<>(1, item -> {
                way.wait(own, ended);
                return item.id;
            })));
        }
        try {
            CompletableFuture<Object> first =
                    CompletableFuture.anyOf(replies.values().toArray(CompletableFuture<?>[]::new));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> first.get(2_500, MILLISECONDS));
            ended.countDown();

            assertThat(replies).hasSize(NotSeen.values().length).allSatisfy((own, reply) -> assertThat(reply)
                    .as(own.name())
                    .succeedsWithin(10, SECONDS)
                    .isEqualTo(1L));
        } finally {
            ended.countDown();
            replies.keySet().forEach(own -> own.shutdown(Duration.ZERO));
        }
    }

    @Test
    void anItemThatWaitsForAnotherPoolByALatchIsLeftAlone() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        try (ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build()) {
            other.sendAndReceive(new CounterInit(1));
            CompletableFuture<Long> reply = pool.sendAsync(new Ask<>(1, item -> {
                CompletableFuture.allOf(other.sendAsync(new Ask<>(1, far -> {
                            slow.await();
                            return 1L;
                        })))
                        .join();
                return item.id;
            }));

            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> reply.get(2_500, MILLISECONDS));
            slow.countDown();

            assertThat(reply.get(5, SECONDS)).isEqualTo(1);
        }
    }

    private static final Value ANSWER = new Value(1, 4);

    /** What has no thread of the JDK's own wait for a time. */
    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "later");
        thread.setDaemon(true);
        return thread;
    });

    private static CompletableFuture<Value> later() {
        CompletableFuture<Value> answer = new CompletableFuture<>();
        LATER.schedule(() -> answer.complete(ANSWER), 2, SECONDS);
        return answer;
    }

    /** How an item waits for a reply that cannot come, or for something else that does. */
    interface Otherwise {

        /** Waits; the reply is that of a request to itself. */
        Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other);
    }

    /** By something else that ends it after two seconds. */
    enum OrElse implements Otherwise {
        FIRST_OF_TWO {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return reply.applyToEither(later(), value -> value).join();
            }
        },
        FIRST_OF_TWO_MADE_OF_IT {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return reply.thenApply(value -> value)
                        .applyToEitherAsync(later(), value -> value)
                        .thenApply(value -> value)
                        .join();
            }
        },
        OTHERS_FIRST_OF_TWO {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return later().applyToEither(reply, value -> value).join();
            }
        },
        OTHERS_FIRST_OF_TWO_MADE_OF_IT {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return CompletableFuture.anyOf(
                                later().applyToEitherAsync(reply.thenApply(value -> value), value -> value))
                        .join();
            }
        },
        ANY_OF_TWO_REPLIES {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                CompletableFuture<Value> far = other.sendAsync(new Ask<>(1, item -> later().join()));
                return CompletableFuture.anyOf(reply, far).join();
            }
        },
        COMPLETED_ELSEWHERE {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return reply.completeAsync(() -> later().join()).join();
            }
        },
        ITS_FIRST_OF_TWO_CONTINUATION {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return CompletableFuture.allOf(
                                ThreadPool.onItem(reply, value -> value).applyToEither(later(), value -> value))
                        .thenApply(none -> ANSWER)
                        .join();
            }
        },
        MANY_SHORT_WAITS {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                reply.whenComplete((value, failure) -> {});
                for (int i = 0; i < 8; i++) {
                    CompletableFuture<Void> shortly = new CompletableFuture<>();
                    LATER.schedule(() -> shortly.complete(null), 350, MILLISECONDS);
                    shortly.join();
                }
                return ANSWER;
            }
        }
    }

    /** By its time: longer, where that is known, than a future is waited for that may have one. */
    enum InTime implements Otherwise {
        VALUE {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return reply.completeOnTimeout(ANSWER, LONG, SECONDS).join();
            }
        },
        VALUE_OF_WHAT_IS_MADE_OF_IT {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return reply.thenApply(value -> value)
                        .thenApply(value -> value)
                        .completeOnTimeout(ANSWER, LONG, SECONDS)
                        .join();
            }
        },
        ALL_OF_VALUES {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return CompletableFuture.allOf(reply.copy().completeOnTimeout(ANSWER, LONG, SECONDS))
                        .thenApply(none -> ANSWER)
                        .join();
            }
        },
        COMPOSED {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return other.sendAsync(new Increment(1, 1))
                        .thenCompose(value -> reply)
                        .completeOnTimeout(ANSWER, LONG, SECONDS)
                        .join();
            }
        },
        FAILURE {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return reply.orTimeout(LONG, SECONDS)
                        .exceptionally(failure -> ANSWER)
                        .join();
            }
        },
        FAILURE_OF_WHAT_IS_MADE_OF_IT {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return CompletableFuture.allOf(reply.thenApply(value -> value)
                                .orTimeout(LONG, SECONDS)
                                .handle((value, failure) -> ANSWER))
                        .thenApply(none -> ANSWER)
                        .join();
            }
        },
        FIRST_OF_TWO {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return reply.applyToEither(
                                other.sendAsync(new Ask<>(1, item -> new CompletableFuture<Value>().join()))
                                        .completeOnTimeout(ANSWER, LONG, SECONDS)
                                        .thenApply(value -> value),
                                value -> value)
                        .join();
            }
        },
        ALL_OF {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return CompletableFuture.allOf(reply)
                        .thenApply(none -> ANSWER)
                        .completeOnTimeout(ANSWER, 2, SECONDS)
                        .join();
            }
        },
        ANY_OF {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return CompletableFuture.anyOf(
                                reply, new CompletableFuture<Value>().completeOnTimeout(ANSWER, 2, SECONDS))
                        .join();
            }
        },
        COMPOSED_OF_A_PLAIN_FUTURE {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return CompletableFuture.completedFuture(1)
                        .thenCompose(one -> reply)
                        .completeOnTimeout(ANSWER, 2, SECONDS)
                        .join();
            }
        },
        MINIMAL {
            @Override
            public Object wait(CompletableFuture<Value> reply, ThreadPool<Counter> other) {
                return reply.minimalCompletionStage()
                        .toCompletableFuture()
                        .completeOnTimeout(ANSWER, 2, SECONDS)
                        .join();
            }
        };

        private static final int LONG = 7;
    }

    @Test
    void anItemThatNeedNotWaitForItselfIsLeftAlone() {
        assertThatAllAreLeftAlone(OrElse.values());
    }

    @Test
    void anItemThatNeedNotWaitForEverIsLeftAlone() {
        assertThatAllAreLeftAlone(InTime.values());
    }

    /** All at once, as each takes its time. */
    private static void assertThatAllAreLeftAlone(Otherwise... ways) {
        ThreadPool<Counter> each =
                Counter.pool(new Events()).name("each").threads(ways.length).build();
        ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build();
        try {
            other.sendAndReceive(new CounterInit(1));
            Map<Otherwise, CompletableFuture<Object>> replies = new LinkedHashMap<>();
            for (Otherwise way : ways) { // each on a thread of its own
                long id = replies.size();
                each.sendAndReceive(new CounterInit(id));
                replies.put(
                        way,
                        each.sendAsync(new Ask<>(id, item -> way.wait(each.sendAsync(new Increment(id, 1)), other))));
            }

            assertThat(replies).hasSize(ways.length).allSatisfy((way, reply) -> assertThat(reply)
                    .as(way.toString())
                    .succeedsWithin(15, SECONDS)
                    .isEqualTo(ANSWER));
            assertThat(each.threads())
                    .allSatisfy(thread -> assertThat(thread.deadlocks()).isZero());
        } finally {
            each.shutdown(Duration.ZERO);
            other.shutdown(Duration.ZERO);
        }
    }

    /** It might be its own. */
    @Test
    void aTimeThatSomeFutureHasDelaysWhatIsFoundNoLongerThanFiveSeconds() {
        CompletableFuture<Void> timed = new CompletableFuture<Void>().orTimeout(1, MINUTES);
        CompletableFuture<Object> reply = pool.sendAsync(new Ask<>(
                1, item -> CompletableFuture.allOf(pool.sendAsync(TO_ITSELF)).join()));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> reply.get(10, SECONDS))
                .havingRootCause()
                .isInstanceOf(PoolDeadlockException.class);
        timed.cancel(false);
    }

    /** What ends is its own future; that the reply itself cannot come is known at once. */
    @Test
    void aWaitForItselfWithATimeOfItsOwnFailsAtOnce() {
        CompletableFuture<Object> reply = pool.sendAsync(new Ask<>(
                1, item -> pool.sendAsync(TO_ITSELF).orTimeout(1, MINUTES).join()));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> reply.get(5, SECONDS))
                .havingRootCause()
                .isInstanceOf(PoolDeadlockException.class);
    }

    /** Of two replies that it needs both it waits for the other one first. */
    @Test
    void anItemThatNeedsAnotherReplyAsWellFailsWhenThatIsThere() {
        try (ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build()) {
            other.sendAndReceive(new CounterInit(1));
            CompletableFuture<Object> reply = pool.sendAsync(new Ask<>(1, item -> CompletableFuture.allOf(
                            pool.sendAsync(TO_ITSELF), other.sendAsync(new Ask<>(1, far -> later().join())))
                    .join()));

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> reply.get(10, SECONDS))
                    .havingRootCause()
                    .isInstanceOf(PoolDeadlockException.class);
        }
    }

    /** A pool whose one owner, and whose time, are the test's. */
    private static ThreadPool<Counter> turnedBy(TurnedDriver driver) {
        return Counter.pool(new Events())
                .threads(1)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(LocalPools.drivenBy(settings -> driver));
    }

    @Test
    void whatAnEarlierRequestHasSentIsNotWaitedFor() {
        TurnedDriver driver = new TurnedDriver();
        try (ThreadPool<Counter> turned = turnedBy(driver)) {
            AtomicReference<CompletableFuture<Long>> toItself = new AtomicReference<>();
            turned.sendAsync(new Ask<>(1, item -> {
                toItself.set(turned.sendAsync(TO_ITSELF).thenApply(Value::value));
                return 1L;
            }));
            CompletableFuture<Long> parks = turned.sendAsync(new Ask<>(1, item -> {
                turned.sendAsync(new Increment(2, 1)); // so that somebody looks
                driver.turn(Duration.ofSeconds(5));
                return 2L;
            }));

            driver.runSome();

            assertThat(toItself.get()).isCompletedWithValue(1L);
            assertThat(parks).isCompletedWithValue(2L);
            assertThat(turned.threads().get(0).deadlocks()).isZero();
        }
    }

    @Test
    void shortWaitsOfManyRequestsAreNotOneLongWait() {
        TurnedDriver driver = new TurnedDriver();
        try (ThreadPool<Counter> turned = turnedBy(driver)) {
            List<CompletableFuture<Long>> toItself = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                turned.sendAsync(new Ask<>(1, item -> {
                    toItself.add(turned.sendAsync(TO_ITSELF).thenApply(Value::value));
                    driver.turn(Duration.ofMillis(300));
                    return 1L;
                }));
            }

            driver.runSome();

            assertThat(toItself).hasSize(20).allSatisfy(future -> assertThat(future)
                    .isCompleted());
            assertThat(turned.threads().get(0).deadlocks()).isZero();
        }
    }

    /** The control of the two before. */
    @Test
    void aLongWaitWithinOneRequestIsFoundAlsoWhereTheTimeIsTurned() {
        TurnedDriver driver = new TurnedDriver();
        try (ThreadPool<Counter> turned = turnedBy(driver)) {
            AtomicReference<CompletableFuture<Long>> toItself = new AtomicReference<>();
            turned.sendAsync(new Ask<>(1, item -> {
                toItself.set(turned.sendAsync(TO_ITSELF).thenApply(Value::value));
                driver.turn(Duration.ofSeconds(5));
                return 1L;
            }));

            driver.runSome();

            assertThat(toItself.get())
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(PoolDeadlockException.class);
        }
    }
}
