package io.github.messagingpool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for futures of what is made of a reply: those of the engine, and those that any kind of pool has by default. */
@Timeout(20)
@SuppressWarnings("try") // a gate only has to open at the end
class ReplyMapperTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ThreadPool<Counter> engine =
            Counter.pool(new Events()).threads(1).build();

    @AfterEach
    void close() {
        engine.shutdown(Duration.ZERO);
    }

    /** Returns the pool, or one that has nothing but the default methods. */
    @SuppressWarnings("unchecked")
    private ThreadPool<Counter> pool(boolean isDefault) {
        engine.sendAndReceive(new CounterInit(1));
        if (!isDefault) {
            return engine;
        }
        return (ThreadPool<Counter>) Proxy.newProxyInstance(
                ThreadPool.class.getClassLoader(), new Class<?>[] {ThreadPool.class}, (proxy, method, arguments) -> {
                    boolean isMapping = List.of(method.getParameterTypes()).contains(ReplyMapper.class);
                    try {
                        return isMapping
                                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                                : method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @SuppressWarnings("NullAway") // the value may be null
    void aFutureCompletesWithWhatIsMadeOfTheResponse(boolean isDefault) {
        ThreadPool<Counter> pool = pool(isDefault);

        assertThat(pool.sendAsync(new Increment(1, 2), Value::value))
                .succeedsWithin(5, SECONDS)
                .isEqualTo(2L);
        assertThat(pool.sendAsync(new Increment(1, 2), response -> null, LONG))
                .succeedsWithin(5, SECONDS)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itFailsAsTheRequestDoesOrWithWhatTheMapperThrows(boolean isDefault) {
        ThreadPool<Counter> pool = pool(isDefault);

        assertThat(failure(pool.sendAsync(new Increment(9, 2), Value::value)))
                .isInstanceOf(ItemNotFoundException.class);
        assertThat(failure(pool.sendAsync(new Increment(1, 2), response -> {
                    throw new IllegalStateException("unmade");
                })))
                .hasMessage("unmade");
        assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itFailsWithTheCheckedExceptionThatIsDeclared(boolean isDefault) {
        ThreadPool<Counter> pool = pool(isDefault);
        IOException disk = new IOException("disk");
        Ask<Long> broken = new Ask<>(1, counter -> {
            throw disk;
        });

        assertThat(failure(pool.sendAsync(broken, ReplyMapper.declaring(value -> value, IOException.class))))
                .isSameAs(disk);
        assertThat(failure(pool.sendAsync(broken, ReplyMapper.declaring(value -> value, InterruptedException.class))))
                .isInstanceOf(ItemFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endingItWithdrawsTheRequest(boolean isDefault) throws InterruptedException {
        ThreadPool<Counter> pool = pool(isDefault);
        try (Gate gate = Gate.holding(engine, 1)) {
            CompletableFuture<Long> cancelled = pool.sendAsync(new Increment(1, 1), Value::value);
            CompletableFuture<Long> completed = pool.sendAsync(new Increment(1, 1), Value::value, LONG);
            cancelled.cancel(false);
            completed.complete(5L);
            CompletableFuture<Long> late = pool.sendAsync(new Increment(1, 1), Value::value, Duration.ofMillis(1));

            assertThat(failure(late)).isInstanceOf(RequestTimeoutException.class);
        }

        assertThat(engine.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itsTimeOutMustBePositive(boolean isDefault) {
        ThreadPool<Counter> pool = pool(isDefault);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.sendAsync(new Increment(1, 1), Value::value, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anItemThatWaitsByItForItselfFails(boolean isDefault) {
        ThreadPool<Counter> pool = pool(isDefault);

        CompletableFuture<Long> waits = pool.sendAsync(new Ask<>(
                1, counter -> pool.sendAsync(new Increment(1, 1), Value::value).join()));

        assertThat(waits)
                .failsWithin(5, SECONDS)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(PoolDeadlockException.class);
    }

    /** The mapper is for the reply executor, as all that follows a reply. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theReplyExecutorRunsTheMapper(boolean isTimed) {
        Executor executor = task -> new Thread(task, "replies").start();
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).replyExecutor(executor).build()) {
            pool.sendAndReceive(new CounterInit(1));
            ReplyMapper<Value, String> mapper =
                    response -> Thread.currentThread().getName();

            CompletableFuture<String> name = isTimed
                    ? pool.sendAsync(new Increment(1, 1), mapper, LONG)
                    : pool.sendAsync(new Increment(1, 1), mapper);

            assertThat(name).succeedsWithin(5, SECONDS).isEqualTo("replies");
        }
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return future.handle((value, failure) -> failure).orTimeout(5, SECONDS).join();
    }
}
