package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dropping, deadlines that travel, interrupts, dead letters, stuck threads. */
@OnEveryKindOfPool
@Timeout(30)
@SuppressWarnings("try") // a gate only has to open at the end
class OverloadTests {

    private final Pools pools;
    private final List<DeadLetter> letters = new CopyOnWriteArrayList<>();

    OverloadTests(PoolKind kind) {
        pools = kind.pools().helped();
    }

    private ThreadPoolBuilder<Counter> pool() {
        return Counter.pool(new Events()).threads(1).deadLetterListener(letters::add);
    }

    @Test
    void dropOldestAcceptsTheNewestAndTellsTheOldestsSender() throws InterruptedException {
        try (ThreadPool<Counter> pool =
                pool().queueCapacity(4).overflow(Overflow.DROP_OLDEST).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            List<CompletableFuture<Value>> futures = new ArrayList<>();
            try (Gate gate = Gate.holding(pool, 1)) {
                for (int i = 0; i < 6; i++) {
                    futures.add(pool.sendAsync(new Increment(1, 1L << i)));
                }
                assertThat(pool.threads().get(0).dropped()).isEqualTo(2);
            }

            for (CompletableFuture<Value> dropped : futures.subList(0, 2)) {
                assertThatThrownBy(dropped::join)
                        .hasCauseInstanceOf(QueueFullException.class)
                        .hasMessageContaining("dropped for a newer request");
            }
            assertThat(futures.get(5).join()).isEqualTo(new Value(1, 4 + 8 + 16 + 32));
            assertThat(letters)
                    .containsExactly(
                            new DeadLetter("counters", new Increment(1, 1), DeadLetter.Reason.DROPPED),
                            new DeadLetter("counters", new Increment(1, 2), DeadLetter.Reason.DROPPED));
        }
    }

    @Test
    void anItemMayFloodItsOwnQueueWhereTheOldestIsDropped() {
        try (ThreadPool<Counter> pool =
                pool().queueCapacity(4).overflow(Overflow.DROP_OLDEST).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));

            pool.sendAndReceive(new Ask<>(1, counter -> {
                for (int i = 0; i < 100; i++) {
                    pool.send(new Increment(1, 1));
                }
                return "sent";
            }));

            assertThat(pool.sendAndReceive(new Increment(1, 0)).value()).isBetween(3L, 4L);
        }
    }

    @Test
    void aDroppedBatchTellsItsSenderOfEveryRequest() throws Exception {
        try (ThreadPool<Counter> pool =
                pool().queueCapacity(2).overflow(Overflow.DROP_OLDEST).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            FutureTask<BatchException> sender = new FutureTask<>(() -> catchThrowableOfType(
                    BatchException.class,
                    () -> pool.sendAndReceive(IntStream.range(0, 50)
                            .mapToObj(i -> new Increment(1, 1))
                            .toList())));
            try (Gate gate = Gate.holding(pool, 1)) {
                new Thread(sender).start();
                while (pool.threads().get(0).queueDepth() < 50) {
                    Thread.onSpinWait();
                }
                pool.send(new Increment(1, 1));
                pool.send(new Increment(1, 1));

                assertThat(sender.get(5, TimeUnit.SECONDS).failures())
                        .hasSize(50)
                        .allMatch(reply -> reply.certainty() == Certainty.NOT_STARTED);
            }
            assertThat(letters).hasSize(50);
        }
    }

    @Test
    void aThreadOfThePoolDoesNotWaitForRoomInItsOwnPool() throws InterruptedException {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).queueCapacity(2).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            try (Gate gate = Gate.holding(pool, 1)) {
                pool.send(new Increment(1, 1));
                pool.send(new Increment(1, 1));

                QueueFullException full = pool.sendAndReceive(new Ask<>(
                        0,
                        counter ->
                                catchThrowableOfType(QueueFullException.class, () -> pool.send(new Increment(1, 1)))));

                assertThat(full).isNotNull();
            }
        }
    }

    @Test
    void aChildsDeadlineIsNotLaterThanItsParents() throws InterruptedException {
        try (ThreadPool<Counter> parents = pool().build(pools);
                ThreadPool<Counter> children = pool().name("children").build(pools)) {
            parents.sendAndReceive(new CounterInit(1));
            children.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            BlockingQueue<Throwable> seen = new LinkedBlockingQueue<>();
            try (Gate gate = Gate.holding(children, 1)) {
                CompletableFuture<String> parent = parents.sendAsync(
                        new Ask<>(1, item -> {
                            seen.add(catchThrowableOfType(
                                    RequestTimeoutException.class,
                                    () -> children.sendAndReceive(new Increment(2, 1), Duration.ofMinutes(5))));
                            return "timed out, or in time by a hair";
                        }),
                        Duration.ofMillis(50));

                assertThat(seen.poll(5, TimeUnit.SECONDS)).isInstanceOfSatisfying(RequestTimeoutException.class, e -> {
                    assertThat(e.poolName()).isEqualTo("children");
                    assertThat(e.allowed())
                            .as("what was left to its parent")
                            .isPositive()
                            .isLessThanOrEqualTo(Duration.ofMillis(50));
                    assertThat(e.waited()).isGreaterThanOrEqualTo(e.allowed());
                    assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED);
                });
                assertThat(parent.handle((value, failure) -> "ended")).succeedsWithin(5, TimeUnit.SECONDS);
            }
            assertThat(children.sendAndReceive(new Increment(2, 0))).isEqualTo(new Value(2, 0));
        }
    }

    @Test
    void aFuturesDeadlineTravelsToo() throws InterruptedException {
        try (ThreadPool<Counter> parents = pool().build(pools);
                ThreadPool<Counter> children = pool().name("children").build(pools)) {
            parents.sendAndReceive(new CounterInit(1));
            children.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            BlockingQueue<CompletableFuture<Value>> sent = new LinkedBlockingQueue<>();
            try (Gate gate = Gate.holding(children, 1)) {
                CompletableFuture<Boolean> parent = parents.sendAsync(
                        new Ask<>(1, item -> sent.add(children.sendAsync(new Increment(2, 1)))), Duration.ofMillis(50));

                assertThat(parent).succeedsWithin(5, TimeUnit.SECONDS);
                assertThat(sent.poll(5, TimeUnit.SECONDS))
                        .failsWithin(5, TimeUnit.SECONDS)
                        .withThrowableThat()
                        .withCauseInstanceOf(RequestTimeoutException.class);
            }
        }
    }

    @Test
    void whatATimeOutSaysCanBeRead() throws InterruptedException {
        try (ThreadPool<Counter> pool = pool().build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            try (Gate gate = Gate.holding(pool, 1)) {
                pool.send(new Increment(2, 1));

                RequestTimeoutException timeout = catchThrowableOfType(
                        RequestTimeoutException.class,
                        () -> pool.sendAndReceive(new Increment(2, 1), Duration.ofMillis(20)));

                assertThat(timeout.position()).hasValue(1);
                assertThat(timeout.running()).contains("Ask for counters#1");
                assertThat(timeout.runningFor()).isPositive();
                assertThat(timeout.runningAt())
                        .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("pass"));
            }
        }
    }

    @Test
    void aRunningRequestIsInterruptedOnlyWhereThePoolSaysSoAndNoOtherRequestIs() {
        try (ThreadPool<Counter> pool = pool().interruptOnTimeout(true).build(pools);
                ThreadPool<Counter> patient = pool().name("patient").build(pools)) {
            for (ThreadPool<Counter> each : List.of(pool, patient)) {
                each.sendAndReceive(new CounterInit(1));
                Gate gate = new Gate();
                BlockingQueue<String> ends = new LinkedBlockingQueue<>();

                Throwable timedOut = catchThrowableOfType(
                        RequestTimeoutException.class,
                        () -> each.sendAndReceive(
                                new Ask<>(1, counter -> {
                                    try {
                                        return ends.add(gate.pass());
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                        return ends.add("interrupted");
                                    }
                                }),
                                Duration.ofMillis(20)));
                assertThat(timedOut).isNotNull();
                if (each == patient) {
                    gate.close();
                }

                boolean next = each.sendAndReceive(
                        new Ask<>(1, counter -> Thread.currentThread().isInterrupted()));
                assertThat(next).isFalse();
                assertThat(ends).containsExactly(each == pool ? "interrupted" : "passed");
            }
        }
    }

    /** One request is timed out and interrupted at its very end, again and again; its neighbours never see it. */
    @Test
    void anInterruptNeverReachesTheNextRequest() {
        try (ThreadPool<Counter> pool = pool().interruptOnTimeout(true).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            for (int i = 0; i < 300; i++) {
                long nanos = 20_000 + i * 100L;
                CompletableFuture<Boolean> next;
                try {
                    pool.sendAndReceive(
                            new Ask<>(1, counter -> {
                                long until = System.nanoTime() + nanos;
                                while (System.nanoTime() - until < 0) {
                                    Thread.onSpinWait();
                                }
                                return "done";
                            }),
                            Duration.ofNanos(nanos));
                } catch (RequestTimeoutException expectedNowAndThen) {
                    assertThat(expectedNowAndThen.certainty()).isNotEqualTo(Certainty.COMPLETED);
                }
                next = pool.sendAsync(
                        new Ask<>(1, counter -> Thread.currentThread().isInterrupted()));
                assertThat(next).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(false);
            }
        }
    }

    @Test
    void everyRequestThatWasAcceptedAndNotRunIsADeadLetterOnce() throws Exception {
        ThreadPool<Counter> pool = pool().build(pools);
        pool.sendAndReceive(new CounterInit(1));
        Gate gate = Gate.holding(pool, 1);
        Throwable timedOut = catchThrowableOfType(
                RequestTimeoutException.class, () -> pool.sendAndReceive(new Increment(1, 1), Duration.ofMillis(10)));
        assertThat(timedOut).isNotNull();
        pool.sendAsync(new Increment(1, 2)).cancel(false);
        pool.send(new Increment(1, 3));
        CompletableFuture<Value> queued = pool.sendAsync(new Increment(1, 4));

        pool.shutdown(Duration.ZERO);

        gate.close();
        assertThat(queued).failsWithin(5, TimeUnit.SECONDS).withThrowableOfType(ExecutionException.class);
        while (letters.size() < 4) { // a machine that is busy with others may call the listener later
            Thread.onSpinWait();
        }
        assertThat(letters)
                .containsExactlyInAnyOrder(
                        new DeadLetter("counters", new Increment(1, 1), DeadLetter.Reason.EXPIRED),
                        new DeadLetter("counters", new Increment(1, 2), DeadLetter.Reason.CANCELLED),
                        new DeadLetter("counters", new Increment(1, 3), DeadLetter.Reason.CLOSED),
                        new DeadLetter("counters", new Increment(1, 4), DeadLetter.Reason.CLOSED));
    }

    @Test
    void aListenerThatThrowsChangesNothing() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .threads(1)
                .deadLetterListener(letter -> {
                    throw new IllegalStateException("listener");
                })
                .deadLetterListener(letters::add)
                .build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            pool.sendAndReceive(
                    new Ask<>(1, counter -> pool.sendAsync(new Increment(1, 1)).cancel(false)));

            assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 0));
            assertThat(letters).hasSize(1);
        }
    }

    @Test
    void aThreadThatIsStuckIsNamedOnceWithItsStackAndForgottenWhenItGoesOn() throws InterruptedException {
        BlockingQueue<StuckThread> found = new LinkedBlockingQueue<>();
        try (ThreadPool<Counter> pool = pool().stuckAfter(Duration.ofMillis(20))
                .stuckThreadListener(found::add)
                .build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(pool, 1)) {
                StuckThread stuck = found.poll(5, TimeUnit.SECONDS);

                assertThat(stuck).isNotNull();
                assertThat(stuck.threadName()).isEqualTo("counters-0");
                assertThat(stuck.requestType()).isEqualTo("Ask");
                assertThat(stuck.id()).isEqualTo("1");
                assertThat(stuck.busyFor()).isGreaterThan(Duration.ofMillis(20));
                assertThat(stuck.stack())
                        .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("pass"));
                assertThat(pool.threads().get(0).stuck()).isTrue();
            }
            while (pool.threads().get(0).stuck()) {
                Thread.onSpinWait();
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void aBatchDoesNotCareWhatBecomesOfItsList() throws Exception {
        try (ThreadPool<Counter> pool = pool().build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            List<Increment> reused = new ArrayList<>(List.of(new Increment(1, 1), new Increment(1, 1)));
            try (Gate gate = Gate.holding(pool, 1)) {
                assertThat(catchThrowableOfType(
                                BatchException.class, () -> pool.sendAndReceive(reused, Duration.ofMillis(10))))
                        .isNotNull();
                reused.clear();

                assertThat(pool.threads().get(0).queueDepth()).isZero();
            }
            assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 0));
        }
    }

    @Test
    void anItemReadsAStreamNoLongerThanItsOwnSenderWaits() throws Exception {
        try (ThreadPool<Counter> parents = pool().build(pools);
                ThreadPool<Counter> children = pool().name("children").build(pools)) {
            parents.sendAndReceive(new CounterInit(1));
            children.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            BlockingQueue<Reply<Value>> seen = new LinkedBlockingQueue<>();
            try (Gate gate = Gate.holding(children, 1)) {
                CompletableFuture<Boolean> parent = parents.sendAsync(
                        new Ask<>(
                                1,
                                item -> seen.addAll(children.sendAndStream(List.of(new Increment(2, 1)))
                                        .toList())),
                        Duration.ofMillis(30));

                assertThat(seen.poll(5, TimeUnit.SECONDS)).isInstanceOf(Reply.Failure.class);
                assertThat(parent.handle((value, failure) -> "ended")).succeedsWithin(5, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void whatAFuturesCallbackSendsHasTimeOfItsOwn() throws Exception {
        try (ThreadPool<Counter> first = pool().build(pools);
                ThreadPool<Counter> second = pool().name("second").build(pools)) {
            first.sendAndReceive(new CounterInit(1));
            second.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            Gate held = Gate.holding(second, 1);
            Gate gate = new Gate();
            CompletableFuture<Value> both = first.sendAsync(new Ask<>(1, counter -> gate.pass()), Duration.ofSeconds(5))
                    .thenCompose(passed -> second.sendAsync(new Increment(2, 1), Duration.ofMinutes(1)));

            gate.close();
            while (second.threads().get(0).queueDepth() == 0) {
                Thread.onSpinWait();
            }
            held.close();

            assertThat(both).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(new Value(2, 1));
        }
    }
}
