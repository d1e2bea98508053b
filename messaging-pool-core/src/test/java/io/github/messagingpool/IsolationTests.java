package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise 5: what an item throws fails that request alone, with its own cause and the sender's stack. */
@OnEveryKindOfPool
@Timeout(20)
class IsolationTests {

    private final Pools pools;
    private final Events events = new Events();
    private final ThreadPool<Counter> pool;

    IsolationTests(PoolKind kind) {
        pools = kind.pools();
        pool = Counter.pool(events)
                .factory(CounterInit.class, init -> {
                    if (init.id() == 26) {
                        throw new IllegalStateException("unlucky");
                    }
                    return new Counter(init.id(), events);
                })
                .build(pools);
    }

    @BeforeEach
    void createItems() {
        pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1), new CounterInit(2)));
        pool.sendAndReceive(new Increment(0, 7));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void addingAnIdTwiceFailsAndKeepsTheFirstItemAndItsState() {
        assertThatExceptionOfType(ItemExistsException.class)
                .isThrownBy(() -> pool.sendAndReceive(new CounterInit(0)))
                .withMessageContaining("counters#0")
                .withMessageContaining("already exists")
                .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));

        assertThat(events.startingWith("created 0"))
                .as("the constructor is not run again")
                .hasSize(1);
        assertThat(pool.sendAndReceive(new Increment(0, 0))).isEqualTo(new Value(0, 7));
    }

    @Test
    void aConstructorThatThrowsFailsItsInitAloneAndAddsNothing() {
        assertThatExceptionOfType(ItemCreationException.class)
                .isThrownBy(() -> pool.sendAndReceive(new CounterInit(26)))
                .withMessageContaining("unlucky")
                .withCauseInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.STARTED));

        assertThat(pool.sendAndReceive(new ContainsRequest<>(26)).exists()).isFalse();
        assertThat(pool.sendAndReceive(new Increment(0, 0))).isEqualTo(new Value(0, 7));
    }

    @Test
    void aRequestToAMissingIdFailsNamingPoolAndIdAndLeavesTheOthersAlone() {
        assertThatExceptionOfType(ItemNotFoundException.class)
                .isThrownBy(() -> pool.sendAndReceive(new Increment(998, 1)))
                .withMessageContaining("Increment for counters#998")
                .satisfies(e -> {
                    assertThat(e.poolName()).isEqualTo("counters");
                    assertThat(e.id()).isEqualTo("998");
                    assertThat(e.requestType()).isEqualTo("Increment");
                    assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED);
                });

        assertThat(pool.sendAndReceive(new Increment(0, 0))).isEqualTo(new Value(0, 7));
    }

    @Test
    void anUncheckedExceptionReachesTheSenderAsItIsWithTheSendersStack() {
        IllegalArgumentException thrown = new IllegalArgumentException("mine");

        Throwable caught = catchThrowableOfType(
                IllegalArgumentException.class,
                () -> pool.sendAndReceive(new Ask<>(0, counter -> {
                    throw thrown;
                })));

        assertThat(caught).isSameAs(thrown);
        assertThat(caught.getSuppressed()).hasSize(1);
        assertThat(caught.getSuppressed()[0].getStackTrace()).anySatisfy(frame -> assertThat(frame.getMethodName())
                .contains("anUncheckedExceptionReachesTheSender"));
    }

    @Test
    void anExceptionThatIsThrownAgainAndAgainDoesNotCollectSenders() {
        IllegalArgumentException constant = new IllegalArgumentException("constant");

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> pool.sendAndReceive(new Ask<>(0, counter -> {
                        throw constant;
                    })))
                    .isSameAs(constant);
        }

        assertThat(constant.getSuppressed()).hasSize(1);
    }

    @Test
    void aCheckedExceptionThatItsSenderExpectsIsThrownAsItIsWithTheSendersStack() {
        IOException disk = new IOException("disk");
        ItemFailedException failed = failedBy(disk);

        assertThatThrownBy(() -> failed.throwCauseIf(IOException.class)).isSameAs(disk);
        assertThatThrownBy(() -> failed.throwCauseIf(Exception.class)).isSameAs(disk);
        assertThatCode(() -> failed.throwCauseIf(InterruptedException.class)).doesNotThrowAnyException();
        assertThat(disk.getSuppressed()).hasSize(1);
        assertThat(disk.getSuppressed()[0].getStackTrace()).anySatisfy(frame -> assertThat(frame.getMethodName())
                .contains("aCheckedExceptionThatItsSenderExpects"));
        assertThat(failed.declared(InterruptedException.class, IOException.class))
                .isSameAs(disk);
        assertThat(failed.declared(InterruptedException.class)).isSameAs(failed);
    }

    @Test
    void whatAnItemsOwnCallFailedWithIsNoCheckedExceptionThatItsSenderExpects() {
        ItemFailedException failed = failedBy(new CancellationException());

        assertThatCode(() -> failed.throwCauseIf(Exception.class)).doesNotThrowAnyException();
        assertThat(failed.declared(Exception.class)).isSameAs(failed);
    }

    private ItemFailedException failedBy(Exception thrown) {
        return catchThrowableOfType(
                ItemFailedException.class,
                () -> pool.sendAndReceive(new Ask<>(0, counter -> {
                    throw thrown;
                })));
    }

    @Test
    void anErrorFailsItsRequestAloneAndTheThreadLives() {
        Thread before = pool.sendAndReceive(new Ask<>(0, counter -> Thread.currentThread()));

        assertThatThrownBy(() -> pool.sendAndReceive(new Ask<>(0, IsolationTests::recurse)))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> pool.sendAndReceive(new Ask<>(0, counter -> {
                    throw new AssertionError("no");
                })))
                .isInstanceOf(AssertionError.class);

        Thread after = pool.sendAndReceive(new Ask<>(0, counter -> Thread.currentThread()));
        assertThat(after).isSameAs(before);
        assertThat(pool.sendAndReceive(new Increment(2, 5))).isEqualTo(new Value(2, 5));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Object recurse(Counter counter) {
        return List.of(recurse(counter));
    }

    @Test
    void aBatchBehindARequestThatThrowsGetsAllItsReplies() {
        pools.helped();
        CompletableFuture<Object> failing = pool.sendAsync(new Ask<>(0, counter -> {
            throw new IllegalStateException("panic");
        }));

        List<Value> values = pool.sendAndReceive(
                IntStream.range(0, 200).mapToObj(i -> new Increment(i % 2, 1)).toList());

        assertThat(values).hasSize(200);
        assertThatThrownBy(failing::join)
                .isInstanceOf(CompletionException.class)
                .hasCause(new IllegalStateException("panic"));
    }

    @Test
    void aBatchWithAFailureHoldsAllRepliesAndNamesTheRequest() {
        List<Request<Counter, Value>> batch = IntStream.range(0, 10)
                .<Request<Counter, Value>>mapToObj(i -> i == 7
                        ? new Ask<>(1, counter -> {
                            throw new IllegalStateException("seventh");
                        })
                        : new Increment(i % 2, 1))
                .toList();

        BatchException failure = catchThrowableOfType(BatchException.class, () -> pool.sendAndReceive(batch));

        assertThat(failure)
                .hasMessageContaining("1 of 10")
                .hasMessageContaining("index 7")
                .hasMessageContaining("Ask");
        assertThat(failure).hasCause(new IllegalStateException("seventh"));
        assertThat(failure.replies())
                .hasSize(10)
                .filteredOn(Reply.Success.class::isInstance)
                .hasSize(9);
        assertThat(failure.failures()).singleElement().satisfies(reply -> {
            assertThat(reply.index()).isEqualTo(7);
            assertThat(reply.request()).isSameAs(batch.get(7));
            assertThat(reply.cause()).hasMessage("seventh");
            assertThat(reply.certainty()).isEqualTo(Certainty.STARTED);
        });
    }

    @Test
    void aFailureWithoutAWaitingSenderIsContained() {
        pool.send(new Ask<>(0, counter -> {
            throw new IllegalStateException("told");
        }));

        assertThat(pool.sendAndReceive(new Increment(0, 0))).isEqualTo(new Value(0, 7));
        assertThat(pool.threads().get(0).failed()).isEqualTo(1);
    }

    /** The other pool's exception speaks of its own request: its certainty must not be taken for this one's. */
    @Test
    void anExceptionOfAnotherPoolIsTheCauseAndThisRequestHasStarted() {
        try (ThreadPool<Counter> child =
                Counter.pool(new Events()).name("children").build(pools)) {
            assertThatExceptionOfType(ItemFailedException.class)
                    .isThrownBy(() ->
                            pool.sendAndReceive(new Ask<>(0, counter -> child.sendAndReceive(new Increment(5, 1)))))
                    .withCauseInstanceOf(ItemNotFoundException.class)
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.STARTED));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what the checker would refuse
    void aRequestThatReturnsNullFailsAndSaysThatItsWorkIsDone() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> pool.sendAndReceive(new Ask<>(0, counter -> null)))
                .withMessageContaining("returned null")
                .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.COMPLETED));
    }

    @Test
    void anInterceptorThatThrowsChangesNothingForRequestsAndForOtherInterceptors() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (ThreadPool<Counter> intercepted = Counter.pool(new Events())
                .interceptor((name, thread) -> {
                    throw new IllegalStateException("no interceptor");
                })
                .interceptor((name, thread) -> new RequestInterceptor() {
                    @Override
                    public void before(Request<?, ?> request, long queuedNanos) {
                        throw new IllegalStateException("before");
                    }
                })
                .interceptor((name, thread) -> new RequestInterceptor() {
                    @Override
                    public void before(Request<?, ?> request, long queuedNanos) {
                        seen.add("before");
                    }

                    @Override
                    public void after(Request<?, ?> request, @Nullable Throwable failure) {
                        seen.add("after");
                        throw new IllegalStateException("after");
                    }
                })
                .build(pools)) {
            intercepted.sendAndReceive(new CounterInit(1));

            assertThat(intercepted.sendAndReceive(new Increment(1, 3))).isEqualTo(new Value(1, 3));
        }
        assertThat(seen).containsExactly("before", "after", "before", "after");
    }

    @Test
    void anInterruptThatAnItemLeavesBehindIsNotForTheNextOfABatch() {
        List<Boolean> seen = pool.sendAndReceive(List.of(
                new Ask<>(0, counter -> {
                    Thread.currentThread().interrupt();
                    return true;
                }),
                new Ask<>(2, counter -> Thread.currentThread().isInterrupted())));

        assertThat(seen).containsExactly(true, false);
    }
}
