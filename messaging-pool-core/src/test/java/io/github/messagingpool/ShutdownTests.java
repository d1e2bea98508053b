package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.ShutdownReport.ThreadReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises 3 and 9: accepted requests end, items are closed on their threads, and a report says what was not. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(30)
class ShutdownTests {

    private final Pools pools;
    private final Events events = new Events();
    private final ThreadPool<Counter> pool;

    ShutdownTests(PoolKind kind) {
        pools = kind.pools();
        pool = Counter.pool(events).build(pools);
    }

    @Test
    void aPoolOfTwoUntouchedThreadsReportsBothInOrderAndAgainTheSecondTime() {
        ShutdownReport first = pool.shutdown();
        ShutdownReport second = pool.shutdown();

        assertThat(first.threads()).extracting(ThreadReport::thread).containsExactly(0, 1);
        assertThat(first.complete()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(pool.state()).isEqualTo(PoolState.CLOSED);
    }

    @Test
    void queuedWorkIsFinishedFirst() {
        pools.helped();
        pool.sendAndReceive(new CounterInit(1));
        List<CompletableFuture<Value>> futures = IntStream.range(0, 20)
                .mapToObj(i -> pool.sendAsync(new Ask<>(1, counter -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                    return new Value(1, counter.increment(1));
                })))
                .toList();

        ShutdownReport report = pool.shutdown();

        assertThat(futures).allMatch(CompletableFuture::isDone);
        assertThat(futures.get(19).join()).isEqualTo(new Value(1, 20));
        assertThat(report.threads().get(1).finished()).isBetween(1L, 20L);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void everyItemIsClosedOnceOnItsOwnThreadAndAFailureIsInTheReport() {
        pool.sendAndReceive(LongStream.range(10, 16).mapToObj(CounterInit::new).toList());

        ShutdownReport report = pool.shutdown();

        assertThat(events.startingWith("closed"))
                .containsExactlyInAnyOrder(
                        "closed 10 on counters-0",
                        "closed 11 on counters-1",
                        "closed 12 on counters-0",
                        "closed 13 on counters-1",
                        "closed 14 on counters-0",
                        "closed 15 on counters-1");
        assertThat(report.complete()).isFalse();
        assertThat(report.threads()).extracting(ThreadReport::itemsClosed).containsExactly(3, 3);
        assertThat(report.threads().get(0).closeFailures()).isEmpty();
        assertThat(report.threads().get(1).closeFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.id()).isEqualTo(13L);
            assertThat(failure.cause()).hasMessage("close failed");
        });
    }

    @Test
    void anItemThatSendsToItsPoolWhileItClosesGetsAnErrorAndTheCloseEnds() throws Exception {
        pools.helped();
        pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
        Gate gate = new Gate();
        CompletableFuture<Throwable> seen = pool.sendAsync(new Ask<>(1, counter -> {
            gate.pass();
            return catchThrowable(() -> pool.sendAndReceive(new Increment(0, 1)));
        }));
        FutureTask<ShutdownReport> closing = new FutureTask<>(pool::shutdown);
        new Thread(closing).start();
        while (pool.state() == PoolState.RUNNING) {
            Thread.onSpinWait();
        }
        assertThatExceptionOfType(PoolClosedException.class).isThrownBy(() -> pool.send(new Increment(0, 1)));

        gate.close();

        assertThat(closing).succeedsWithin(5, TimeUnit.SECONDS).satisfies(report -> assertThat(report.complete())
                .isTrue());
        assertThat(seen.get()).isInstanceOf(PoolClosedException.class);
    }

    @Test
    void whatIsNotDoneInTimeFailsWithTheRightCertainty() throws InterruptedException {
        pools.helped();
        pool.sendAndReceive(new CounterInit(1));
        Gate gate = new Gate();
        FutureTask<String> entered = new FutureTask<>(() -> "entered");
        CompletableFuture<String> running = pool.sendAsync(new Ask<>(1, counter -> {
            entered.run();
            return gate.passUninterruptibly();
        }));
        CompletableFuture<Value> queued = pool.sendAsync(new Increment(1, 1));
        assertThat(entered).succeedsWithin(5, TimeUnit.SECONDS);

        ShutdownReport report = pool.shutdown(Duration.ofMillis(20));

        assertThat(certaintyOf(running)).isEqualTo(Certainty.STARTED);
        assertThat(certaintyOf(queued)).isEqualTo(Certainty.NOT_STARTED);
        assertThat(report.complete()).isFalse();
        assertThat(report.threads().get(1).ended()).isFalse();
        assertThat(report.threads().get(1).notRun()).isEqualTo(1);
        assertThat(report.threads().get(0).complete()).isTrue();
        gate.close();
    }

    private static Certainty certaintyOf(CompletableFuture<?> future) {
        return catchThrowableOfType(PoolClosedException.class, () -> {
                    try {
                        future.join();
                    } catch (java.util.concurrent.CompletionException e) {
                        throw e.getCause();
                    }
                })
                .certainty();
    }

    @Test
    void oneWayRequestsWaitForTheirItemAndAreDeadLettersWhenThePoolGivesUp() throws InterruptedException {
        pools.helped();
        List<DeadLetter> letters = new CopyOnWriteArrayList<>();
        try (ThreadPool<Counter> sending =
                Counter.pool(events).deadLetterListener(letters::add).build(pools)) {
            sending.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(sending, 1)) {
                List<Increment> oneWay = IntStream.range(0, 100)
                        .mapToObj(i -> new Increment(1, i))
                        .toList();
                oneWay.forEach(sending::send);
                assertThat(sending.threads().get(1).queueDepth()).isEqualTo(100);
                assertThat(sending.route(1).queued()).isEqualTo(100);

                ShutdownReport report = sending.shutdown(Duration.ZERO);

                assertThat(report.threads().get(1).notRun()).isEqualTo(100);
                while (letters.size() < 100) { // a machine that is busy with others may call the listener later
                    Thread.onSpinWait();
                }
                assertThat(letters).extracting(DeadLetter::request).isEqualTo(oneWay);
                assertThat(letters).extracting(DeadLetter::reason).containsOnly(DeadLetter.Reason.CLOSED);
            }
        }
    }

    @Test
    void aRequestThatStillRunsWhenTheTimeIsOverIsInterrupted() throws InterruptedException {
        pools.helped();
        pool.sendAndReceive(new CounterInit(1));
        assertThat(Gate.holding(pool, 1).interrupts()).isZero();

        ShutdownReport report = pool.shutdown(Duration.ofMillis(20));

        assertThat(report.complete()).isTrue();
        assertThat(events.startingWith("closed")).containsExactly("closed 1 on counters-1");
    }

    @Test
    void aBlockedSenderOfARequestThatNeverEndsIsReleasedByTheClose() throws InterruptedException {
        pools.helped();
        pool.sendAndReceive(new CounterInit(1));
        Gate gate = new Gate();
        FutureTask<PoolClosedException> sender = new FutureTask<>(() -> catchThrowableOfType(
                PoolClosedException.class, () -> pool.sendAndReceive(new Ask<>(1, counter -> gate.pass()))));
        new Thread(sender).start();
        while (pool.threads().get(1).currentRequest() == null) {
            Thread.onSpinWait();
        }

        pool.shutdown(Duration.ZERO);

        assertThat(sender).succeedsWithin(5, TimeUnit.SECONDS).satisfies(e -> assertThat(e.certainty())
                .isEqualTo(Certainty.STARTED));
        gate.close();
    }

    @Test
    void anInterruptedCloserGivesUpAtOnce() throws InterruptedException {
        pools.helped();
        pool.sendAndReceive(new CounterInit(1));
        try (Gate gate = new Gate()) {
            pool.send(new Ask<>(1, counter -> gate.passUninterruptibly()));
            while (gate.isNotEntered()) {
                Thread.onSpinWait();
            }
            FutureTask<ShutdownReport> closing = new FutureTask<>(pool::shutdown);
            Thread closer = new Thread(closing);
            closer.start();

            closer.interrupt();

            assertThat(closing).succeedsWithin(5, TimeUnit.SECONDS);
            assertThat(pool.state()).isEqualTo(PoolState.CLOSED);
        }
    }

    @Test
    void anItemMayCloseItsOwnPool() {
        pool.sendAndReceive(new CounterInit(1));

        ShutdownReport provisional = pool.sendAndReceive(new Ask<>(1, counter -> pool.shutdown()));

        assertThat(provisional.complete()).isFalse();
        assertThat(pool.shutdown().complete()).isTrue();
        assertThat(events.startingWith("closed")).containsExactly("closed 1 on counters-1");
    }

    /** Every one of the requests that eight senders send while the pool closes ends, and the sums add up. */
    @Test
    void everyRequestOfEightSendersEndsExactlyOnceWhileThePoolCloses() throws Exception {
        pools.helped();
        pool.sendAndReceive(LongStream.range(0, 8).mapToObj(CounterInit::new).toList());
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<long[]>> results = new ArrayList<>();
        for (int sender = 0; sender < 8; sender++) {
            long id = sender;
            results.add(senders.submit(() -> sendUntilClosed(id)));
        }
        while (pool.threads().get(0).processed() < 1_000) {
            Thread.onSpinWait();
        }

        ShutdownReport report = pool.shutdown();

        long answered = 0;
        for (Future<long[]> result : results) {
            long[] sums = result.get(10, TimeUnit.SECONDS);
            assertThat(sums[0])
                    .as("the item's value equals the answers of its only sender")
                    .isEqualTo(sums[1]);
            answered += sums[0];
        }
        assertThat(pool.threads().stream()
                        .mapToLong(PoolThreadStatus::processed)
                        .sum())
                .isEqualTo(answered + 8);
        assertThat(report.complete()).isTrue();
        senders.shutdown();
    }

    /** Returns the number of answers, and the last value answered. */
    private long[] sendUntilClosed(long id) {
        long answers = 0;
        long last = 0;
        while (true) {
            try {
                last = pool.sendAndReceive(new Increment(id, 1)).value();
                answers++;
            } catch (PoolClosedException e) {
                assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED);
                return new long[] {answers, last};
            }
        }
    }

    @Test
    void aCallbackOfTheCloseMayCloseToo() {
        pools.helped();
        pool.sendAndReceive(new CounterInit(1));
        Gate gate = new Gate();
        CompletableFuture<ShutdownReport> nested = pool.sendAsync(new Ask<>(1, counter -> gate.passUninterruptibly()))
                .handle((value, failure) -> pool.shutdown());

        assertThat(pool.shutdown(Duration.ofMillis(20)).threads()).hasSize(2);

        assertThat(nested).succeedsWithin(5, TimeUnit.SECONDS);
        gate.close();
    }

    /** It interrupts, waits a little, and leaves behind what takes no notice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 50, 400, 2_000})
    void aCloseEndsWithinItsTimeWhateverHangs(int millis) throws InterruptedException {
        pools.helped();
        pool.sendAndReceive(new CounterInit(1));
        try (Gate gate = new Gate()) {
            pool.send(new Ask<>(1, counter -> gate.passUninterruptibly()));
            long began = System.nanoTime();

            ShutdownReport report = pool.shutdown(Duration.ofMillis(millis));

            assertThat(report.complete()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(millis + 700));
        }
    }

    /** What waits for the end of a request that is not run. */
    enum Follower {
        LISTENER,
        SLOW_LISTENER,
        DEPENDENT,
        DEPENDENT_OF_WHAT_RUNS
    }

    /** Whoever closes calls none of it, and the report counts also what is still being ended. */
    @ParameterizedTest
    @EnumSource
    void aCloseEndsWithinItsTimeWhateverFollowsItsRequests(Follower follower) throws InterruptedException {
        pools.helped();
        int many = 2_000;
        List<CompletableFuture<?>> followers = new ArrayList<>();
        CountDownLatch goOn = new CountDownLatch(1);
        ThreadPoolBuilder<Counter> builder = Counter.pool(events).threads(1).queueCapacity(2 * many);
        if (follower == Follower.LISTENER) {
            builder.deadLetterListener(letter -> await(goOn));
        } else if (follower == Follower.SLOW_LISTENER) {
            builder.deadLetterListener(letter -> LockSupport.parkNanos(1_000_000));
        }
        ThreadPool<Counter> followed = builder.build(pools);
        followed.sendAndReceive(new CounterInit(1));
        try (Gate gate = new Gate()) {
            CompletableFuture<?> running = followed.sendAsync(new Ask<>(1, counter -> gate.passUninterruptibly()));
            while (gate.isNotEntered()) {
                Thread.onSpinWait();
            }
            if (follower == Follower.DEPENDENT_OF_WHAT_RUNS) {
                followers.add(running.whenComplete((value, failure) -> await(goOn)));
            }
            for (int i = 0; i < many; i++) {
                if (follower == Follower.DEPENDENT) {
                    followers.add(
                            followed.sendAsync(new Increment(1, 1)).whenComplete((value, failure) -> await(goOn)));
                } else {
                    followed.send(new Increment(1, 1));
                }
            }
            long began = System.nanoTime();

            ShutdownReport report = followed.shutdown(Duration.ofMillis(300));

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            assertThat(report.threads().get(0).notRun()).isEqualTo(many);
            goOn.countDown();
            assertThat(followers).allSatisfy(each -> assertThat(each)
                    .failsWithin(10, TimeUnit.SECONDS)
                    .withThrowableOfType(ExecutionException.class));
        } finally {
            goOn.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
