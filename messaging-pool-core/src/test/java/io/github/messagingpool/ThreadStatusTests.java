package io.github.messagingpool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a pool tells of each of its threads. */
@Timeout(20)
class ThreadStatusTests {

    @Test
    void oneThreadTellsTheSameAsAmongAll() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(3).build()) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2), new CounterInit(3)));

            for (PoolThreadStatus status : pool.threads()) {
                PoolThreadStatus alone = pool.thread(status.thread());
                assertThat(alone.threadName()).isEqualTo(status.threadName());
                assertThat(alone.items()).isEqualTo(status.items());
                assertThat(alone.itemsCreated()).isEqualTo(status.itemsCreated());
            }
            assertThatThrownBy(() -> pool.thread(3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> pool.thread(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    /** Among many short requests the time is read seldom, but a pause is not counted as time in which a request ran. */
    @Test
    void aRequestAfterAPauseHasNotBeenRunningSinceBeforeIt() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .threads(1)
                .waitStrategy(WaitStrategy.PARK)
                .build()) {
            pool.sendAndReceive(new CounterInit(1));
            Thread thread = pool.sendAndReceive(new Ask<>(1, counter -> Thread.currentThread()));
            for (int round = 0; round < 300; round++) {
                for (int i = 0; i < 600; i++) {
                    pool.send(new Increment(1, 1));
                }
                pool.sendAndReceive(new Increment(1, 1));
                while (thread.getState() == Thread.State.RUNNABLE) {
                    Thread.onSpinWait();
                }
                long began = System.nanoTime();
                Duration running = pool.sendAndReceive(
                        new Ask<>(1, counter -> requireNonNull(pool.thread(0).busyFor())));
                assertThat(running).isLessThanOrEqualTo(Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    @Test
    void aThreadTellsWhichIdsItIsBusiestWithAndHowLongItHasBeenBusy() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build();
                ThreadPool<Counter> without =
                        Counter.pool(new Events()).threads(1).hotIds(false).build()) {
            for (ThreadPool<Counter> each : List.of(pool, without)) {
                each.sendAndReceive(new CounterInit(1));
                each.sendAndReceive(new Ask<>(1, counter -> {
                    LockSupport.parkNanos(20_000_000);
                    return "";
                }));
            }

            PoolThreadStatus status = pool.thread(0);
            assertThat(status.hotIds()).singleElement().satisfies(hot -> assertThat(hot)
                    .isEqualTo(new HotId(1L, 1, 1)));
            assertThat(status.busyTime()).isBetween(Duration.ofMillis(10), Duration.ofSeconds(20));
            assertThat(without.thread(0).hotIds()).isEmpty();
            assertThat(without.thread(0).busyTime()).isZero();
        }
    }

    @Test
    void aThreadTellsWhetherAnybodyMayWaitForIt() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build()) {
            pool.sendAndReceive(new CounterInit(1));
            CountDownLatch begun = new CountDownLatch(1);
            pool.send(new Ask<>(1, counter -> {
                begun.countDown();
                return await(goOn);
            }));
            begun.await();
            assertThat(pool.thread(0).awaited()).isFalse();

            CompletableFuture<?> unused = pool.sendAsync(new Increment(1, 1));
            assertThat(pool.thread(0).awaited()).isFalse();

            CompletableFuture<?> used = unused.thenRun(() -> {});
            assertThat(pool.thread(0).awaited()).isTrue();

            goOn.countDown();
            used.join();
        } finally {
            goOn.countDown();
        }
    }

    /** However much is in the queue, it is not all looked at. */
    @Test
    void aLongQueueIsTakenToBeAwaited() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build()) {
            pool.sendAndReceive(new CounterInit(1));
            CountDownLatch begun = new CountDownLatch(1);
            pool.send(new Ask<>(1, counter -> {
                begun.countDown();
                return await(goOn);
            }));
            begun.await();
            for (int i = 0; i < 100; i++) {
                pool.send(new Increment(1, 1));
            }

            boolean awaited = pool.thread(0).awaited();
            goOn.countDown();
            assertThat(awaited).isTrue();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
