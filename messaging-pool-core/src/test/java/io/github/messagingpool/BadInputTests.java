package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests, ids, items and listeners as nobody should write them: what they break is their own request alone. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(60)
class BadInputTests {

    private final Pools pools;
    private final Events events = new Events();

    BadInputTests(PoolKind kind) {
        pools = kind.pools();
    }

    /** Asks for an id each time it is needed. */
    record Shifty(LongSupplier ids) implements Request.OfLong<Counter, Value> {
        @Override
        public long id() {
            return ids.getAsLong();
        }

        @Override
        public Value process(Counter counter) {
            return new Value(counter.id, counter.increment(1));
        }
    }

    /** Creates an item of a key that may be of any kind. */
    record KeyInit(@Nullable Object key) implements Init.OfKey<Counter> {
        @Override
        @SuppressWarnings("NullAway") // as one should not write it
        public Object id() {
            return key;
        }
    }

    /** A key whose equals and hashCode throw when they are told to. */
    static final class Key {

        private boolean broken;

        @Override
        public int hashCode() {
            if (broken) {
                throw new IllegalStateException("hashCode");
            }
            return 7;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (broken) {
                throw new IllegalStateException("equals");
            }
            return this == other;
        }
    }

    /** A key whose equals and hashCode throw at one of their calls. */
    static final class Fragile {

        private int callsLeft = Integer.MAX_VALUE;

        private void call() {
            callsLeft--;
            if (callsLeft == 0) {
                throw new IllegalStateException("broken for once");
            }
        }

        @Override
        public int hashCode() {
            call();
            return 7;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            call();
            return this == other;
        }
    }

    record FragileInit(Fragile id) implements Init.OfKey<Counter> {}

    @Test
    void anItemThatIsNotThereAnyMoreWasClosedWhereverItsKeyThrewWhenItWasRemoved() {
        Events events = new Events();
        int rounds = 40;
        try (ThreadPool<Counter> pool = ThreadPool.builder(Counter.class)
                .name("fragile")
                .threads(1)
                .maxItems(1_000)
                .poisonAfter(3)
                .onFailure(OnFailure.RECREATE)
                .factory(FragileInit.class, init -> new Counter(1, events))
                .build(pools)) {
            for (int call = 1; call <= rounds; call++) {
                Fragile key = new Fragile();
                pool.sendAndReceive(new FragileInit(key));
                pool.ids(null, 1);
                key.callsLeft = call;
                var unused = catchThrowable(() -> pool.sendAndReceive(new RemoveRequest<>(key)));
                key.callsLeft = Integer.MAX_VALUE;

                assertThat(events.startingWith("closed").size() + pool.count())
                        .as("call " + call)
                        .isEqualTo(call);
            }
        }
        assertThat(events.startingWith("closed")).hasSize(rounds);
    }

    /** Asserts that the pool answers on both of its threads and closes as it should. */
    private static void assertWorks(ThreadPool<Counter> pool) {
        for (long id = 100; id < 102; id++) {
            pool.sendAndReceive(new CounterInit(id));
            assertThat(pool.sendAndReceive(new Increment(id, 3))).isEqualTo(new Value(id, 3));
        }
        assertThat(pool.threads()).allMatch(PoolThreadStatus::alive);
        ShutdownReport report = pool.shutdown();
        assertThat(report.threads()).allMatch(thread -> thread.ended() && thread.notRun() == 0);
    }

    private ThreadPoolBuilder<Counter> keyed() {
        return Counter.pool(events).factory(KeyInit.class, init -> new Counter(1, events));
    }

    @Test
    void anIdThatIsNullIsRefusedInEveryWayOfSending() {
        try (ThreadPool<Counter> pool = keyed().build(pools)) {
            KeyInit nobody = new KeyInit(null);

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(nobody))
                    .withMessageContaining("its id is null");
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.send(nobody));
            assertThat(pool.sendAsync(nobody)).isCompletedExceptionally();
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> pool.sendAndReceive(List.of(nobody, new KeyInit("a"))))
                    .satisfies(e -> assertThat(e.replies().get(1).get()).isEqualTo(new InitResponse("a")));
            assertThat(pool.sendAndStream(List.of(nobody)).toList())
                    .singleElement()
                    .isInstanceOf(Reply.Failure.class);
        }
    }

    @Test
    void anIdThatThrowsIsRefusedInEveryWayOfSendingAnErrorToo() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            for (Throwable thrown : List.of(new IllegalStateException("no id"), new StackOverflowError("no id"))) {
                Shifty bad = new Shifty(() -> {
                    throw Failures.rethrow(thrown);
                });

                assertThatExceptionOfType(InvalidRequestException.class)
                        .isThrownBy(() -> pool.sendAndReceive(bad))
                        .withMessageContaining("no id")
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
                assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.send(bad));
                assertThat(pool.sendAsync(bad)).isCompletedExceptionally();
                assertThatExceptionOfType(BatchException.class)
                        .isThrownBy(() -> pool.sendAndReceive(List.of(bad, new Increment(1, 1))));
                assertThat(pool.sendAndStream(List.of(bad)).toList())
                        .singleElement()
                        .isInstanceOf(Reply.Failure.class);
            }
            assertWorks(pool);
        }
    }

    @Test
    void anIdThatChangesOnTheWayFailsItsRequestAlone() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            AtomicInteger calls = new AtomicInteger();

            Throwable thrown = catchThrowable(() -> pool.sendAndReceive(new Shifty(calls::getAndIncrement)));

            assertThat(thrown).isInstanceOf(ItemNotFoundException.class);
            assertWorks(pool);
        }
    }

    @Test
    void anIdThatThrowsOnThePoolThreadFailsItsRequestAlone() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            Shifty bad = new Shifty(() -> {
                if (Current.get() != null) {
                    throw new StackOverflowError("no id");
                }
                return 1;
            });

            assertThat(catchThrowable(() -> pool.sendAndReceive(bad))).isInstanceOf(StackOverflowError.class);
            assertThat(catchThrowable(() -> pool.sendAndReceive(List.of(new Increment(1, 1), bad))))
                    .isInstanceOfSatisfying(
                            BatchException.class,
                            e -> assertThat(e.replies().get(0).get()).isEqualTo(new Value(1, 1)));
            assertWorks(pool);
        }
    }

    /** The thread looks at queued requests before it removes an item that is idle. */
    @Test
    void anIdThatThrowsInTheQueueDoesNotHarmTheThreadThatSweepsIdleItems() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .idleTimeout(Duration.ofNanos(1))
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            CountDownLatch looked = new CountDownLatch(3);
            Shifty bad = new Shifty(() -> {
                if (Current.get() != null) {
                    looked.countDown();
                    throw new IllegalStateException("no id");
                }
                return 1;
            });
            while (looked.getCount() > 0) {
                List<CompletableFuture<?>> futures = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    futures.add(pool.sendAsync(new Increment(1, 1)));
                    futures.add(pool.sendAsync(bad));
                }
                for (CompletableFuture<?> future : futures) {
                    assertThat(future.handle((value, failure) -> "ended"))
                            .succeedsWithin(10, TimeUnit.SECONDS)
                            .isEqualTo("ended");
                }
            }
            assertThat(pool.threads()).allMatch(PoolThreadStatus::alive);
        }
    }

    @Test
    void aKeyWhoseEqualsAndHashCodeThrowDoesNotKeepThePoolFromClosing() {
        Key key = new Key();
        ThreadPool<Counter> pool = keyed().threads(1)
                .router((id, threads) -> 0)
                .maxItems(2)
                .idleTimeout(Duration.ofHours(1))
                .build(pools);
        pool.sendAndReceive(new KeyInit("first"));
        pool.sendAndReceive(new KeyInit(key));
        key.broken = true;

        assertThat(catchThrowable(() -> pool.sendAndReceive(new RemoveRequest<>(key))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pool.sendAndReceive(new EchoRequest<>("first", "still here")).message())
                .isEqualTo("still here");
        ShutdownReport report = pool.shutdown();

        assertThat(report.threads()).singleElement().satisfies(thread -> {
            assertThat(thread.ended()).isTrue();
            assertThat(thread.itemsClosed()).isEqualTo(2);
        });
        assertThat(events.startingWith("closed")).hasSize(2);
    }

    @Test
    void aRequestWithoutAResponseFailsAndTheThreadGoesOn() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            Request<Counter, Value> silent = new Ask<>(1, counter -> nothing());

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(silent))
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.COMPLETED));
            assertWorks(pool);
        }
    }

    @SuppressWarnings("NullAway") // as one should not write it
    private static Value nothing() {
        return null;
    }

    /** An exception that cannot even be looked at. */
    static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            throw new IllegalStateException("no cause");
        }
    }

    @Test
    void anExceptionThatThrowsWhenItIsLookedAtFailsItsRequestAlone() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            Ask<Value> bad = new Ask<>(1, counter -> {
                throw new Unspeakable();
            });

            Throwable alone = catchThrowable(() -> pool.sendAndReceive(bad));
            pool.send(bad);
            Throwable batch = catchThrowable(() -> pool.sendAndReceive(List.of(new Increment(1, 1), bad)));

            assertThat(alone instanceof Unspeakable).as("its own exception").isTrue();
            assertThat(batch instanceof BatchException).isTrue();
            if (batch instanceof BatchException e) {
                assertThat(e.replies().get(0).get()).isEqualTo(new Value(1, 1));
                assertThat(e.replies().get(1) instanceof Reply.Failure<?> failure
                                && failure.certainty() == Certainty.STARTED)
                        .isTrue();
            }
            assertWorks(pool);
        }
    }

    @Test
    void interceptorsRoutersAndListenersThatThrowErrorsDoNotHarmTheThreads() throws InterruptedException {
        pools.helped();
        AtomicInteger routed = new AtomicInteger();
        ThreadPool<Counter> pool = Counter.pool(events)
                .interceptor((name, thread) -> {
                    throw new StackOverflowError("factory");
                })
                .interceptor((name, thread) -> new RequestInterceptor() {
                    @Override
                    public void before(Request<?, ?> request, long queuedNanos) {
                        throw new OutOfMemoryError("before");
                    }

                    @Override
                    public void after(Request<?, ?> request, @Nullable Throwable failure) {
                        throw new AssertionError("after");
                    }

                    @Override
                    public void stop() {
                        throw new AssertionError("stop");
                    }
                })
                .deadLetterListener(letter -> {
                    throw new AssertionError("dead letter");
                })
                .router((id, threads) -> {
                    if (routed.incrementAndGet() == 5) {
                        throw new AssertionError("router");
                    }
                    return (int) ((Long) id % threads);
                })
                .build(pools);
        pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));

        try (Gate gate = Gate.holding(pool, 1)) {
            CompletableFuture<Value> cancelled = pool.sendAsync(new Increment(1, 1));
            cancelled.cancel(false);
            assertThat(catchThrowable(() -> pool.sendAndReceive(new Increment(1, 1))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("router");
        }
        assertWorks(pool);
    }

    @SuppressWarnings("InfiniteRecursion") // its end is a StackOverflowError
    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    @Test
    void aStackOverflowAndARealOutOfMemoryErrorDeepInAnItemFailTheirRequestsAlone() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            for (int i = 0; i < 20; i++) {
                assertThat(catchThrowable(() -> pool.sendAndReceive(new Ask<>(1, counter -> recurse(0)))))
                        .isInstanceOf(StackOverflowError.class);
                assertThat(catchThrowable(() -> pool.sendAndReceive(
                                new Ask<>(1, counter -> new long[Integer.MAX_VALUE][Integer.MAX_VALUE][1].length))))
                        .isInstanceOf(OutOfMemoryError.class);
            }
            assertThat(pool.threads().get(1).outOfMemory()).isTrue();
            assertWorks(pool);
        }
    }

    @Test
    void aConstructorMaySendToItsOwnPoolButNotWaitForItself() {
        pools.helped();
        CompletableFuture<ThreadPool<Counter>> self = new CompletableFuture<>();
        List<Throwable> waited = new ArrayList<>();
        List<CompletableFuture<InitResponse>> sent = new ArrayList<>();
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .factory(CounterInit.class, init -> {
                    if (init.id() == 1) {
                        waited.add(catchThrowable(() -> self.join().sendAndReceive(new Increment(1, 1))));
                        waited.add(catchThrowable(() -> self.join().sendAndReceive(new CounterInit(3))));
                        sent.add(self.join().sendAsync(new CounterInit(5)));
                        self.join().sendAndReceive(new CounterInit(0));
                    }
                    return new Counter(init.id(), events);
                })
                .build(pools)) {
            self.complete(pool);

            pool.sendAndReceive(new CounterInit(1));

            assertThat(waited).hasSize(2).allMatch(e -> e instanceof PoolDeadlockException);
            assertThat(sent.get(0)).succeedsWithin(10, TimeUnit.SECONDS);
            assertThat(pool.ids(null, 10)).containsExactly(0L, 1L, 5L);
        }
    }

    @Test
    void aConstructorMayCloseItsPoolAndOtherThreadsMayToo() throws Exception {
        pools.helped();
        for (int round = 0; round < 50; round++) {
            CompletableFuture<ThreadPool<Counter>> self = new CompletableFuture<>();
            ThreadPool<Counter> pool = Counter.pool(events)
                    .factory(CounterInit.class, init -> {
                        self.join().close();
                        return new Counter(init.id(), events);
                    })
                    .build(pools);
            self.complete(pool);
            CompletableFuture<InitResponse> first = pool.sendAsync(new CounterInit(0));
            CompletableFuture<InitResponse> second = pool.sendAsync(new CounterInit(1));
            FutureTask<ShutdownReport> closing = new FutureTask<>(pool::shutdown);
            new Thread(closing).start();

            ShutdownReport report = pool.shutdown();

            assertThat(report.threads()).allMatch(ShutdownReport.ThreadReport::ended);
            assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo(report);
            assertThat(List.of(first, second)).allMatch(CompletableFuture::isDone);
        }
        long created = events.startingWith("created").size();
        assertThat(events.startingWith("closed")).hasSize((int) created);
    }

    @Test
    void anItemMadeOnDemandForAnotherIdIsRefused() {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .createOnDemand(id -> new CounterInit((Long) id + 2))
                .build(pools)) {
            pool.sendAndReceive(new CounterInit(3));

            assertThat(catchThrowable(() -> pool.sendAndReceive(new Increment(1, 1))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("another id");
            assertThat(pool.ids(null, 10)).containsExactly(3L);
            assertWorks(pool);
        }
        assertThat(events.startingWith("closed")).hasSameSizeAs(events.startingWith("created"));
    }

    @Test
    void aQuestionToAllThreadsWhoseAskerStoppedWaitingIsNotAnsweredByTheOthers() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool =
                Counter.pool(events).requestTimeout(Duration.ofMillis(20)).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)), Duration.ofSeconds(10));
            try (Gate gate = Gate.holding(pool, 0)) {
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(pool::removeAll)
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.STARTED));
            }
            assertThat(pool.sendAsync(new Increment(0, 1), Duration.ofSeconds(10)))
                    .as("the item is still there")
                    .succeedsWithin(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aTimeOutOfOnesOwnSaysThatAnotherThreadHadBegun() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            try (Gate gate = Gate.holding(pool, 0)) {
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(() -> pool.removeAll(Duration.ofSeconds(1)))
                        .withMessageContaining("running Ask for counters#0")
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.STARTED));
            }
            assertThat(pool.ids(null, 10)).containsExactly(0L);
        }
    }

    @Test
    void aFullQueueOfOneThreadSaysThatAnotherThreadHadBegun() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .queueCapacity(2)
                .overflowTimeout(Duration.ofSeconds(1))
                .build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            try (Gate gate = Gate.holding(pool, 1)) {
                pool.send(new Increment(1, 1));
                pool.send(new Increment(1, 1));

                assertThatExceptionOfType(QueueFullException.class)
                        .isThrownBy(pool::removeAll)
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.STARTED));
            }
            assertThat(pool.ids(null, 10)).containsExactly(1L);
        }
    }

    @Test
    void aHundredThousandQueuedRequestsAllEndWhenThePoolClosesWithAndWithoutTime() throws InterruptedException {
        pools.helped();
        for (Duration time : List.of(Duration.ZERO, Duration.ofSeconds(20))) {
            AtomicInteger deadLetters = new AtomicInteger();
            ThreadPool<Counter> pool = Counter.pool(events)
                    .queueCapacity(1 << 17)
                    .deadLetterListener(letter -> deadLetters.incrementAndGet())
                    .build(pools);
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            Gate zero = Gate.holding(pool, 0);
            Gate one = Gate.holding(pool, 1);
            List<CompletableFuture<Value>> queued = IntStream.range(0, 100_000)
                    .mapToObj(i -> pool.sendAsync(new Increment(i % 2, 1)))
                    .toList();
            if (!time.isZero()) {
                zero.close();
                one.close();
            }

            ShutdownReport report = pool.shutdown(time);

            int answered = 0;
            for (CompletableFuture<Value> future : queued) {
                answered += isAnswered(future) ? 1 : 0;
            }
            assertThat(answered).isEqualTo(time.isZero() ? 0 : 100_000);
            while (deadLetters.get() < 100_000 - answered) {
                Thread.onSpinWait();
            }
            assertThat(deadLetters).hasValue(100_000 - answered);
            assertThat(report.threads().stream()
                            .mapToLong(ShutdownReport.ThreadReport::notRun)
                            .sum())
                    .isEqualTo(100_000L - answered);
            zero.close();
            one.close();
        }
    }

    /** Whoever was not answered was told that the pool closed, and that nothing had begun. */
    private static boolean isAnswered(CompletableFuture<Value> future) {
        return future.handle((value, failure) -> {
                    if (failure != null && !saysThatNothingHadBegun(failure)) {
                        throw new AssertionError(failure);
                    }
                    return failure == null;
                })
                .join();
    }

    private static boolean saysThatNothingHadBegun(Throwable failure) {
        return failure instanceof PoolClosedException closed && closed.certainty() == Certainty.NOT_STARTED;
    }

    @Test
    void eightSendersOfEveryKindAllReturnWhileThePoolClosesWithoutTime() throws Exception {
        pools.helped();
        ExecutorService senders = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 20; round++) {
            ThreadPool<Counter> pool = Counter.pool(events).queueCapacity(16).build(pools);
            pool.sendAndReceive(
                    LongStream.range(0, 8).mapToObj(CounterInit::new).toList());
            List<Future<Certainty>> ends = new ArrayList<>();
            for (int sender = 0; sender < 8; sender++) {
                int kind = sender;
                ends.add(senders.submit(() -> sendUntilClosed(pool, kind)));
            }
            while (pool.threads().get(0).processed() < 100) {
                Thread.onSpinWait();
            }

            pool.shutdown(Duration.ZERO);

            for (Future<Certainty> end : ends) {
                assertThat(end.get(20, TimeUnit.SECONDS)).isNotEqualTo(Certainty.COMPLETED);
            }
        }
        senders.shutdown();
    }

    private static Certainty sendUntilClosed(ThreadPool<Counter> pool, int kind) {
        while (true) {
            try {
                switch (kind % 4) {
                    case 0 -> pool.sendAndReceive(new Increment(kind, 1));
                    case 1 -> pool.sendAndReceive(List.of(new Increment(kind, 1), new Increment(kind - 1, 1)));
                    case 2 -> pool.sendAsync(new Increment(kind, 1)).join();
                    default -> pool.send(new Increment(kind, 1));
                }
            } catch (PoolClosedException e) {
                return e.certainty();
            } catch (BatchException e) {
                assertThat(e).hasCauseInstanceOf(PoolClosedException.class);
                return Certainty.STARTED;
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(PoolClosedException.class);
                return Certainty.STARTED;
            }
        }
    }
}
