package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link RequestObserver}. */
@OnEveryKindOfPool
@SuppressWarnings("try") // a gate only has to open at the end
@Timeout(30)
class RequestObserverTests {

    private final Pools pools;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final RequestObserver observer = (poolName, request, way) -> {
        calls.add("sends " + way + " " + request.itemId());
        return new Noting(String.valueOf(request.itemId()));
    };
    private @Nullable ThreadPool<Counter> made;

    /** Notes what it is told. */
    private final class Noting implements RequestObserver.Sent {

        private final String id;

        Noting(String id) {
            this.id = id;
        }

        @Override
        public RequestContext.Scope open() {
            calls.add("open " + id);
            return () -> calls.add("close " + id);
        }

        @Override
        public void ended(@Nullable Throwable failure) {
            calls.add("ended " + id + (failure == null ? "" : " " + failure.getMessage()));
        }

        @Override
        public void notRun(DeadLetter.Reason reason) {
            calls.add("not run " + id + " " + reason);
        }
    }

    RequestObserverTests(PoolKind kind) {
        pools = kind.pools().helped();
    }

    @AfterEach
    void close() {
        if (made != null) {
            made.close();
        }
    }

    private ThreadPool<Counter> pool(UnaryOperator<ThreadPoolBuilder<Counter>> settings) {
        ThreadPool<Counter> pool = settings.apply(
                        Counter.pool(new Events()).createOnDemand(id -> new CounterInit((Long) id)))
                .build(pools);
        made = pool;
        return pool;
    }

    private static Ask<String> fails(long id, String message) {
        return new Ask<>(id, counter -> {
            throw new IllegalStateException(message);
        });
    }

    @Test
    void aRequestIsFollowedToItsEndBeforeItsSenderHasTheReply() throws Exception {
        ThreadPool<Counter> pool = pool(builder -> builder.requestObserver(observer));

        pool.sendAsync(new Increment(1, 1))
                .thenAccept(value -> calls.add("reply"))
                .get(20, TimeUnit.SECONDS);
        assertThatThrownBy(() -> pool.sendAndReceive(fails(2, "broken"))).isInstanceOf(IllegalStateException.class);

        assertThat(calls)
                .containsExactly(
                        "sends ASKED 1",
                        "open 1",
                        "close 1",
                        "ended 1",
                        "reply",
                        "sends ASKED 2",
                        "open 2",
                        "close 2",
                        "ended 2 broken");
    }

    @Test
    void aBatchIsOneForEachOwnerWithItsFirstFailure() {
        ThreadPool<Counter> pool = pool(builder -> builder.requestObserver(observer));

        assertThatThrownBy(() -> pool.sendAndReceive(
                        List.of(new Increment(2, 1), fails(4, "first"), new Increment(1, 1), fails(6, "second"))))
                .isInstanceOf(BatchException.class);

        assertThat(calls)
                .containsOnlyOnce("sends BATCH 2", "sends BATCH 1", "ended 2 first", "ended 1")
                .contains("open 2", "close 2", "open 1", "close 1")
                .hasSizeGreaterThanOrEqualTo(8); // a slice may end at any request
        assertThat(Set.copyOf(calls)).hasSize(8);
    }

    @Test
    void aLongBatchIsOpenedForEachSliceAndEndsOnce() {
        ThreadPool<Counter> pool =
                pool(builder -> builder.requestObserver(observer).threads(1));

        pool.sendAndReceive(LongStream.range(0, 20_000)
                .mapToObj(i -> new Increment(i % 10, 1))
                .toList());

        assertThat(calls).startsWith("sends BATCH 0", "open 0").endsWith("close 0", "ended 0");
        assertThat(calls).containsOnlyOnce("ended 0", "sends BATCH 0");
        assertThat(calls).filteredOn("open 0"::equals).hasSizeGreaterThan(1);
    }

    @Test
    void whatSomebodySendsWithoutWaitingIsOneWay() throws Exception {
        ThreadPool<Counter> pool = pool(builder -> builder.requestObserver(observer));
        CompletableFuture<String> ran = new CompletableFuture<>();

        pool.send(new Ask<>(1, counter -> ran.complete("")));
        ran.get(20, TimeUnit.SECONDS);
        pool.sendAndReceive(new Increment(1, 1)); // after it has ended
        assertThat(calls).startsWith("sends ONE_WAY 1", "open 1").contains("close 1", "ended 1");
        calls.clear();
        pool.sendAndStream(List.of(new Increment(1, 1))).forEach(reply -> calls.add("reply"));

        assertThat(calls).containsExactly("sends ASKED 1", "open 1", "close 1", "ended 1", "reply");
    }

    @Test
    void whatIsNotRunIsToldWithItsReasonBeforeItsSenderKnows() throws Exception {
        ThreadPool<Counter> pool =
                pool(builder -> builder.requestObserver(observer).threads(1));
        try (Gate gate = Gate.holding(pool, 1)) {
            calls.clear();

            pool.sendAsync(new Increment(2, 1)).cancel(false);
            assertThatThrownBy(() -> pool.sendAndReceive(new Increment(3, 1), Duration.ofMillis(1)))
                    .isInstanceOf(RequestTimeoutException.class);
            assertThatThrownBy(() -> pool.sendAndReceive(
                            List.of(new Increment(4, 1), new Increment(5, 1)), Duration.ofMillis(1)))
                    .isInstanceOf(BatchException.class);

            assertThat(calls)
                    .containsExactly(
                            "sends ASKED 2",
                            "not run 2 CANCELLED",
                            "sends ASKED 3",
                            "not run 3 EXPIRED",
                            "sends BATCH 4",
                            "not run 4 EXPIRED");
        }
        pool.sendAndReceive(new Increment(6, 1));
        assertThat(calls).doesNotContain("open 2", "open 3", "open 4", "ended 2", "ended 3", "ended 4");
    }

    @Test
    void aTimeOutLaterLeavesWhatRunsAsItIs() throws Exception {
        ThreadPool<Counter> pool =
                pool(builder -> builder.requestObserver(observer).threads(1));
        pools.cannot(PoolKind.STEPPED, "its sender runs the request, and so cannot stop waiting");
        Gate gate = new Gate();

        assertThatThrownBy(() -> pool.sendAndReceive(new Ask<>(1, counter -> gate.pass()), Duration.ofMillis(200)))
                .isInstanceOf(RequestTimeoutException.class);
        assertThat(calls).containsExactly("sends ASKED 1", "open 1");
        gate.close();
        pool.sendAndReceive(new Increment(2, 1));

        assertThat(calls).startsWith("sends ASKED 1", "open 1").contains("close 1", "ended 1");
    }

    @Test
    void whatTheItemGoesOnWithIsFollowedToo() throws Exception {
        ThreadPool<Counter> pool = pool(builder -> builder.requestObserver(observer));
        CompletableFuture<String> waited = new CompletableFuture<>();

        CompletableFuture<Long> later =
                pool.sendAndReceive(new Ask<>(1, counter -> ThreadPool.onItem(waited, value -> counter.increment(1))));
        waited.complete("");
        later.get(20, TimeUnit.SECONDS);

        assertThat(calls)
                .containsExactly(
                        "sends ASKED 1",
                        "open 1",
                        "sends GOES_ON 1",
                        "close 1",
                        "ended 1",
                        "open 1",
                        "close 1",
                        "ended 1");
    }

    @Test
    void itRunsWithinTheContext() {
        ThreadPool<Counter> pool =
                pool(builder -> builder.requestObserver(observer).requestContext(new RequestContext() {

                    @Override
                    public Object capture(Request<?, ?> request) {
                        return "context";
                    }

                    @Override
                    public Scope open(Object captured) {
                        calls.add("open " + captured);
                        return () -> calls.add("close " + captured);
                    }
                }));

        pool.sendAndReceive(new Increment(1, 1));

        assertThat(calls)
                .containsExactly("sends ASKED 1", "open context", "open 1", "close 1", "close context", "ended 1");
    }

    @Test
    void whatItThrowsChangesNothing() {
        RequestObserver throwing = (poolName, request, way) -> {
            throw new AssertionError("sends");
        };
        RequestObserver later = (poolName, request, way) -> new RequestObserver.Sent() {

            @Override
            public RequestContext.Scope open() {
                throw new AssertionError("open");
            }

            @Override
            public void ended(@Nullable Throwable failure) {
                throw new AssertionError("ended");
            }

            @Override
            public void notRun(DeadLetter.Reason reason) {
                throw new AssertionError("not run");
            }
        };
        for (RequestObserver each : List.of(throwing, later)) {
            try (ThreadPool<Counter> pool =
                    Counter.pool(new Events()).requestObserver(each).build(pools)) {
                pool.sendAndReceive(new CounterInit(1));

                assertThat(pool.sendAndReceive(List.of(new Increment(1, 1))))
                        .extracting(Counter.Value::value)
                        .containsExactly(1L);
            }
        }
    }
}
