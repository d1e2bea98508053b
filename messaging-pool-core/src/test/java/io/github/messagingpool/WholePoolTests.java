package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of all items of a pool, or of several: pages of ids, removal, streams, and work that waits for a stage. */
@Timeout(60)
@SuppressWarnings({"try", "ThreadPriorityCheck"}) // gates are opened on the way
class WholePoolTests {

    /** As good as equal to others by its text and its order, and equal to none. */
    record Same(int number) implements Comparable<Same> {
        @Override
        public int compareTo(Same other) {
            return 0;
        }

        @Override
        public int hashCode() {
            return 7;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.number == number;
        }

        @Override
        public String toString() {
            return "same";
        }
    }

    /** Cannot say what it is. */
    record Mute(int number, boolean throwsError) implements Comparable<Mute> {
        @Override
        public int compareTo(Mute other) {
            throw new StackOverflowError("test");
        }

        @Override
        @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // that is what is wrong
        public String toString() {
            if (throwsError) {
                throw new StackOverflowError("test");
            }
            return null;
        }
    }

    enum Shape {
        ROUND {},
        SQUARE {},
        FLAT {}
    }

    static final class Thing {}

    record ThingInit(Object id) implements Init.OfKey<Thing> {}

    @Test
    void idsThatCannotBeReadComeAndGoWhilePagesAreRead() {
        List<Object> closed = new CopyOnWriteArrayList<>();
        try (ThreadPool<Closable> pool = ThreadPool.builder(Closable.class)
                .name("things")
                .threads(1)
                .factory(ClosableInit.class, init -> new Closable(init.id(), closed))
                .build()) {
            for (Mute id : List.of(new Mute(1, true), new Mute(2, true), new Mute(1, false), new Mute(2, false))) {
                assertThat(pool.ids(null, 10)).isEmpty();

                pool.sendAndReceive(new ClosableInit(id));

                assertThat(pool.ids(null, 10).get(0)).isSameAs(id);
                assertThat(pool.sendAndReceive(new RemoveRequest<>(id)).existed())
                        .isTrue();
                assertThat(closed.remove(0)).isSameAs(id);
            }
        }
    }

    record ClosableInit(Object id) implements Init.OfKey<Closable> {}

    record Closable(Object id, List<Object> closed) implements AutoCloseable {
        @Override
        public void close() {
            closed.add(id);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void pagesHaveEveryIdOnceWhateverTheIdsAre(int pageSize) {
        List<Object> all = new ArrayList<>(Arrays.asList(Shape.values()));
        for (int i = 0; i < 5; i++) {
            all.addAll(List.of(new Same(i), "text " + i, new BigDecimal("1.0" + "0".repeat(i)), (long) i));
        }
        try (ThreadPool<Thing> pool = ThreadPool.builder(Thing.class)
                .threads(3)
                .factory(ThingInit.class, init -> new Thing())
                .build()) {
            all.forEach(id -> pool.sendAndReceive(new ThingInit(id)));

            List<Object> read = new ArrayList<>();
            Object last = null;
            List<Object> page = pool.ids(last, pageSize);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(pageSize);
                read.addAll(page);
                page = pool.ids(page.get(page.size() - 1), pageSize);
            }

            assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void anIdOfAnotherKindIsNoPlaceToGoOnFrom() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.ids("x", 10))
                    .withMessageContaining("IdsRequest");
        }
    }

    @Test
    void pagesFollowWhatIsCreatedAndRemovedBetweenThem() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            pool.sendAndReceive(
                    LongStream.range(0, 500).mapToObj(CounterInit::new).toList());
            assertThat(pool.ids(null, 200)).hasSize(200);

            pool.sendAndReceive(new RemoveRequest<>(300L));
            pool.sendAndReceive(new CounterInit(1_000));

            List<Object> rest = pool.ids(199L, 1_000);
            assertThat(rest).hasSize(300).doesNotContain(300L).contains(1_000L);
            assertThat(new HashSet<>(rest)).hasSize(300);
        }
    }

    @Test
    void whatFailsIsCalledByItsOwnName() throws InterruptedException {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).requestTimeout(Duration.ofMillis(20)).build()) {
            pool.sendAndReceive(new CounterInit(1), Duration.ofSeconds(10));
            try (Gate gate = Gate.holding(pool, 1)) {
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(pool::removeAll)
                        .withMessageStartingWith("RemoveAllRequest for counters");
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(() -> pool.ids(null, 1))
                        .withMessageStartingWith("IdsRequest for counters");
            }
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.route("x"))
                    .withMessageStartingWith("RouteRequest for counters");
        }
    }

    @Test
    void aPoolThatHasNoStreamWithATimeOutMakesItOfFutures() throws InterruptedException {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            ThreadPool<Counter> plain = withDefaultStream(pool);
            plain.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            List<Increment> requests = List.of(new Increment(0, 1), new Increment(1, 2), new Increment(9, 3));
            try (Gate gate = Gate.holding(pool, 0);
                    Stream<Reply<Value>> replies = plain.sendAndStream(requests, Duration.ofSeconds(10))) {
                Iterator<Reply<Value>> inOrder = replies.iterator();

                assertThat(List.of(inOrder.next(), inOrder.next()))
                        .extracting(Reply::index)
                        .containsExactly(1, 2);
                gate.close();
                assertThat(inOrder.next().get()).isEqualTo(new Value(0, 1));
                assertThat(inOrder.hasNext()).isFalse();
            }
        }
    }

    @Test
    void whoReadsAndIsInterruptedGetsAReplyOfEachRequestNevertheless() throws InterruptedException {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            pool.sendAndReceive(new CounterInit(0));
            try (Gate gate = Gate.holding(pool, 0);
                    Stream<Reply<Value>> replies = withDefaultStream(pool)
                            .sendAndStream(List.of(new Increment(0, 1), new Increment(0, 1)), Duration.ofSeconds(10))) {
                Thread.currentThread().interrupt();

                assertThat(replies.toList())
                        .allMatch(Reply.Failure.class::isInstance)
                        .hasSize(2);
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(pool.sendAndReceive(new Increment(0, 0))).isEqualTo(new Value(0, 0));
        }
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Counter> withDefaultStream(ThreadPool<Counter> pool) {
        return (ThreadPool<Counter>) Proxy.newProxyInstance(
                ThreadPool.class.getClassLoader(), new Class<?>[] {ThreadPool.class}, (proxy, method, arguments) -> {
                    boolean isStream = method.getName().equals("sendAndStream") && arguments.length == 2;
                    return isStream
                            ? InvocationHandler.invokeDefault(proxy, method, arguments)
                            : method.invoke(pool, arguments);
                });
    }

    @Test
    void aContinuationWhoseStageNeverCompletesEndsWithItsItem() throws Exception {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            pool.sendAndReceive(new CounterInit(1));
            CompletableFuture<Long> goesOn = goesOnNever(pool);

            pool.sendAndReceive(new RemoveRequest<>(1L));

            assertThat(goesOn)
                    .failsWithin(5, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(ItemNotFoundException.class);
        }
    }

    @Test
    void aContinuationWhoseStageNeverCompletesEndsWithItsPool() throws Exception {
        CompletableFuture<Long> goesOn;
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            pool.sendAndReceive(new CounterInit(1));
            goesOn = goesOnNever(pool);
        }

        assertThat(goesOn)
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(PoolClosedException.class);
    }

    @Test
    void aContinuationEndsWhenItsThreadIsGivenUp() throws Exception {
        ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build();
        pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
        CompletableFuture<Object> never = new CompletableFuture<>();
        CompletableFuture<Integer> goesOn =
                pool.sendAndReceive(new Ask<>(1, counter -> ThreadPool.onItem(never, value -> 1)));
        Gate gate = new Gate();
        pool.send(new Ask<>(2, counter -> gate.passUninterruptibly()));
        while (gate.isNotEntered()) {
            Thread.onSpinWait();
        }

        pool.shutdown(Duration.ZERO);

        assertThat(goesOn)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(PoolClosedException.class);
        gate.close();
    }

    @Test
    void anItemWhoseContinuationWasCancelledIsEvicted() throws Exception {
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .threads(1)
                .maxItems(1)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build()) {
            CompletableFuture<Integer> goesOn = pool.sendAndReceive(
                    new Ask<>(1, counter -> ThreadPool.onItem(new CompletableFuture<>(), value -> 1)));
            pool.sendAndReceive(new Ask<>(2, counter -> 0));
            assertThat(pool.contains(1)).as("it waits").isTrue();

            goesOn.cancel(false);
            for (long id = 3; id < 100; id++) {
                pool.sendAndReceive(new Ask<>(id, counter -> 0));
            }

            assertThat(pool.ids(null, 100)).doesNotContain(1L);
        }
    }

    @Test
    void anItemThatWaitsForAStageIsNotEvicted() throws Exception {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).threads(1).maxItems(2).build()) {
            pool.sendAndReceive(new CounterInit(1));
            CompletableFuture<Long> goesOn = goesOnNever(pool);

            pool.sendAndReceive(
                    LongStream.range(2, 9).mapToObj(CounterInit::new).toList());

            assertThat(pool.ids(null, 10)).contains(1L).hasSize(2);
            assertThat(goesOn).isNotDone();
        }
    }

    private static CompletableFuture<Long> goesOnNever(ThreadPool<Counter> pool) {
        return pool.sendAndReceive(new Ask<>(
                        1, item -> new Holder(ThreadPool.onItem(new CompletableFuture<Long>(), value -> value))))
                .future();
    }

    record Holder(CompletableFuture<Long> future) {}

    /** Another user's session, say, that a thread would keep for ever. */
    @Test
    void poolThreadsInheritNothingOfWhoBuildsThePool() throws Exception {
        InheritableThreadLocal<String> session = new InheritableThreadLocal<>();
        CompletableFuture<String> seen = new CompletableFuture<>();
        Thread builder = new Thread(() -> {
            session.set("another user's");
            try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
                pool.sendAndReceive(new CounterInit(1));
                seen.complete(pool.sendAndReceive(new Ask<>(
                        1, item -> session.get() + " " + Thread.currentThread().getPriority())));
            }
        });
        builder.setPriority(Thread.MIN_PRIORITY);
        builder.start();

        assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo("null " + Thread.NORM_PRIORITY);
    }
}
