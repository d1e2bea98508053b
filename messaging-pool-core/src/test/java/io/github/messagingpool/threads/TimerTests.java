package io.github.messagingpool.threads;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Events;
import io.github.messagingpool.ThreadPool;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link Timer}. */
@Timeout(30)
@SuppressWarnings("FutureReturnValueIgnored") // what a task did is looked at
class TimerTests {

    private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Timer timer = new Timer();
    private final Timer other = new Timer();

    @AfterEach
    void close() {
        timer.close();
        other.close();
    }

    @Test
    void aTaskRunsOnTheTimersOwnThread() {
        CompletableFuture<String> ran = new CompletableFuture<>();

        timer.schedule(() -> ran.complete(Thread.currentThread().getName()), SHORT_NANOS);

        assertThat(ran).succeedsWithin(5, SECONDS).isEqualTo("messaging-pool-timer");
    }

    @Test
    void aCancelledTaskIsNotRun() {
        CompletableFuture<String> order = new CompletableFuture<>();
        Future<?> cancelled = timer.schedule(() -> order.complete("cancelled"), SECONDS.toNanos(1) / 10);
        cancelled.cancel(false);

        timer.schedule(() -> order.complete("later"), SECONDS.toNanos(1) / 5);

        assertThat(order).succeedsWithin(5, SECONDS).isEqualTo("later");
    }

    @Test
    void allTimersShareAThreadThatKeepsNothingOfWhoFirstUsedIt() {
        CompletableFuture<Thread> first = new CompletableFuture<>();
        CompletableFuture<Thread> second = new CompletableFuture<>();

        timer.schedule(() -> first.complete(Thread.currentThread()), SHORT_NANOS);
        other.schedule(() -> second.complete(Thread.currentThread()), SHORT_NANOS);

        assertThat(first).succeedsWithin(5, SECONDS).satisfies(thread -> {
            assertThat(second).succeedsWithin(5, SECONDS).isSameAs(thread);
            assertThat(thread.getContextClassLoader()).isNull();
            assertThat(thread.isDaemon()).isTrue();
        });
    }

    @Test
    void aClosedTimerRunsNothing() {
        CompletableFuture<String> ran = new CompletableFuture<>();
        timer.close();

        timer.schedule(() -> ran.complete("closed"), SHORT_NANOS);
        other.schedule(() -> ran.complete("open"), SECONDS.toNanos(1) / 10);

        assertThat(ran).succeedsWithin(5, SECONDS).isEqualTo("open");
    }

    @Test
    void aCloseWaitsForTheTaskThatRuns() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        CompletableFuture<String> ran = new CompletableFuture<>();
        other.schedule(() -> {}, SHORT_NANOS); // so that the thread stays

        timer.schedule(
                () -> {
                    new Thread(() -> {
                                timer.close();
                                closed.complete(null);
                            })
                            .start();
                    ran.complete(
                            catchThrowable(() -> closed.get(200, MILLISECONDS)) instanceof TimeoutException
                                    ? "before the close ended"
                                    : "while the timer was closed");
                },
                SHORT_NANOS);

        assertThat(ran).succeedsWithin(5, SECONDS).isEqualTo("before the close ended");
        assertThat(closed).succeedsWithin(5, SECONDS);
    }

    @Test
    void theThreadIsThereFromTheFirstRequestToTheLastClose() throws InterruptedException {
        timer.close();
        other.close();
        Thread thread;
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).name("timed").build()) {
            assertThat(threads())
                    .extracting(Thread::getName)
                    .contains("timed-0")
                    .doesNotContain("messaging-pool-timer");

            pool.sendAndReceive(new CounterInit(1));

            thread = threads().stream()
                    .filter(each -> each.getName().equals("messaging-pool-timer"))
                    .findFirst()
                    .orElseThrow();
        }
        thread.join(SECONDS.toMillis(5)); // its work is over when the pool is closed, it a moment later
        assertThat(thread.isAlive()).isFalse();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }
}
