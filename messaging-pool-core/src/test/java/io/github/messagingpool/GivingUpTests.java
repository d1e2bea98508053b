package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool that closes has no time left, and what users have made depend on its requests hangs. */
@OnEveryKindOfPool
@Timeout(60)
class GivingUpTests {

    private static final int MANY = 200;

    /** Where each of them holds up a thread. */
    private static final int FEW = 10;

    private final Pools pools;
    private final Gate follower = new Gate();
    private final Gate gate = new Gate();

    GivingUpTests(PoolKind kind) {
        pools = kind.pools().helped();
    }

    @AfterEach
    void goOn() {
        follower.close();
        gate.close();
    }

    /** Returns a pool of one thread, which is held up. */
    private ThreadPool<Counter> heldUp(UnaryOperator<ThreadPoolBuilder<Counter>> settings) throws InterruptedException {
        ThreadPool<Counter> pool = settings.apply(
                        Counter.pool(new Events()).threads(1).queueCapacity(1 << 14))
                .build(pools);
        pool.sendAndReceive(new CounterInit(1));
        pool.send(new Ask<>(1, counter -> gate.passUninterruptibly()));
        while (gate.isNotEntered()) {
            Thread.onSpinWait();
        }
        return pool;
    }

    private static List<CompletableFuture<Value>> send(ThreadPool<Counter> pool) {
        return send(pool, MANY);
    }

    private static List<CompletableFuture<Value>> send(ThreadPool<Counter> pool, int count) {
        return Stream.generate(() -> pool.sendAsync(new Increment(1, 1)))
                .limit(count)
                .toList();
    }

    private void hang() {
        follower.passUninterruptibly();
    }

    private static long notRun(ShutdownReport report) {
        return report.threads().get(0).notRun();
    }

    @Test
    void aFunctionThatHangsKeepsNoOtherRequestOpen() throws InterruptedException {
        ThreadPool<Counter> pool = heldUp(UnaryOperator.identity());
        var unused = pool.sendAsync(new Increment(1, 1)).whenComplete((value, failure) -> hang());
        List<CompletableFuture<Value>> others = send(pool);

        ShutdownReport report = pool.shutdown(Duration.ofMillis(100));

        assertThat(others).allSatisfy(other -> assertThat(other)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class));
        assertThat(notRun(report)).isEqualTo(MANY + 1);
    }

    @Test
    void aFunctionThatHangsOnTheReplyExecutorKeepsNoOtherRequestOpen() throws InterruptedException {
        ExecutorService replies = Executors.newFixedThreadPool(2);
        ThreadPool<Counter> pool = heldUp(builder -> builder.replyExecutor(replies));
        var unused = pool.sendAsync(new Increment(1, 1)).whenComplete((value, failure) -> hang());
        List<CompletableFuture<Value>> others = send(pool);

        pool.shutdown(Duration.ofMillis(100));

        assertThat(others).allSatisfy(other -> assertThat(other)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class));
        replies.shutdown();
    }

    @Test
    void aListenerThatHangsKeepsNoRequestOpen() throws InterruptedException {
        ThreadPool<Counter> pool = heldUp(builder -> builder.deadLetterListener(letter -> hang()));
        List<CompletableFuture<Value>> all = send(pool);

        ShutdownReport report = pool.shutdown(Duration.ofMillis(100));

        assertThat(all).allSatisfy(one -> assertThat(one)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class));
        assertThat(notRun(report)).isEqualTo(MANY);
    }

    @Test
    void anObserverThatHangsKeepsNoSenderWaiting() throws InterruptedException {
        ThreadPool<Counter> pool = heldUp(builder -> builder.requestObserver((name, request, way) -> new Hanging()));
        List<CompletableFuture<Value>> all = new ArrayList<>(send(pool, FEW));
        all.add(waitsInBackground(() -> pool.sendAndReceive(new Increment(1, 1))));
        all.add(waitsInBackground(() -> pool.sendAndReceive(List.of(new Increment(1, 1), new Increment(1, 2)))
                .get(0)));
        while (pool.thread(0).queueDepth() < FEW + 3) {
            Thread.onSpinWait();
        }

        ShutdownReport report = pool.shutdown(Duration.ofMillis(100));

        assertThat(all).allSatisfy(one -> assertThat(one)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class));
        assertThat(notRun(report)).isEqualTo(FEW + 3);
        assertThat(follower.isNotEntered()).isFalse();
    }

    private static CompletableFuture<Value> waitsInBackground(Supplier<Value> sender) {
        return CompletableFuture.supplyAsync(sender, task -> new Thread(task).start());
    }

    private final class Hanging implements RequestObserver.Sent {

        @Override
        public RequestContext.Scope open() {
            return () -> {};
        }

        @Override
        public void ended(@Nullable Throwable failure) {}

        @Override
        public void notRun(DeadLetter.Reason reason) {
            hang();
        }
    }

    @Test
    void theReportCountsTheRequestsOfBatches() throws InterruptedException {
        ThreadPool<Counter> pool = heldUp(builder -> builder.deadLetterListener(letter -> hang()));
        Thread sender = new Thread(() -> pool.sendAndReceive(Collections.nCopies(MANY, new Increment(1, 1))));
        sender.setUncaughtExceptionHandler((thread, failure) -> {}); // the pool closes
        sender.start();
        while (pool.thread(0).queueDepth() < MANY) {
            Thread.onSpinWait();
        }

        assertThat(notRun(pool.shutdown(Duration.ofMillis(100)))).isEqualTo(MANY);
        sender.join();
    }

    @Test
    void theReportCountsWhatIsLeftOfABatchThatHangs() throws InterruptedException {
        for (int round = 0; round < 12; round++) {
            Gate hung = new Gate();
            ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build(pools);
            pool.sendAndReceive(new CounterInit(1));
            List<Request<Counter, ?>> batch = new ArrayList<>(Collections.nCopies(MANY, new Increment(1, 1)));
            batch.set(MANY / 2, new Ask<>(1, counter -> hung.passUninterruptibly()));
            Thread sender = new Thread(() -> pool.sendAndReceive(batch));
            sender.setUncaughtExceptionHandler((thread, failure) -> {}); // the pool closes
            sender.start();
            while (hung.isNotEntered()) {
                Thread.onSpinWait();
            }

            ShutdownReport report = pool.shutdown(Duration.ZERO);

            assertThat(notRun(report)).isEqualTo(MANY - MANY / 2 - 1);
            hung.close();
        }
    }

    @Test
    void theReportDoesNotCountWhatWasCancelled() throws InterruptedException {
        ThreadPool<Counter> pool = heldUp(UnaryOperator.identity());
        var unused = pool.sendAsync(new Increment(1, 1)).whenComplete((value, failure) -> hang());
        send(pool).forEach(future -> future.cancel(false));

        assertThat(notRun(pool.shutdown(Duration.ofMillis(100)))).isEqualTo(1);
    }

    @Test
    void whoClosesItAgainWaitsNoLongerThanWanted() throws InterruptedException {
        ThreadPool<Counter> pool = heldUp(UnaryOperator.identity());
        Thread first = new Thread(() -> pool.shutdown(Duration.ofMinutes(10)));
        first.start();
        while (pool.state() == PoolState.RUNNING) {
            Thread.onSpinWait();
        }

        ShutdownReport report = pool.shutdown(Duration.ofMillis(100));

        assertThat(report.complete()).isFalse();
        gate.close();
        first.join();
        assertThat(pool.shutdown(Duration.ZERO).complete()).isTrue();
    }
}
