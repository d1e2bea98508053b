package io.github.messagingpool;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Work;
import io.github.messagingpool.drivers.TurnedDriver;
import io.github.messagingpool.spi.LocalPools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
            assertThat(status.recentBusyTime()).isEqualTo(status.busyTime());
            assertThat(without.thread(0).hotIds()).isEmpty();
            assertThat(without.thread(0).recentBusyTime()).isZero();
            assertThat(without.thread(0).busyTime()).isZero();
        }
    }

    /** Ten of a hundred ids take nine tenths of the time, and no more requests than the others. */
    @Test
    void theIdsThatTakeMostOfTheTimeAreAllNamedThoughTheyHaveNoMoreRequests() {
        TurnedDriver driver = new TurnedDriver();
        Random random = new Random(11);
        Work<Long> quick = taking(driver, Duration.of(10, MICROS));
        Work<Long> slow = taking(driver, Duration.of(900, MICROS));
        try (ThreadPool<Counter> pool = turnedBy(driver)) {
            for (int i = 0; i < 400_000; i++) {
                int id = random.nextInt(100);
                pool.send(new Ask<>(id, id < 10 ? slow : quick));
                while (driver.runSome()) {}
            }

            PoolThreadStatus status = pool.thread(0);
            assertThat(status.hotIds().subList(0, 10))
                    .extracting(HotId::id)
                    .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(status.hotIds().subList(0, 10)).allSatisfy(hot -> {
                assertThat(hot.time()).isBetween(0.05, 0.14);
                assertThat(hot.requests()).isBetween(0.005, 0.02);
            });
            assertThat(status.busyTime().toMillis()).isCloseTo(39_600, withinPercentage(15));
            assertThat(status.recentBusyTime()).isEqualTo(status.busyTime());
        }
    }

    /** Of the thread that has been idle since, nothing is of the last minute. */
    @Test
    void theTimeOfTheLastMinuteIsToldToWhoNeverAskedBefore() {
        TurnedDriver driver = new TurnedDriver();
        try (ThreadPool<Counter> pool = turnedBy(driver)) {
            for (int i = 0; i < 15; i++) {
                pool.send(new Ask<>(1, taking(driver, Duration.ofSeconds(1))));
                while (driver.runSome()) {}
            }
            assertThat(pool.thread(0).recentBusyTime()).isEqualTo(Duration.ofSeconds(15));

            driver.turn(Duration.ofSeconds(65));

            assertThat(pool.thread(0).recentBusyTime()).isZero();
            assertThat(pool.thread(0).busyTime()).isEqualTo(Duration.ofSeconds(15));
            pool.send(new Ask<>(1, counter -> {
                driver.turn(Duration.ofSeconds(20));
                assertThat(pool.thread(0).recentBusyTime()).isEqualTo(Duration.ofSeconds(20));
                driver.turn(Duration.ofMinutes(3));
                return 1L;
            }));
            while (driver.runSome()) {}

            assertThat(pool.thread(0).recentBusyTime()).isEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void ofABurstTheLastIsMeasuredToo() {
        TurnedDriver driver = new TurnedDriver();
        List<Long> waits = new ArrayList<>();
        try (ThreadPool<Counter> pool = measured(driver, waits, Overflow.BLOCK)) {
            for (int i = 0; i < 100; i++) {
                pool.send(new Ask<>(1, taking(driver, Duration.ofMillis(10))));
            }
            while (driver.runSome()) {}
        }

        assertThat(waits).hasSize(2).first().isEqualTo(0L);
        assertThat(waits.get(1)).isGreaterThan(Duration.ofMillis(950).toNanos());
    }

    @Test
    void whatIsSentWhileTheFirstRunsIsMeasured() {
        TurnedDriver driver = new TurnedDriver();
        List<Long> waits = new ArrayList<>();
        try (ThreadPool<Counter> pool = measured(driver, waits, Overflow.BLOCK)) {
            driver.turn(Duration.ofSeconds(1));
            pool.send(new Ask<>(1, counter -> {
                pool.send(new Ask<>(1, item -> 1L));
                driver.turn(Duration.ofMillis(100));
                return 1L;
            }));
            while (driver.runSome()) {}
        }

        assertThat(waits).containsExactly(0L, Duration.ofMillis(100).toNanos());
    }

    @Test
    void whatComesInThePlaceOfOneThatWasDroppedHasNotWaitedForSoLong() {
        TurnedDriver driver = new TurnedDriver();
        List<Long> waits = new ArrayList<>();
        try (ThreadPool<Counter> pool = measured(driver, waits, Overflow.DROP_OLDEST)) {
            driver.turn(Duration.ofSeconds(1));
            pool.send(new Ask<>(1, taking(driver, Duration.ofMillis(10))));
            pool.send(new Ask<>(1, counter -> {
                driver.turn(Duration.ofMillis(100));
                for (int i = 0; i < 20; i++) {
                    pool.send(new Ask<>(1, item -> 1L));
                }
                return 1L;
            }));
            pool.send(new Ask<>(1, item -> 1L));
            while (driver.runSome()) {}
        }

        assertThat(waits).allSatisfy(wait -> assertThat(wait)
                .isLessThan(Duration.ofMillis(11).toNanos()));
    }

    private static ThreadPool<Counter> measured(TurnedDriver driver, List<Long> waits, Overflow overflow) {
        return Counter.pool(new Events())
                .threads(1)
                .queueCapacity(overflow == Overflow.BLOCK ? 1_024 : 4)
                .overflow(overflow)
                .createOnDemand(id -> new CounterInit((Long) id))
                .interceptor((name, thread) -> new RequestInterceptor() {
                    @Override
                    public void before(Request<?, ?> request, long queuedNanos) {
                        if (queuedNanos >= 0) {
                            waits.add(queuedNanos);
                        }
                    }
                })
                .build(LocalPools.drivenBy(settings -> driver));
    }

    private static Work<Long> taking(TurnedDriver driver, Duration time) {
        return counter -> {
            driver.turn(time);
            return 1L;
        };
    }

    private static ThreadPool<Counter> turnedBy(TurnedDriver driver) {
        return Counter.pool(new Events())
                .threads(1)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build(LocalPools.drivenBy(settings -> driver));
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
