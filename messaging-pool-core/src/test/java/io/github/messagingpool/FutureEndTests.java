package io.github.messagingpool;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the end of a future is for its request, and of a request for its future. */
@Timeout(30)
@SuppressWarnings({"try", "FutureReturnValueIgnored"}) // gates are opened on the way
class FutureEndTests {

    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final ThreadPool<Counter> pool = Counter.pool(new Events())
            .threads(1)
            .deadLetterListener(letter -> {
                synchronized (deadLetters) {
                    deadLetters.add(letter);
                }
            })
            .build();

    @BeforeEach
    void create() {
        pool.sendAndReceive(new CounterInit(1));
    }

    @AfterEach
    void close() {
        pool.shutdown(Duration.ZERO);
    }

    /** Who ends a future that is not the owner. */
    enum End {
        CANCEL(future -> future.cancel(false)),
        COMPLETE(future -> future.complete(null)),
        COMPLETE_EXCEPTIONALLY(future -> future.completeExceptionally(new IllegalStateException("the sender's"))),
        COMPLETE_ASYNC(future -> future.completeAsync(() -> null, Runnable::run)),
        OBTRUDE_VALUE(future -> future.obtrudeValue(null)),
        OBTRUDE_EXCEPTION(future -> future.obtrudeException(new IllegalStateException("the sender's"))),
        OR_TIMEOUT(future -> future.orTimeout(1, MILLISECONDS)),
        COMPLETE_ON_TIMEOUT(future -> future.completeOnTimeout(null, 1, MILLISECONDS));

        @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
        private final Consumer<CompletableFuture<Value>> ends;

        End(Consumer<CompletableFuture<Value>> ends) {
            this.ends = ends;
        }

        void end(CompletableFuture<Value> future) {
            ends.accept(future);
            assertThat(future.handle((value, failure) -> true)).succeedsWithin(5, SECONDS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestWhoseFutureWasEndedIsNotRun(End end) throws Exception {
        assertIsNotRun(end, future -> future);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestOnWhichOnlyAnEndedFutureDependsIsNotRun(End end) throws Exception {
        assertIsNotRun(end, future -> future.thenApply(value -> value));
        assertIsNotRun(end, future -> future.thenApply(value -> value).exceptionally(failure -> null));
    }

    private void assertIsNotRun(End end, UnaryOperator<CompletableFuture<Value>> depending) throws Exception {
        try (Gate gate = Gate.holding(pool, 1)) {
            end.end(depending.apply(pool.sendAsync(new Increment(1, 1_000))));
        }

        assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 0));
        synchronized (deadLetters) {
            assertThat(deadLetters).isNotEmpty().allSatisfy(letter -> assertThat(letter.reason())
                    .isEqualTo(DeadLetter.Reason.CANCELLED));
        }
    }

    @Test
    void aRequestOnWhichAnotherFutureDependsIsRun() throws Exception {
        CompletableFuture<Value> seen;
        try (Gate gate = Gate.holding(pool, 1)) {
            CompletableFuture<Value> reply = pool.sendAsync(new Increment(1, 1));
            seen = reply.thenApply(value -> value);
            reply.thenApply(value -> value).cancel(false);
        }

        assertThat(seen.get(5, SECONDS)).isEqualTo(new Value(1, 1));
    }

    /** Nobody cancelled the outer one. */
    @Test
    void aCancelledNestedRequestIsItsItemsFailure() throws Exception {
        try (ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build()) {
            other.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(other, 1)) {
                CompletableFuture<Object> outer = pool.sendAsync(new Ask<>(1, item -> {
                    CompletableFuture<Long> nested = other.sendAsync(new Ask<>(1, far -> 1L));
                    nested.cancel(false);
                    return nested.join();
                }));

                assertThatExceptionOfType(CompletionException.class)
                        .isThrownBy(outer::join)
                        .withCauseInstanceOf(ItemFailedException.class);
                assertThat(outer.isCancelled()).isFalse();
            }
        }
    }

    @Test
    void aTimeOutRunsWhatDependsOnItOnNoThreadOfThePool() throws Exception {
        try (Gate gate = Gate.holding(pool, 1)) {
            CompletableFuture<String> ranOn = new CompletableFuture<>();
            pool.sendAsync(new Increment(1, 1), Duration.ofMillis(10))
                    .whenComplete((value, failure) ->
                            ranOn.complete(Thread.currentThread().getName()));

            assertThat(ranOn.get(5, SECONDS)).doesNotStartWith("counters-").doesNotStartWith("messaging-pool");
        }
    }

    @Test
    void whatDependsOnATimeOutHoldsUpNoLaterOne() throws Exception {
        try (Gate gate = Gate.holding(pool, 1);
                Gate blocked = new Gate()) {
            pool.sendAsync(new Increment(1, 1), Duration.ofMillis(10))
                    .whenComplete((value, failure) -> blocked.passUninterruptibly());
            CompletableFuture<Value> later = pool.sendAsync(new Increment(1, 1), Duration.ofMillis(50));

            assertThat(catchThrowable(() -> later.get(5, SECONDS))).hasCauseInstanceOf(RequestTimeoutException.class);
        }
    }

    @Test
    void repliesAreCompletedByTheExecutorThatIsSet() throws Exception {
        AtomicInteger executed = new AtomicInteger();
        try (ThreadPool<Counter> other = Counter.pool(new Events())
                .name("other")
                .replyExecutor(task -> {
                    executed.incrementAndGet();
                    new Thread(task, "replies").start();
                })
                .build()) {
            other.sendAndReceive(new CounterInit(1));
            CompletableFuture<String> ranOn;
            try (Gate gate = Gate.holding(other, 1)) { // so that what depends on the reply is there before it
                ranOn = other.sendAsync(new Increment(1, 1))
                        .thenApply(reply -> Thread.currentThread().getName());
            }

            assertThat(ranOn.get(5, SECONDS)).isEqualTo("replies");
            assertThat(executed).hasPositiveValue();
        }
    }

    @Test
    void repliesComeAlsoWhereTheExecutorThrows() {
        assertRepliesComeBy(task -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
    }

    @Test
    void repliesComeAlsoWhereTheExecutorRunsATaskAndThrows() {
        assertRepliesComeBy(task -> {
            task.run();
            throw new IllegalStateException("metrics are away");
        });
    }

    @Test
    void repliesComeAlsoWhereTheExecutorThrowsAndRunsATaskLater() {
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        assertRepliesComeBy(task -> {
            later.add(task);
            throw new IllegalStateException("metrics are away");
        });
        assertThat(later).isNotEmpty().allSatisfy(Runnable::run);
    }

    private static void assertRepliesComeBy(Executor executor) {
        try (ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").replyExecutor(executor).build()) {
            other.sendAndReceive(new CounterInit(1));
            for (int i = 1; i <= 3; i++) {
                assertThat(other.sendAsync(new Increment(1, 1)))
                        .succeedsWithin(5, SECONDS)
                        .isEqualTo(new Value(1, i));
            }
        }
    }

    /** It was never to be run; that its sender cancels it before the executor has told so changes nothing. */
    @Test
    void aContinuationWhoseStageHasFailedIsNoDeadLetter() {
        Queue<Runnable> held = new ConcurrentLinkedQueue<>();
        Queue<DeadLetter> letters = new ConcurrentLinkedQueue<>();
        try (ThreadPool<Counter> other = Counter.pool(new Events())
                .name("other")
                .replyExecutor(held::add)
                .deadLetterListener(letters::add)
                .build()) {
            other.sendAndReceive(new CounterInit(1));

            boolean isCancelled = other.sendAndReceive(new Ask<>(1, item -> {
                CompletableFuture<Long> failed = CompletableFuture.failedFuture(new IllegalStateException("test"));
                return ThreadPool.onItem(failed, value -> value).cancel(false);
            }));

            assertThat(isCancelled).isTrue();
            assertThat(letters).isEmpty();
            assertThat(held).isNotEmpty().allSatisfy(Runnable::run);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // to let go of it
    void aFinishedFutureDoesNotKeepItsPool() throws Exception {
        ThreadPool<Counter> other =
                Counter.pool(new Events()).name("other").threads(1).build();
        CompletableFuture<?> created = other.sendAsync(new CounterInit(1), Duration.ofMinutes(1));
        created.get(5, SECONDS);
        other.close();
        WeakReference<ThreadPool<Counter>> reference = new WeakReference<>(other);
        other = null;

        Freed.assertIsFreed(reference);
        assertThat(created).isCompleted();
    }

    @Test
    void aStageThatNeverCompletesDoesNotKeepWhatWaitedForIt() {
        CompletableFuture<Long> never = new CompletableFuture<>();
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build()) {
            pool.sendAndReceive(new CounterInit(1));
            WeakReference<Object> item = pool.sendAndReceive(new Ask<>(1, counter -> {
                var unused = ThreadPool.onItem(never, value -> counter.increment(value));
                return new WeakReference<>(counter);
            }));
            pool.sendAndReceive(new RemoveRequest<>(1L));
            pool.sendAndReceive(new CounterInit(2)); // after the end of what waited

            Freed.assertIsFreed(item);
        }
        assertThat(never).isNotDone();
    }
}
