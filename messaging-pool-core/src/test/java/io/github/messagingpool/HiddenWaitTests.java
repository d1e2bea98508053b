package io.github.messagingpool;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        };

        abstract Object wait(ThreadPool<Counter> pool) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void aHiddenWaitForItselfFailsAfterASecond(Way way) {
        CompletableFuture<String> reply = pool.sendAsync(new Ask<>(1, item -> {
            way.wait(pool);
            return "went on";
        }));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> reply.get(5, SECONDS))
                .havingRootCause()
                .isInstanceOf(PoolDeadlockException.class);
        assertThat(pool.sendAndReceive(new Increment(2, 1), Duration.ofSeconds(5)))
                .isEqualTo(new Value(2, 1));
        assertThat(pool.threads().get(0).deadlocks()).isPositive();
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
            connection.await();
            return item.id;
        }));

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> reply.get(2_500, MILLISECONDS));
        connection.countDown();

        assertThat(reply.get(5, SECONDS)).isEqualTo(1);
        assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 2));
        assertThat(pool.threads().get(0).deadlocks()).isZero();
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
}
