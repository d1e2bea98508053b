package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.spi.LocalPools;
import io.github.messagingpool.spi.PoolProvider.Restartable;
import io.github.messagingpool.threads.ThreadDriver;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool that its container stops and starts again. */
@SuppressWarnings("try") // a gate only has to open at the end
@Timeout(30)
class RestartTests {

    private static final Set<Thread.State> ENDED_OR_WAITING = Set.of(Thread.State.BLOCKED, Thread.State.TERMINATED);

    private final Events events = new Events();
    private final ThreadPool<Counter> pool = Counter.pool(events).build();

    @AfterEach
    void close() {
        pool.shutdown(Duration.ZERO);
    }

    @Test
    void aPoolThatIsStartedAgainHasItsSettingsAndNoItems() {
        pool.sendAndReceive(new CounterInit(1));

        ShutdownReport report = stop(pool);

        assertThat(report.complete()).isTrue();
        assertThat(events.startingWith("closed")).containsExactly("closed 1 on counters-1");
        assertThat(start(pool)).isTrue();
        assertThat(pool.state()).isEqualTo(PoolState.RUNNING);
        assertThat(pool.threadCount()).isEqualTo(2);
        assertThat(pool.count()).isZero();
        assertThat(pool.contains(1)).isFalse();
        pool.sendAndReceive(new CounterInit(1));
        assertThat(pool.sendAndReceive(new Increment(1, 5))).isEqualTo(new Value(1, 5));
    }

    @Test
    void betweenStopAndStartSendsFailAndSayThatThePoolMayStartAgain() {
        stop(pool);

        assertThat(pool.state()).isEqualTo(PoolState.STOPPED);
        assertThatExceptionOfType(PoolClosedException.class)
                .isThrownBy(() -> pool.sendAndReceive(new Increment(1, 1)))
                .withMessageContaining("stopped, and not started again yet")
                .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
        assertThatExceptionOfType(PoolClosedException.class).isThrownBy(() -> pool.send(new Increment(1, 1)));
        assertThatThrownBy(() -> pool.sendAsync(new Increment(1, 1)).join())
                .hasCauseInstanceOf(PoolClosedException.class);
    }

    @Test
    void acceptedRequestsAreFinishedBeforeThePoolStops() throws Exception {
        pool.sendAndReceive(new CounterInit(1));
        CompletableFuture<Value> queued;
        CompletableFuture<ShutdownReport> stopped;
        try (Gate gate = Gate.holding(pool, 1)) {
            queued = pool.sendAsync(new Increment(1, 1));
            stopped = CompletableFuture.supplyAsync(() -> stop(pool));
            waitUntil(() -> pool.state() == PoolState.DRAINING);
        }

        assertThat(stopped).succeedsWithin(Duration.ofSeconds(10));
        assertThat(queued).isCompletedWithValue(new Value(1, 1));
    }

    @Test
    void stopAndShutdownTwiceGiveTheSameReport() {
        ShutdownReport first = stop(pool);

        assertThat(stop(pool)).isSameAs(first);
        assertThat(pool.shutdown()).isSameAs(first);
        assertThat(pool.shutdown()).isSameAs(first);
        assertThat(pool.state()).isEqualTo(PoolState.CLOSED);
        assertThatThrownBy(() -> pool.send(new Increment(1, 1))).hasMessageContaining("the pool is closed");
    }

    @Test
    void aPoolThatTheApplicationClosedStaysClosed() {
        ShutdownReport first = pool.shutdown();

        assertThat(stop(pool)).isSameAs(first);
        assertThat(start(pool)).isFalse();
        assertThat(pool.state()).isEqualTo(PoolState.CLOSED);
        assertThatThrownBy(() -> pool.send(new Increment(1, 1))).hasMessageContaining("the pool is closed");
    }

    @Test
    void startingAPoolThatRunsDoesNothing() {
        pool.sendAndReceive(new CounterInit(1));

        assertThat(start(pool)).isTrue();

        assertThat(pool.sendAndReceive(new Increment(1, 1))).isEqualTo(new Value(1, 1));
    }

    @Test
    void countsGoOnOverSeveralStarts() {
        for (long i = 1; i <= 3; i++) {
            pool.sendAndReceive(new CounterInit(1));
            assertThatThrownBy(() -> pool.sendAndReceive(new Increment(3, 1)))
                    .isInstanceOf(ItemNotFoundException.class);
            PoolThreadStatus running = pool.threads().get(1);
            stop(pool);
            PoolThreadStatus stopped = pool.threads().get(1);
            start(pool);
            PoolThreadStatus started = pool.threads().get(1);

            assertThat(running.processed()).isEqualTo(2 * i);
            assertThat(running.failed()).isEqualTo(i);
            assertThat(running.itemsCreated()).isEqualTo(i);
            assertThat(running.items()).isEqualTo(1);
            assertThat(stopped.alive()).isFalse();
            assertThat(stopped.items()).isZero();
            assertThat(stopped.processed()).isEqualTo(2 * i);
            assertThat(started.alive()).isTrue();
            assertThat(started.items()).isZero();
            assertThat(started.processed()).isEqualTo(2 * i);
            assertThat(started.itemsCreated()).isEqualTo(i);
        }
    }

    @Test
    void interceptorsAreStoppedAndMadeAnew() {
        CopyOnWriteArrayList<String> seen = new CopyOnWriteArrayList<>();
        AtomicInteger made = new AtomicInteger();
        try (ThreadPool<Counter> one = Counter.pool(events)
                .threads(1)
                .interceptor((name, thread) -> new Noting(made.incrementAndGet(), seen))
                .build()) {
            one.sendAndReceive(new CounterInit(0));
            stop(one);
            start(one);
            one.sendAndReceive(new CounterInit(0));
        }

        assertThat(seen).containsExactly("1 before", "1 stop", "2 before", "2 stop");
    }

    @Test
    void anItemThatIsStuckWhileThePoolStopsDoesNotHoldUpItsSuccessor() throws Exception {
        ThreadPool<Counter> one =
                Counter.pool(events).threads(1).shutdownTimeout(Duration.ZERO).build();
        one.sendAndReceive(new CounterInit(0));
        Gate gate = new Gate();
        CompletableFuture<String> stuck = one.sendAsync(new Counter.Ask<>(0, counter -> gate.passUninterruptibly()));
        waitUntil(() -> !gate.isNotEntered());

        assertThat(stop(one).complete()).isFalse();
        assertThat(start(one)).isTrue();
        one.sendAndReceive(new CounterInit(0));

        assertThat(one.sendAndReceive(new Increment(0, 1))).isEqualTo(new Value(0, 1));
        assertThat(one.count()).isEqualTo(1);
        assertThatThrownBy(stuck::join).hasCauseInstanceOf(PoolClosedException.class);
        gate.close();
        waitUntil(() -> events.startingWith("closed 0").size() == 1);
        assertThat(one.sendAndReceive(new Increment(0, 1))).isEqualTo(new Value(0, 2));
        one.shutdown();
    }

    @Test
    void whoClosesAPoolThatIsBeingStartedAgainHasItClosed() throws Exception {
        List<Runnable> meanwhile = new CopyOnWriteArrayList<>();
        ThreadPool<Counter> other = Counter.pool(events).build(LocalPools.drivenBy(settings -> {
            meanwhile.forEach(Runnable::run);
            return new ThreadDriver(settings);
        }));
        Thread closer = new Thread(other::shutdown);
        meanwhile.add(() -> {
            closer.start();
            waitUntil(() -> ENDED_OR_WAITING.contains(closer.getState()));
        });

        stop(other);
        start(other);
        closer.join();

        assertThat(other.state()).isEqualTo(PoolState.CLOSED);
        assertThatThrownBy(() -> other.send(new Increment(1, 1))).isInstanceOf(PoolClosedException.class);
    }

    private static void waitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new IllegalStateException("the time is over");
            }
            Thread.onSpinWait();
        }
    }

    private static ShutdownReport stop(ThreadPool<?> pool) {
        return ((Restartable) pool).stop();
    }

    private static boolean start(ThreadPool<?> pool) {
        return ((Restartable) pool).start();
    }

    private record Noting(int number, CopyOnWriteArrayList<String> notes) implements RequestInterceptor {

        @Override
        public void before(Request<?, ?> request, long queuedNanos) {
            notes.add(number + " before");
        }

        @Override
        public void stop() {
            notes.add(number + " stop");
        }
    }
}
