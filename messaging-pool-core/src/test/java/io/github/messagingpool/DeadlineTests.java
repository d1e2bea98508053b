package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promises 4 and 8: a request whose sender has stopped waiting is not started, and the sender learns how far it got. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(20)
class DeadlineTests {

    private static final Duration SHORT = Duration.ofMillis(30);

    private final Pools pools;
    private final ThreadPool<Counter> pool;

    DeadlineTests(PoolKind kind) {
        pools = kind.pools().helped();
        pool = Counter.pool(new Events()).build(pools);
    }

    @BeforeEach
    void createItems() {
        pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1), new CounterInit(2)));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aRequestThatTimesOutInTheQueueIsNotRun() throws InterruptedException {
        try (Gate gate = Gate.holding(pool, 0)) {
            RequestTimeoutException timeout = catchThrowableOfType(
                    RequestTimeoutException.class, () -> pool.sendAndReceive(new Increment(2, 1), SHORT));

            assertThat(timeout.certainty()).isEqualTo(Certainty.NOT_STARTED);
            assertThat(timeout.allowed()).isEqualTo(SHORT);
        }

        assertThat(pool.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
        assertThat(pool.threads().get(0).expired()).isEqualTo(1);
    }

    @Test
    void aTimeOutTellsWhatRanBeforeAndWhere() throws InterruptedException {
        try (Gate gate = Gate.holding(pool, 0)) {
            pool.send(new Increment(2, 1));
            pool.send(new Increment(2, 1));

            assertThatExceptionOfType(RequestTimeoutException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Increment(2, 1), SHORT))
                    .withMessageContaining("no reply within 30 ms")
                    .withMessageContaining("2 requests before it in counters-0")
                    .withMessageContaining("running Ask for counters#0 for")
                    .withMessageContaining("io.github.messagingpool.Gate.pass");
        }
    }

    /** What held up the first of them is known from then on for a while. */
    @Test
    void whoWaitedInTheQueueIsToldSoHoweverSoonAfterAnother() throws InterruptedException {
        try (Gate gate = Gate.holding(pool, 0)) {
            for (int i = 0; i < 50; i++) {
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(() -> pool.sendAndReceive(new Increment(2, 1), Duration.ofNanos(1)))
                        .withMessageContaining(
                                " before it in counters-0, which has been running Ask for counters#0 for")
                        .satisfies(e -> assertThat(e.position()).isPresent())
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            }
        }
    }

    @Test
    void ofABatchWhatHadNotStartedIsToldHowManyWereBeforeIt() {
        Gate gate = new Gate();
        List<Request<Counter, ?>> batch = List.of(
                new Increment(0, 1), new Ask<>(0, counter -> gate.pass()), new Increment(2, 1), new Increment(0, 1));

        assertThatExceptionOfType(BatchException.class)
                .isThrownBy(() -> pool.sendAndReceive(batch, Duration.ofMillis(500)))
                .satisfies(e -> {
                    assertThat(held(e, 1)).contains("it was running on counters-0");
                    assertThat(held(e, 2)).contains("0 requests before it in counters-0, which has been running Ask");
                    assertThat(held(e, 3)).contains("1 requests before it in counters-0, which has been running Ask");
                });
        gate.close();
    }

    private static String held(BatchException e, int index) {
        return String.valueOf(
                ((Reply.Failure<?>) e.replies().get(index)).cause().getMessage());
    }

    @Test
    void aRequestThatTimesOutWhileItRunsHasStarted() {
        Gate gate = new Gate();

        assertThatExceptionOfType(RequestTimeoutException.class)
                .isThrownBy(() -> pool.sendAndReceive(new Ask<>(0, counter -> gate.pass()), SHORT))
                .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.STARTED));

        gate.close();
        assertThat(pool.sendAndReceive(new Increment(0, 1))).isEqualTo(new Value(0, 1));
    }

    @Test
    void thePoolsOwnRequestTimeOutAppliesWhereTheSenderSaysNothing() throws InterruptedException {
        try (ThreadPool<Counter> impatient =
                Counter.pool(new Events()).requestTimeout(SHORT).build(pools)) {
            impatient.sendAndReceive(List.of(new CounterInit(0), new CounterInit(2)), Duration.ofSeconds(5));
            try (Gate gate = Gate.holding(impatient, 0)) {
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(() -> impatient.sendAndReceive(new Increment(2, 1)));
                assertThatExceptionOfType(BatchException.class)
                        .isThrownBy(() -> impatient.sendAndReceive(List.of(new Increment(2, 1))))
                        .withCauseInstanceOf(RequestTimeoutException.class);
                assertThatThrownBy(
                                () -> impatient.sendAsync(new Increment(2, 1)).join())
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(RequestTimeoutException.class);
                try (Stream<Reply<Value>> replies = impatient.sendAndStream(List.of(new Increment(2, 1)))) {
                    assertThatThrownBy(() -> replies.toList().get(0).get()).isInstanceOf(RequestTimeoutException.class);
                }
            }
            assertThat(impatient.sendAndReceive(new Increment(2, 0), Duration.ofSeconds(5)))
                    .isEqualTo(new Value(2, 0));
        }
    }

    /** Adds one, with a time-out of its own. */
    private record Hasty(long id, Supplier<@Nullable Duration> timeout) implements Request.OfLong<Counter, Value> {

        Hasty(long id, Duration timeout) {
            this(id, () -> timeout);
        }

        @Override
        public @Nullable Duration ownTimeout() {
            return timeout.get();
        }

        @Override
        public Value process(Counter counter) {
            return new Value(id, counter.increment(1));
        }
    }

    @Test
    void aRequestsOwnTimeOutAppliesWhereTheSenderSaysNothingAndComesBeforeThePools() throws InterruptedException {
        try (ThreadPool<Counter> patient =
                Counter.pool(new Events()).requestTimeout(Duration.ofMinutes(5)).build(pools)) {
            patient.sendAndReceive(List.of(new CounterInit(0), new CounterInit(2)));
            Hasty hasty = new Hasty(2, SHORT);
            try (Gate gate = Gate.holding(patient, 0)) {
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(() -> patient.sendAndReceive(hasty))
                        .satisfies(e -> assertThat(e.allowed()).isEqualTo(SHORT));
                assertThatThrownBy(() -> patient.sendAsync(hasty).join())
                        .hasCauseInstanceOf(RequestTimeoutException.class);
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(() -> patient.sendAndReceive(hasty, Duration.ofMillis(31)))
                        .satisfies(e -> assertThat(e.allowed()).isEqualTo(Duration.ofMillis(31)));
            }
            assertThat(patient.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
        }
    }

    @Test
    void aBatchAStreamAndAOneWayRequestDoNotAskForATimeOutOfTheirRequests() {
        Hasty unasked = new Hasty(2, () -> {
            throw new IllegalStateException("asked");
        });

        assertThat(pool.sendAndReceive(List.of(unasked))).isEqualTo(List.of(new Value(2, 1)));
        assertThat(pool.sendAndStream(List.of(unasked)).map(Reply::get)).containsExactly(new Value(2, 2));
        pool.send(unasked);
        assertThat(pool.sendAndReceive(unasked, Duration.ofSeconds(10))).isEqualTo(new Value(2, 4));
    }

    @Test
    void anOwnTimeOutThatIsNoneMakesTheRequestInvalid() {
        List<Hasty> requests =
                List.of(new Hasty(2, Duration.ZERO), new Hasty(2, Duration.ofSeconds(-1)), new Hasty(2, () -> {
                    throw new IllegalStateException("no time");
                }));

        assertThat(requests).allSatisfy(request -> {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(request))
                    .withMessageContaining("its own time-out")
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            assertThatThrownBy(() -> pool.sendAsync(request).join()).hasCauseInstanceOf(InvalidRequestException.class);
        });
        assertThat(pool.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
    }

    @Test
    void aStreamMayHaveATimeOutOfItsOwn() throws InterruptedException {
        try (Gate gate = Gate.holding(pool, 0);
                Stream<Reply<Value>> replies = pool.sendAndStream(List.of(new Increment(2, 1)), SHORT)) {
            assertThatThrownBy(() -> replies.toList().get(0).get()).isInstanceOf(RequestTimeoutException.class);
        }

        assertThat(pool.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.sendAndStream(List.of(new Increment(2, 1)), Duration.ZERO));
    }

    @Test
    void aFutureThatTimesOutSaysSoAndItsRequestIsNotRun() throws InterruptedException {
        try (Gate gate = Gate.holding(pool, 0)) {
            assertThatThrownBy(() -> pool.sendAsync(new Increment(2, 1), SHORT).join())
                    .hasCauseInstanceOf(RequestTimeoutException.class)
                    .hasMessageContaining("0 requests before it");
        }

        assertThat(pool.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
    }

    @Test
    void aCancelledFuturesRequestIsNotRun() throws InterruptedException {
        CompletableFuture<Value> cancelled;
        try (Gate gate = Gate.holding(pool, 0)) {
            cancelled = pool.sendAsync(new Increment(2, 1));
            assertThat(pool.threads().get(0).queueDepth()).isEqualTo(1);

            assertThat(cancelled.cancel(false)).isTrue();

            assertThat(pool.threads().get(0).queueDepth()).isZero();
        }

        assertThat(cancelled).isCancelled();
        assertThatThrownBy(cancelled::join)
                .isInstanceOf(CancellationException.class)
                .isInstanceOfSatisfying(RequestCancelledException.class, e -> assertThat(e.certainty())
                        .isEqualTo(Certainty.NOT_STARTED));
        assertThat(pool.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
    }

    @Test
    void cancellingTheFutureOfARequestThatRunsSaysThatItHasStarted() throws InterruptedException {
        Gate gate = new Gate();
        FutureTask<String> entered = new FutureTask<>(() -> "entered");
        CompletableFuture<String> running = pool.sendAsync(new Ask<>(0, counter -> {
            entered.run();
            return gate.pass();
        }));
        assertThat(entered).succeedsWithin(5, TimeUnit.SECONDS);

        running.cancel(true);

        assertThatThrownBy(running::join)
                .isInstanceOfSatisfying(RequestCancelledException.class, e -> assertThat(e.certainty())
                        .isEqualTo(Certainty.STARTED));
        gate.close();
        assertThat(pool.sendAndReceive(new Increment(0, 1))).isEqualTo(new Value(0, 1));
    }

    @Test
    void aBatchThatTimesOutHoldsWhatWasDoneAndRunsNoMore() throws InterruptedException {
        try (Gate gate = Gate.holding(pool, 0)) {
            BatchException failure = catchThrowableOfType(
                    BatchException.class,
                    () -> pool.sendAndReceive(List.of(new Increment(0, 1), new Increment(1, 1)), SHORT));

            assertThat(failure.replies().get(1))
                    .isEqualTo(new Reply.Success<>(1, new Increment(1, 1), new Value(1, 1)));
            assertThat(failure.failures()).singleElement().satisfies(reply -> {
                assertThat(reply.index()).isZero();
                assertThat(reply.certainty()).isEqualTo(Certainty.NOT_STARTED);
                assertThat(reply.cause()).isInstanceOf(RequestTimeoutException.class);
            });
        }

        assertThat(pool.sendAndReceive(new Increment(0, 0))).isEqualTo(new Value(0, 0));
    }

    @Test
    void aBatchThatTimesOutInTheMiddleSaysWhichOfItsRequestsHadStarted() {
        Gate gate = new Gate();
        List<Request<Counter, ?>> batch = IntStream.range(0, 200)
                .<Request<Counter, ?>>mapToObj(
                        i -> i == 100 ? new Ask<>(0, counter -> gate.pass()) : new Increment(0, 1))
                .toList();

        BatchException failure =
                catchThrowableOfType(BatchException.class, () -> pool.sendAndReceive(batch, Duration.ofMillis(100)));
        gate.close();
        long ran = pool.sendAndReceive(new Increment(0, 0)).value();

        assertThat(failure.replies().subList(0, 100)).allMatch(Reply.Success.class::isInstance);
        assertThat(failure.failures()).hasSize(100);
        assertThat(failure.failures().get(0).certainty()).isEqualTo(Certainty.STARTED);
        assertThat(failure.failures().get(99).certainty()).isEqualTo(Certainty.NOT_STARTED);
        assertThat(ran).isEqualTo(100);
    }

    @Test
    void anInterruptedSenderReturnsAtOnceAndItsRequestIsNotRun() throws InterruptedException {
        try (Gate gate = Gate.holding(pool, 0)) {
            FutureTask<RequestInterruptedException> waiting = new FutureTask<>(() -> catchThrowableOfType(
                    RequestInterruptedException.class, () -> pool.sendAndReceive(new Increment(2, 1))));
            Thread sender = new Thread(waiting);
            sender.start();

            sender.interrupt();

            assertThat(waiting).succeedsWithin(5, TimeUnit.SECONDS).satisfies(e -> assertThat(e.certainty())
                    .isEqualTo(Certainty.NOT_STARTED));
        }
        assertThat(pool.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
    }

    @Test
    void closingAStreamWithdrawsWhatHasNotStarted() throws InterruptedException {
        try (Gate gate = Gate.holding(pool, 0)) {
            pool.sendAndStream(List.of(new Increment(0, 1), new Increment(2, 1)))
                    .close();
        }

        assertThat(pool.sendAndReceive(List.of(new Increment(0, 0), new Increment(2, 0))))
                .containsExactly(new Value(0, 0), new Value(2, 0));
    }

    @Test
    void anItemKnowsHowLongItsSenderStillWaits() {
        List<Optional<Duration>> left = new ArrayList<>();
        Ask<Integer> asks = new Ask<>(0, counter -> {
            left.add(ThreadPool.currentDeadline());
            return 0;
        });
        pool.sendAndReceive(asks);
        pool.sendAndReceive(asks, Duration.ofSeconds(20));
        pool.sendAndReceive(List.of(asks), Duration.ofSeconds(20));

        assertThat(left.get(0)).isEmpty();
        assertThat(left.subList(1, 3))
                .allSatisfy(time ->
                        assertThat(time.orElseThrow()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(20)));
        assertThat(ThreadPool.currentDeadline()).as("outside an item").isEmpty();
    }

    @Test
    void workThatIsNotWantedAnyMoreCanSeeIt() throws Exception {
        pools.helped();
        List<String> seen = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(2);
        Ask<Integer> works = new Ask<>(0, counter -> {
            seen.add("wanted " + ThreadPool.isWanted());
            begun.countDown();
            while (ThreadPool.isWanted()) {
                Thread.onSpinWait();
            }
            seen.add("not wanted, " + ThreadPool.currentDeadline().orElse(null));
            return 0;
        });
        CompletableFuture<Integer> cancelled = pool.sendAsync(works);
        while (seen.isEmpty()) {
            Thread.onSpinWait();
        }
        cancelled.cancel(false);
        var unused = pool.sendAsync(works, Duration.ofSeconds(1));
        begun.await();
        pool.sendAndReceive(new Increment(0, 1));

        assertThat(seen).containsExactly("wanted true", "not wanted, null", "wanted true", "not wanted, PT0S");
        assertThat(ThreadPool.isWanted()).as("outside an item").isTrue();
    }

    @Test
    void whatRunsIsNotWantedAnyMoreWhenItsStreamIsClosedOrWhatAloneDependsOnItIsEnded() throws Exception {
        pools.helped();
        CountDownLatch seen = new CountDownLatch(2);
        CountDownLatch begun = new CountDownLatch(2);
        List<Ask<Integer>> works = new ArrayList<>();
        for (long id = 0; id < 2; id++) {
            works.add(new Ask<>(id, counter -> {
                begun.countDown();
                while (ThreadPool.isWanted()) {
                    Thread.onSpinWait();
                }
                seen.countDown();
                return 0;
            }));
        }
        Stream<Reply<Integer>> replies = pool.sendAndStream(List.of(works.get(0)));
        CompletableFuture<Integer> dependent = pool.sendAsync(works.get(1)).thenApply(reply -> reply);
        begun.await();

        replies.close();
        dependent.cancel(false);

        assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aOneWayRequestIsWantedUntilThePoolGivesUpOnIt() {
        pools.helped();
        List<Boolean> seen = new CopyOnWriteArrayList<>();
        pool.send(new Ask<>(0, counter -> {
            seen.add(ThreadPool.isWanted());
            while (ThreadPool.isWanted()) {
                Thread.onSpinWait();
            }
            return seen.add(false);
        }));
        while (seen.isEmpty()) {
            Thread.onSpinWait();
        }

        pool.shutdown(Duration.ZERO);

        assertThat(seen).containsExactly(true, false);
    }
}
