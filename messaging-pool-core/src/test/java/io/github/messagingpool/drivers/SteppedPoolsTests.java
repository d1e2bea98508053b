package io.github.messagingpool.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.Events;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.StuckThread;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What pools that are stepped, under a time that is turned, do otherwise than others. */
@Timeout(20)
class SteppedPoolsTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Events events = new Events();
    private final SteppedPools pools = new SteppedPools();

    private void runAll() {
        runAll(pools);
    }

    private static void runAll(SteppedPools pools) {
        while (pools.runSome()) {
            // all there is
        }
    }

    @Test
    void whatIsSentRunsWhenItIsSteppedAndOnTheSteppersThread() {
        ThreadPool<Counter> pool = Counter.pool(events).build(pools);
        pool.send(new CounterInit(1));
        CompletableFuture<Thread> ranOn = pool.sendAsync(new Ask<>(1, counter -> Thread.currentThread()));
        assertThat(ranOn).isNotDone();

        runAll();

        assertThat(ranOn).isCompletedWithValue(Thread.currentThread());
        assertThat(pool.shutdown().complete()).isTrue();
    }

    @Test
    void anHourIsOverWhenItIsTurned() {
        ThreadPool<Counter> pool = Counter.pool(events).idleTimeout(HOUR).build(pools);
        pool.sendAndReceive(new CounterInit(1));
        pools.turn(HOUR.minusSeconds(1));
        runAll();
        assertThat(pool.count()).isEqualTo(1);

        pools.turn(HOUR);
        runAll();

        assertThat(pool.count()).isZero();
        assertThat(events.startingWith("closed")).hasSize(1);
        assertThat(pool.shutdown().complete()).isTrue();
    }

    @Test
    void aFutureTimesOutWhenTheTimeIsTurnedAndItsRequestIsNotRun() {
        ThreadPool<Counter> pool = Counter.pool(events).build(pools);
        pool.sendAndReceive(new CounterInit(1));
        CompletableFuture<Value> late = pool.sendAsync(new Increment(1, 1), HOUR);

        pools.turn(HOUR);
        runAll();

        assertThat(late)
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(RequestTimeoutException.class);
        assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 0));
    }

    /** What waits is on the stack above the item that it waits for. */
    private <R> R insideAnItem(Work<R> waiting) {
        ThreadPool<Counter> under = Counter.pool(events)
                .name("under")
                .threads(1)
                .stuckAfter(Duration.ZERO)
                .build(pools);
        ThreadPool<Counter> over =
                Counter.pool(events).name("over").stuckAfter(Duration.ZERO).build(pools);
        under.sendAndReceive(new CounterInit(1));
        over.sendAndReceive(new CounterInit(1));
        return under.sendAndReceive(new Ask<>(1, item -> {
            CompletableFuture<R> waits = over.sendAsync(new Ask<>(1, other -> waiting.on(under)));
            runAll();
            return waits.join();
        }));
    }

    @FunctionalInterface
    interface Work<R> {
        R on(ThreadPool<Counter> pool);
    }

    @Test
    void aWaitThatNothingElseCanEndIsOverWhenItsTimeIsAndTakesNone() {
        long began = System.nanoTime();

        RequestTimeoutException timeout = insideAnItem(pool -> catchThrowableOfType(
                RequestTimeoutException.class, () -> pool.sendAndReceive(new Increment(1, 1), HOUR)));

        assertThat(timeout.waited()).isGreaterThanOrEqualTo(HOUR);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(HOUR);
    }

    @Test
    void aWaitForEverThatNothingCanEndFailsAndSaysSo() {
        IllegalStateException failure = insideAnItem(pool ->
                catchThrowableOfType(IllegalStateException.class, () -> pool.sendAndReceive(new Increment(1, 1))));

        assertThat(failure).hasMessageContaining("nothing can end this wait");
    }

    @Test
    void aRequestThatTakesLongerThanItMayIsFoundStuck() {
        List<StuckThread> found = new ArrayList<>();
        ThreadPool<Counter> pool = Counter.pool(events)
                .stuckAfter(HOUR)
                .stuckThreadListener(found::add)
                .build(pools);
        pool.sendAndReceive(new CounterInit(1));

        pool.sendAndReceive(new Ask<>(1, counter -> {
            for (int i = 0; i < 8; i++) {
                pools.turn(HOUR.dividedBy(2));
                runAll();
            }
            return "done";
        }));

        assertThat(found).singleElement().satisfies(stuck -> assertThat(stuck.busyFor())
                .isGreaterThan(HOUR));
    }

    @Test
    void anInterruptWaitsUntilTheRequestThatItIsForGoesOn() {
        ThreadPool<Counter> under =
                Counter.pool(events).interruptOnTimeout(true).build(pools);
        ThreadPool<Counter> over = Counter.pool(events).name("over").build(pools);
        under.sendAndReceive(new CounterInit(1));
        over.sendAndReceive(new CounterInit(1));
        List<Boolean> interrupted = new ArrayList<>();
        CompletableFuture<Boolean> outer = under.sendAsync(
                new Ask<>(1, item -> {
                    over.send(new Ask<>(1, other -> {
                        pools.turn(HOUR);
                        runAll();
                        return interrupted.add(Thread.currentThread().isInterrupted());
                    }));
                    runAll();
                    return interrupted.add(Thread.currentThread().isInterrupted());
                }),
                HOUR);

        runAll();

        assertThat(outer).isCompletedExceptionally();
        assertThat(interrupted).containsExactly(false, true);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void howLongRequestsWaitIsMeasuredWhateverTheTimeIs(long begin) {
        SteppedPools from = new SteppedPools(begin);
        List<Long> waited = new ArrayList<>();
        ThreadPool<Counter> pool = Counter.pool(events)
                .interceptor((name, thread) -> new RequestInterceptor() {
                    @Override
                    public void before(Request<?, ?> request, long queuedNanos) {
                        waited.add(TimeUnit.NANOSECONDS.toMillis(queuedNanos));
                    }
                })
                .build(from);

        for (long i = 2; i < 5; i++) {
            pool.send(new EchoRequest<>(0, "ping"));
            from.turn(Duration.ofMillis(i));
            runAll(from);
        }

        assertThat(waited).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aThreadThatOwnsNearlyAllItemsForAMinuteIsTold() {
        Logger logger = (Logger) LoggerFactory.getLogger(ThreadPool.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .threads(3)
                .router((id, threads) -> 1)
                .stuckAfter(Duration.ofSeconds(40))
                .build(pools)) {
            for (int id = 0; id < 400; id++) {
                pool.sendAndReceive(new CounterInit(id));
            }
            for (int i = 0; i < 20; i++) {
                pools.turn(Duration.ofSeconds(10));
                runAll();
            }
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains("more than twice the share"))
                .singleElement()
                .asString()
                .startsWith("counters-1 owns 400 of the 400 items, more than twice the share of one of 3 threads.");
    }
}
