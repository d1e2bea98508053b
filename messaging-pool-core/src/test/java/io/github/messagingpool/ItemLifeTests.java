package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How items come and go: on demand, after failures, when idle, when too many; and how they are listed. */
@OnEveryKindOfPool
@Timeout(30)
@SuppressWarnings("try") // a gate only has to open at the end
class ItemLifeTests {

    private final Pools pools;
    private final Events events = new Events();

    ItemLifeTests(PoolKind kind) {
        pools = kind.pools();
    }

    private static void fail(ThreadPool<Counter> pool, long id) {
        Throwable thrown = catchThrowable(() -> pool.sendAndReceive(new Ask<>(id, counter -> {
            counter.increment(1_000);
            throw new IllegalStateException("broken");
        })));
        assertThat(thrown).hasMessage("broken");
    }

    @Test
    void anItemIsCreatedOnDemandExactlyOnceUnderARace() throws Exception {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            ExecutorService senders = Executors.newFixedThreadPool(8);
            for (long round = 0; round < 200; round++) {
                long id = round;
                CyclicBarrier together = new CyclicBarrier(8);
                List<Future<Value>> values = new ArrayList<>();
                for (int sender = 0; sender < 8; sender++) {
                    values.add(senders.submit(() -> {
                        together.await(5, TimeUnit.SECONDS);
                        return pool.sendAndReceive(new Increment(id, 1));
                    }));
                }
                for (Future<Value> value : values) {
                    value.get(5, TimeUnit.SECONDS);
                }
                assertThat(pool.sendAndReceive(new Increment(id, 0))).isEqualTo(new Value(id, 8));
            }
            senders.shutdown();
            assertThat(events.startingWith("created")).hasSize(200);
            assertThat(pool.count()).isEqualTo(200);
        }
    }

    @Test
    void questionsAndRemovalsDoNotCreateOnDemand() {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            assertThat(pool.contains(1)).isFalse();
            assertThat(pool.sendAndReceive(new RemoveRequest<>(1)).existed()).isFalse();
            pool.sendAndReceive(new EchoRequest<>(1, "ping"));

            assertThat(pool.count()).isZero();
        }
    }

    /** Reads, and creates no item for that. */
    private record Read(long id) implements Request.OfLong<Counter, Value> {

        @Override
        public boolean createsOnDemand() {
            return false;
        }

        @Override
        public Value process(Counter counter) {
            return new Value(id, counter.increment(0));
        }
    }

    @Test
    void aRequestMayFindNoItemWhereOthersCreateOneOnDemand() {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            assertThatExceptionOfType(ItemNotFoundException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Read(1)))
                    .withMessageContaining("this request creates none")
                    .withMessageNotContaining("createOnDemand")
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> pool.sendAndReceive(List.of(new Read(1), new Increment(2, 1))))
                    .withCauseInstanceOf(ItemNotFoundException.class);
            assertThat(pool.contains(1)).isFalse();

            pool.sendAndReceive(new Increment(1, 5));
            assertThat(pool.sendAndReceive(new Read(1))).isEqualTo(new Value(1, 5));
        }
    }

    @Test
    void anItemThatCannotBeCreatedOnDemandFailsTheRequest() {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .factory(CounterInit.class, init -> {
                    throw new IllegalStateException("unlucky");
                })
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            assertThatExceptionOfType(ItemCreationException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Increment(13, 1)))
                    .withMessageContaining("Increment for counters#13")
                    .withMessageContaining("unlucky");
        }
    }

    @PoolItem(value = "lazies", createOnDemand = true, onFailure = OnFailure.REMOVE)
    static final class Lazy {}

    record LazyInit(long id) implements Init.OfLong<Lazy> {}

    record Touch(long id) implements Request.OfLong<Lazy, Value> {
        @Override
        public Value process(Lazy lazy) {
            if (id == 13) {
                throw new IllegalStateException("broken");
            }
            return new Value(id, 1);
        }
    }

    @Test
    void theAnnotationSaysHowItemsLive() {
        try (ThreadPool<Lazy> pool = ThreadPool.builder(Lazy.class)
                .factory(LazyInit.class, init -> new Lazy())
                .build(pools)) {
            assertThat(pool.sendAndReceive(new Touch(1))).isEqualTo(new Value(1, 1));
            assertThat(catchThrowable(() -> pool.sendAndReceive(new Touch(13)))).hasMessage("broken");
            assertThat(pool.contains(13)).isFalse();
        }
    }

    record LazyInitOfMore(long id, String name) implements Init.OfLong<Lazy> {}

    @Test
    void anInitThatTakesMoreThanTheIdCannotBeMadeOnDemandWithoutHelp() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ThreadPool.builder(Lazy.class)
                        .factory(LazyInitOfMore.class, init -> new Lazy())
                        .build(pools))
                .withMessageContaining(LazyInitOfMore.class.getName())
                .withMessageContaining("createOnDemand(");
    }

    @Test
    void anItemThatFailsIsKeptByDefault() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            fail(pool, 1);

            assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 1_000));
        }
    }

    @Test
    void anItemThatFailsIsClosedAndRemovedWhereThePoolSaysSo() {
        try (ThreadPool<Counter> pool =
                Counter.pool(events).onFailure(OnFailure.REMOVE).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            fail(pool, 1);

            assertThat(pool.contains(1)).isFalse();
            assertThat(events.startingWith("closed")).containsExactly("closed 1 on counters-1");
            assertThat(pool.threads().get(1).itemsRemoved()).containsEntry(RemovalReason.FAILED, 1L);
        }
    }

    @Test
    void anItemThatFailsIsReallyNewWhereThePoolRecreatesIt() {
        try (ThreadPool<Counter> pool =
                Counter.pool(events).onFailure(OnFailure.RECREATE).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            fail(pool, 1);

            assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 0));
            assertThat(events.all())
                    .containsExactly("created 1 on counters-1", "closed 1 on counters-1", "created 1 on counters-1");
        }
    }

    @Test
    void anItemThatLetsAnotherCallsFailureThroughHasFailed() {
        try (ThreadPool<Counter> pool =
                Counter.pool(events).onFailure(OnFailure.RECREATE).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(3)));

            for (long id : List.of(1L, 3L)) {
                Throwable thrown = catchThrowable(() -> pool.sendAndReceive(new Ask<>(id, counter -> {
                    counter.increment(1_000);
                    try {
                        return pool.sendAndReceive(new Increment(id, 1));
                    } catch (PoolDeadlockException e) {
                        if (id == 1) {
                            throw e;
                        }
                        return new Value(id, -1);
                    }
                })));
                assertThat(thrown instanceof ItemFailedException).isEqualTo(id == 1);
            }

            assertThat(pool.sendAndReceive(new Increment(1, 0)))
                    .as("let it through")
                    .isEqualTo(new Value(1, 0));
            assertThat(pool.sendAndReceive(new Increment(3, 0))).as("caught it").isEqualTo(new Value(3, 1_000));
        }
    }

    @Test
    void anItemThatFailsTooOftenIsRemovedInsteadOfRecreated() {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .onFailure(OnFailure.RECREATE)
                .recreations(2, Duration.ofMinutes(1))
                .build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(3)));

            for (int i = 0; i < 3; i++) {
                fail(pool, 1);
            }

            assertThat(pool.contains(1)).isFalse();
            assertThat(pool.contains(3)).isTrue();
            pool.sendAndReceive(new CounterInit(1));
            fail(pool, 1);
            assertThat(pool.contains(1))
                    .as("the count begins anew with a new item")
                    .isTrue();
        }
    }

    @Test
    void nothingIsKeptToRecreateAnItemThatIsGone() {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .onFailure(OnFailure.RECREATE)
                .recreations(1, Duration.ofMinutes(1))
                .build(pools)) {
            WeakReference<CounterInit> removed = create(pool, 1);
            WeakReference<CounterInit> failed = create(pool, 3);

            pool.sendAndReceive(new RemoveRequest<>(1L));
            fail(pool, 3);
            fail(pool, 3);
            pool.sendAndReceive(new CounterInit(5)); // what has just run may be kept

            assertThat(pool.contains(3)).isFalse();
            Freed.assertIsFreed(removed);
            Freed.assertIsFreed(failed);
        }
    }

    private static WeakReference<CounterInit> create(ThreadPool<Counter> pool, long id) {
        CounterInit init = new CounterInit(id);
        pool.sendAndReceive(init);
        return new WeakReference<>(init);
    }

    @Test
    void anItemThatCannotBeRecreatedIsRemoved() {
        AtomicInteger made = new AtomicInteger();
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .onFailure(OnFailure.RECREATE)
                .factory(CounterInit.class, init -> {
                    if (made.getAndIncrement() > 0) {
                        throw new IllegalStateException("only once");
                    }
                    return new Counter(init.id(), events);
                })
                .build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            fail(pool, 1);

            assertThat(pool.contains(1)).isFalse();
            assertThat(pool.count()).isZero();
        }
    }

    @Test
    void aTypeOfRequestThatFailedTooOftenOnAnItemIsRefusedUntilTheItemIsRemoved() {
        try (ThreadPool<Counter> pool = Counter.pool(events).poisonAfter(2).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(3)));
            fail(pool, 1);
            fail(pool, 1);

            assertThatExceptionOfType(PoisonedRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Ask<>(1, counter -> "never run")))
                    .withMessageContaining("2 times")
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            assertThat(pool.sendAndReceive(new Increment(1, 0)))
                    .as("other requests")
                    .isEqualTo(new Value(1, 2_000));
            assertThat(pool.<String>sendAndReceive(new Ask<>(3, counter -> "other items")))
                    .isEqualTo("other items");
            pool.sendAndReceive(new RemoveRequest<>(1));
            pool.sendAndReceive(new CounterInit(1));
            assertThat(pool.<String>sendAndReceive(new Ask<>(1, counter -> "new item")))
                    .isEqualTo("new item");
        }
    }

    @Test
    void anOutOfMemoryErrorFailsTheRequestAndIsRemembered() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            assertThat(pool.threads().get(1).outOfMemory()).isFalse();

            Throwable thrown = catchThrowable(() -> pool.sendAndReceive(new Ask<>(1, counter -> {
                throw new OutOfMemoryError("test");
            })));

            assertThat(thrown).isInstanceOf(OutOfMemoryError.class);
            assertThat(pool.threads().get(1).outOfMemory()).isTrue();
            assertThat(pool.sendAndReceive(new Increment(1, 1))).isEqualTo(new Value(1, 1));
        }
    }

    @Test
    void anItemThatIsNotUsedIsRemovedAndClosedOnce() {
        pools.helped();
        try (ThreadPool<Counter> pool =
                Counter.pool(events).idleTimeout(Duration.ofMillis(20)).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));

            while (events.startingWith("closed").size() < 2) { // an item is out of the count before it is closed
                Thread.onSpinWait();
            }

            assertThat(pool.count()).isZero();
            assertThat(events.startingWith("closed"))
                    .containsExactlyInAnyOrder("closed 0 on counters-0", "closed 1 on counters-1");
            assertThat(pool.threads().get(0).itemsRemoved()).containsEntry(RemovalReason.IDLE, 1L);
        }
        assertThat(events.startingWith("closed")).hasSize(2);
    }

    @Test
    void anItemForWhichWorkWaitsIsNotRemovedWhenIdle() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .threads(1)
                .idleTimeout(Duration.ofMillis(1))
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            for (int round = 0; round < 100; round++) {
                pool.sendAndReceive(new Increment(2, 1));
                CompletableFuture<Value> queued;
                try (Gate gate = Gate.holding(pool, 1)) {
                    queued = pool.sendAsync(new Increment(2, 1));
                    pools.pass(Duration.ofMillis(2));
                }
                assertThat(queued.join().value())
                        .as("the item of before, or one made on demand")
                        .isPositive();
            }
            assertThat(pool.threads().get(0).failed()).isZero();
        }
    }

    @Test
    void theLeastRecentlyUsedItemGoesWhenThereAreTooMany() {
        try (ThreadPool<Counter> pool =
                Counter.pool(events).threads(1).maxItems(3).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2), new CounterInit(3)));
            pool.sendAndReceive(new Increment(1, 1));

            pool.sendAndReceive(new CounterInit(4));

            assertThat(pool.ids(null, 10)).containsExactly(1L, 3L, 4L);
            assertThat(events.startingWith("closed")).containsExactly("closed 2 on counters-0");
            assertThat(pool.threads().get(0).itemsRemoved()).containsEntry(RemovalReason.EVICTED, 1L);
        }
    }

    @Test
    void anItemForWhichWorkWaitsIsNotRemovedWhenThereAreTooMany() throws InterruptedException {
        pools.helped();
        try (ThreadPool<Counter> pool =
                Counter.pool(events).threads(1).maxItems(3).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2), new CounterInit(3)));
            CompletableFuture<InitResponse> fourth;
            CompletableFuture<Value> waiting;
            try (Gate gate = Gate.holding(pool, 3)) {
                fourth = pool.sendAsync(new CounterInit(4));
                waiting = pool.sendAsync(new Increment(1, 1));
            }

            assertThat(fourth).succeedsWithin(5, TimeUnit.SECONDS);
            assertThat(waiting).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(new Value(1, 1));
            assertThat(events.startingWith("closed")).containsExactly("closed 2 on counters-0");
        }
    }

    @Test
    void aBatchKeepsTheItemsItStillNeeds() {
        try (ThreadPool<Counter> pool =
                Counter.pool(events).threads(1).maxItems(2).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));

            List<Object> responses = pool.sendAndReceive(
                    List.<Request<Counter, ?>>of(new CounterInit(3), new Increment(1, 5), new Increment(3, 7)));

            assertThat(responses).containsExactly(new InitResponse(3L), new Value(1, 5), new Value(3, 7));
            assertThat(pool.ids(null, 10)).containsExactly(1L, 3L);
        }
    }

    @Test
    void idsArePagedInTheirOrderOverAllThreads() {
        try (ThreadPool<Counter> pool = Counter.pool(events).threads(3).build(pools)) {
            pool.sendAndReceive(
                    LongStream.range(-5, 20).mapToObj(CounterInit::new).toList());

            List<Object> read = new ArrayList<>();
            List<Object> page = pool.ids(null, 7);
            while (!page.isEmpty()) {
                read.addAll(page);
                page = pool.ids(page.get(page.size() - 1), 7);
            }

            assertThat(read)
                    .containsExactlyElementsOf(LongStream.range(-5, 20).boxed().toList());
            assertThat(pool.count()).isEqualTo(25);
            assertThatIllegalArgumentException().isThrownBy(() -> pool.ids(null, 0));
        }
    }

    @Test
    void aBroadcastReachesEveryItem() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(
                    LongStream.range(0, 10).mapToObj(CounterInit::new).toList());

            List<Reply<Value>> replies = pool.broadcast(id -> new Increment((Long) id, 5));

            assertThat(replies)
                    .extracting(Reply::get)
                    .containsExactlyElementsOf(LongStream.range(0, 10)
                            .mapToObj(id -> new Value(id, 5))
                            .toList());
        }
    }

    @Test
    void removeAllClosesEveryItemOnItsThread() {
        try (ThreadPool<Counter> pool = Counter.pool(events).build(pools)) {
            pool.sendAndReceive(IntStream.range(0, 7).mapToObj(CounterInit::new).toList());

            assertThat(pool.removeAll()).isEqualTo(7);

            assertThat(pool.count()).isZero();
            assertThat(events.startingWith("closed")).hasSize(7).contains("closed 3 on counters-1");
            assertThat(pool.removeAll()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, Long.MAX_VALUE})
    void timesMayBeOfAnyLength(long seconds) {
        Duration time = seconds == 1 ? Duration.ofNanos(1) : Duration.ofSeconds(seconds);
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .idleTimeout(time)
                .stuckAfter(time)
                .overflowTimeout(time)
                .requestTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .shutdownTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .onFailure(OnFailure.RECREATE)
                .recreations(Integer.MAX_VALUE, time)
                .poisonAfter(Integer.MAX_VALUE)
                .maxItems(Integer.MAX_VALUE)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            fail(pool, 1);
            fail(pool, 1);

            assertThat(pool.sendAndReceive(new Increment(1, 1))).isEqualTo(new Value(1, 1));
            try (Stream<Reply<Value>> replies = pool.sendAndStream(List.of(new Increment(2, 1)))) {
                assertThat(replies.map(Reply::get)).containsExactly(new Value(2, 1));
            }
        }
    }

    @Test
    void aRecreatedItemsConstructorMayContinueLater() {
        pools.helped();
        List<CompletableFuture<Object>> continued = new ArrayList<>();
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .onFailure(OnFailure.RECREATE)
                .factory(CounterInit.class, init -> {
                    continued.add(
                            ThreadPool.onItem(CompletableFuture.completedFuture(1), value -> ThreadPool.currentItemId()
                                    .orElseThrow()));
                    return new Counter(init.id(), events);
                })
                .build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            continued.get(0).join(); // or it might come when its item has been replaced

            fail(pool, 1);

            assertThat(continued).hasSize(2).allSatisfy(each -> assertThat(each)
                    .succeedsWithin(5, TimeUnit.SECONDS)
                    .isEqualTo(1L));
        }
    }

    @Test
    void aRequestThatTakesLongIsAUseUntilItEnds() {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .threads(1)
                .idleTimeout(Duration.ofSeconds(1))
                .build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            pool.sendAndReceive(new Ask<>(1, counter -> {
                pools.pass(Duration.ofMillis(1_600));
                return "long";
            }));
            for (int i = 0; i < 10; i++) { // so that the owner looks for idle items
                pool.sendAndReceive(new EchoRequest<>(2L, ""));
            }

            assertThat(pool.sendAndReceive(new Increment(1, 1))).isEqualTo(new Value(1, 1));
        }
    }

    /** One batch of many ids, which come faster than others go; nothing comes after it. */
    @Test
    void aPoolThatFallsIdleKeepsNoMoreItemsThanItMay() {
        pools.helped();
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .threads(1)
                .maxItems(100)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            for (int round = 0; round < 2; round++) {
                pool.sendAndReceive(LongStream.range(0, 5_000)
                        .mapToObj(id -> new Increment(id, 1))
                        .toList());
            }

            await(() -> pool.count() <= 100);
            assertThat(pool.ids(null, 1_000)).hasSize(100).contains(4_999L);
        }
    }

    /** Those that were done with go, also where their hash codes are like those of ids that are still to come. */
    @Test
    void aBatchOfManyIdsMakesNoMoreItemsThanThereMayBe() {
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .threads(1)
                .maxItems(100)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            pool.sendAndReceive(LongStream.range(0, 5_000)
                    .mapToObj(id -> new Increment(id, 1))
                    .toList());
        }

        int items = 0;
        int most = 0;
        for (String event : events.startingWith("c")) {
            items += event.startsWith("created") ? 1 : -1;
            most = Math.max(most, items);
        }
        assertThat(most).isEqualTo(101);
    }

    /** More of them than are looked at, at a time, stand before the others. */
    @Test
    void itemsThatWaitKeepNoOthersThatNobodyNeeds() {
        pools.helped();
        CompletableFuture<Integer> open = new CompletableFuture<>();
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .threads(1)
                .maxItems(5)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(pools)) {
            List<CompletableFuture<Integer>> waiting = new ArrayList<>(); // the pool's one thread adds to it
            pool.sendAndReceive(LongStream.range(0, 200)
                    .mapToObj(id -> new Ask<>(id, counter -> waiting.add(ThreadPool.onItem(open, value -> value))))
                    .toList());

            pool.sendAndReceive(LongStream.range(1_000, 1_300)
                    .mapToObj(id -> new Increment(id, 1))
                    .toList());

            await(() -> pool.count() <= 201); // the newest too
            open.complete(1);
            waiting.forEach(each -> assertThat(each).succeedsWithin(5, TimeUnit.SECONDS));
        }
    }

    record Odd(long number) {
        @Override
        public boolean equals(Object other) {
            return other.hashCode() == hashCode() && other instanceof Odd; // throws for null
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    record OddInit(Odd id) implements Init.OfKey<Counter> {}

    record OddIncrement(Odd id) implements Request.OfKey<Counter, Long> {
        @Override
        public Long process(Counter counter) {
            return counter.increment(1);
        }
    }

    @Test
    void anIdThatIsComparedWithNothingIsNotAskedForThat() {
        pools.helped();
        try (ThreadPool<Counter> pool = ThreadPool.builder(Counter.class)
                .name("odd")
                .threads(1)
                .maxItems(10)
                .factory(OddInit.class, init -> new Counter(init.id().number(), events))
                .createOnDemand(id -> new OddInit((Odd) id))
                .build(pools)) {
            pool.sendAndReceive(LongStream.range(0, 400) // all are needed until the second half
                    .mapToObj(i -> new OddIncrement(new Odd(i % 200)))
                    .toList());

            await(() -> pool.count() <= 10);
        }
    }

    private static void await(BooleanSupplier holds) {
        long began = System.nanoTime();
        while (!holds.getAsBoolean() && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10)) {
            Thread.onSpinWait();
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
