package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.spi.LocalPools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Building a pool, and the life of its items. */
@Timeout(20)
class ThreadPoolTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aPoolReportsItsNumberOfThreads(int threads) {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).threads(threads).build()) {
            assertThat(pool.threadCount()).isEqualTo(threads);
            assertThat(pool.itemType()).isEqualTo(Counter.class);
        }
    }

    @Test
    void aPoolWithoutThreadsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counter.pool(new Events()).threads(0))
                .withMessageContaining("at least one thread");
    }

    @Test
    void aPoolWithMoreThreadsThanAMachineCanBearIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counter.pool(new Events()).threads(10_001))
                .withMessageContaining("from 1 to 10,000");
    }

    @Test
    void threadsAreNamedByPoolAndIndex() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).name("tills").build()) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));

            assertThat(pool.sendAndReceive(List.of(
                            new Ask<>(0, counter -> Thread.currentThread().getName()),
                            new Ask<>(1, counter -> Thread.currentThread().getName()))))
                    .containsExactly("tills-0", "tills-1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PARK", "SPIN_THEN_PARK"})
    void aThreadMayBeAResponse(WaitStrategy strategy) {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).waitStrategy(strategy).build()) {
            pool.sendAndReceive(new CounterInit(0));

            for (int i = 0; i < 100; i++) {
                Thread answer = pool.sendAndReceive(new Ask<>(0, counter -> Thread.currentThread()));
                assertThat(answer.getName()).endsWith("-0");
            }
        }
    }

    @Test
    void thePoolsNameIsTheItemsInKebabCase() {
        assertThat(ThreadPool.builder(UserSession.class)
                        .factory(UserSession.UserSessionInit.class, init -> new UserSession())
                        .build())
                .satisfies(pool -> assertThat(pool.name()).isEqualTo("user-session"))
                .satisfies(ThreadPool::close);
    }

    @Test
    void aPoolWithoutAFactoryIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ThreadPool.builder(Counter.class).build())
                .withMessageContaining("factory(CounterInit.class, init -> new Counter(init.id(), …))");
        assertThatIllegalStateException()
                .isThrownBy(() -> ThreadPool.builder(Opened.class).build())
                .withMessageContaining("factory(Opening.class, init -> new Opened(init.id(), …))");
    }

    @PoolItem(init = "Opening")
    static final class Opened {}

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "my devices!", "-devices", "--", "eu.devices", "a/b", "a#b", "de\nvices", "über🙈"})
    void aNameThatCannotBeAPropertyKeyIsRefused(String name) {
        ThreadPoolBuilder<Counter> builder = Counter.pool(new Events());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.name(name))
                .withMessageContaining("letters, digits, '-' and '_'")
                .withMessageContaining("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices", "user-session", "userSession", "eu_devices-2", "2fast", "größe", "日本"})
    void aNameMayHaveTheLettersOfAnyLanguage(String name) {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).name(name).build()) {
            assertThat(pool.threads().get(0).threadName()).isEqualTo(name + "-0");
        }
    }

    @PoolItem("my devices!")
    record Misnamed(long id) {}

    record MisnamedInit(long id) implements Init.OfLong<Misnamed> {}

    @Test
    void aClassWhoseNameWillNotDoNeedsAnother() {
        ThreadPoolBuilder<Misnamed> builder =
                ThreadPool.builder(Misnamed.class).factory(MisnamedInit.class, init -> new Misnamed(init.id()));

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessageContaining("'my devices!'")
                .withMessageContaining(Misnamed.class.getName());
        builder.name("devices").build().close();
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedNamingTheValue() {
        ThreadPoolBuilder<Counter> builder = Counter.pool(new Events());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.queueCapacity(1))
                .withMessageContaining("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.requestTimeout(Duration.ofSeconds(-1)))
                .withMessageContaining("PT-1S");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.shutdownTimeout(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.overflowTimeout(Duration.ofMillis(-1)));
    }

    @Test
    void removingTellsWhetherTheItemExistedAndItsIdCanBeAddedAgain() {
        Events events = new Events();
        try (ThreadPool<Counter> pool = Counter.pool(events).build()) {
            pool.sendAndReceive(new CounterInit(3));
            pool.sendAndReceive(new Increment(3, 5));

            assertThat(pool.sendAndReceive(new RemoveRequest<>(3))).isEqualTo(new RemoveResponse(3L, true));
            assertThat(events.all()).contains("closed 3 on counters-1");
            assertThat(pool.sendAndReceive(new RemoveRequest<>(3))).isEqualTo(new RemoveResponse(3L, false));
            pool.sendAndReceive(new CounterInit(3));
            assertThat(pool.sendAndReceive(new Increment(3, 0))).isEqualTo(new Value(3, 0));
        }
    }

    @Test
    void anItemWhoseCloseFailsIsRemovedAllTheSame() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            pool.sendAndReceive(new CounterInit(13));

            assertThat(pool.sendAndReceive(new RemoveRequest<>(13)).existed()).isTrue();
            assertThat(pool.sendAndReceive(new ContainsRequest<>(13)).exists()).isFalse();
        }
    }

    @Test
    void anInterceptorIsMadeOnEachThreadAndSeesBeforeAndAfterOfEveryRequest() {
        List<Recorder> recorders = new CopyOnWriteArrayList<>();
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .interceptor((name, thread) -> {
                    Recorder recorder = new Recorder(thread);
                    recorders.add(recorder);
                    return recorder;
                })
                .build()) {
            pool.sendAndReceive(new CounterInit(1));
            pool.sendAndReceive(new Increment(1, 1));
            pool.sendAndReceive(new EchoRequest<>(1, "ping"));
            pool.sendAndReceive(new RemoveRequest<>(1));
            pool.sendAsync(new Increment(1, 1))
                    .exceptionally(e -> new Value(0, 0))
                    .join();
            pool.sendAndReceive(new EchoRequest<>(0, "ping"));
        }

        assertThat(recorders).hasSize(2).allSatisfy(recorder -> assertThat(recorder.foreignThread)
                .isFalse());
        assertThat(recorder(recorders, 0).seen).containsExactly("before 0", "after 0", "stop");
        assertThat(recorder(recorders, 1).seen)
                .containsExactly(
                        "before 1",
                        "after 1",
                        "before 1",
                        "after 1",
                        "before 1",
                        "after 1",
                        "before 1",
                        "after 1",
                        "before 1",
                        "after 1 ItemNotFoundException",
                        "stop");
    }

    @Test
    void anInterceptorIsToldOnceHowLongABatchWaited() {
        List<Long> waits = new CopyOnWriteArrayList<>();
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .threads(1)
                .interceptor((name, thread) -> new RequestInterceptor() {
                    @Override
                    public void before(Request<?, ?> request, long queuedNanos) {
                        waits.add(queuedNanos);
                    }
                })
                .build()) {
            List<Request<Counter, ?>> requests = new ArrayList<>(List.of(new CounterInit(0)));
            IntStream.range(0, 99).forEach(i -> requests.add(new Increment(0, 1)));

            pool.sendAndReceive(requests);

            assertThat(waits).hasSize(100);
            assertThat(waits.get(0)).isPositive();
            assertThat(waits.subList(1, 100)).containsOnly(-1L);
        }
    }

    private static Recorder recorder(List<Recorder> recorders, int thread) {
        return recorders.stream()
                .filter(recorder -> recorder.thread == thread)
                .findFirst()
                .orElseThrow();
    }

    /** Keeps plain state: it is used by one thread, and read after that thread has ended. */
    private static final class Recorder implements RequestInterceptor {
        final List<String> seen = new ArrayList<>();
        final Thread madeOn = Thread.currentThread();
        final int thread;
        boolean foreignThread;

        Recorder(int thread) {
            this.thread = thread;
        }

        @Override
        public void before(Request<?, ?> request, long queuedNanos) {
            record("before " + request.itemId());
        }

        @Override
        public void after(Request<?, ?> request, @Nullable Throwable failure) {
            record("after " + request.itemId()
                    + (failure == null ? "" : " " + failure.getClass().getSimpleName()));
        }

        @Override
        public void stop() {
            record("stop");
        }

        private void record(String event) {
            foreignThread |= madeOn != Thread.currentThread();
            seen.add(event);
        }
    }

    @Test
    void tenThreadsHoldAThousandItemsThatAreAddedAskedAndRemoved() {
        ThreadPool<Randoms> pool = Randoms.pool("randoms", 10, LocalPools.onThreads());
        pool.sendAndReceive(
                LongStream.range(0, 1_000).mapToObj(Randoms.RandomsInit::new).toList());

        assertThat(pool.sendAndReceive(LongStream.range(0, 1_000)
                        .mapToObj(Randoms.SumRequest::new)
                        .toList()))
                .hasSize(1_000);
        assertThat(pool.sendAndReceive(new RemoveRequest<>(1)).existed()).isTrue();
        pool.sendAndReceive(new Randoms.RandomsInit(1_000));
        assertThat(pool.sendAndReceive(IntStream.rangeClosed(2, 1_000)
                        .mapToObj(id -> new RemoveRequest<Randoms>(id))
                        .toList()))
                .extracting(RemoveResponse::existed)
                .hasSize(999)
                .containsOnly(true);
        assertThat(pool.shutdown().complete()).isTrue();
    }

    @Test
    void anIdProviderGivesOneIdAfterTheOther() {
        IdProvider ids = IdProvider.startingAt(1_000);

        assertThat(List.of(ids.next(), ids.next())).containsExactly(1_000L, 1_001L);
        assertThat(List.of(ids.peek(), ids.peek())).containsExactly(1_002L, 1_002L);
    }

    @Test
    void fourThreadsGetTenIdsEachFromOneProvider() {
        IdProvider ids = IdProvider.create();

        List<Long> given = IntStream.range(0, 4)
                .parallel()
                .boxed()
                .flatMap(thread -> LongStream.range(0, 10).mapToObj(i -> ids.next()))
                .toList();

        assertThat(given).hasSize(40).doesNotHaveDuplicates();
        assertThat(ids.peek()).isEqualTo(40);
    }
}
