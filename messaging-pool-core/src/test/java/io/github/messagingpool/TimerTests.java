package io.github.messagingpool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link Timer}. */
@Timeout(10)
class TimerTests {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final Timer timer = new Timer("first");
    private final Timer other = new Timer("second");

    @AfterEach
    void close() {
        timer.close();
        other.close();
    }

    @Test
    void aThreadThatAllShareAsksUntilATaskBegins() throws Exception {
        AtomicBoolean begun = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(3);
        CompletableFuture<String> asker = new CompletableFuture<>();
        CompletableFuture<String> runner = new CompletableFuture<>();
        timer.repeatFrom(
                () -> {
                    asker.complete(Thread.currentThread().getName());
                    asked.countDown();
                    return begun.get();
                },
                () -> runner.complete(Thread.currentThread().getName()),
                SHORT);

        assertThat(asked.await(5, SECONDS)).isTrue();
        assertThat(runner).isNotDone();
        begun.set(true);

        assertThat(asker).succeedsWithin(5, SECONDS).isEqualTo("messaging-pool-timer");
        assertThat(runner).succeedsWithin(5, SECONDS).isEqualTo("first-timer");
    }

    @Test
    void itAsksNoMoreOnceTheTaskHasBegun() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch runs = new CountDownLatch(3);
        timer.repeatFrom(() -> asked.incrementAndGet() > 0, runs::countDown, SHORT);

        assertThat(runs.await(5, SECONDS)).isTrue();

        assertThat(asked).hasValue(1);
    }

    @Test
    void aClosedTimerAsksNoMore() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        askForEver(timer, () -> {
            asked.incrementAndGet();
            first.countDown();
        });
        assertThat(first.await(5, SECONDS)).isTrue();

        timer.close();

        awaitQuestions(other, 2); // of the same thread: what it was asking when the timer closed is over
        int until = asked.get();
        awaitQuestions(new Timer("third"), 5);
        assertThat(asked).hasValue(until);
    }

    @Test
    void aTaskThatBlocksHoldsUpNoOtherTimer() throws Exception {
        CountDownLatch blocking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(3);
        timer.repeatFrom(
                () -> true,
                () -> {
                    blocking.countDown();
                    awaitQuietly(release);
                },
                SHORT);
        assertThat(blocking.await(5, SECONDS)).isTrue();

        other.repeatFrom(() -> true, ran::countDown, SHORT);

        assertThat(ran.await(5, SECONDS)).isTrue();
        release.countDown();
    }

    private static void awaitQuestions(Timer timer, int number) throws InterruptedException {
        CountDownLatch questions = new CountDownLatch(number);
        askForEver(timer, questions::countDown);
        assertThat(questions.await(5, SECONDS)).isTrue();
        timer.close();
    }

    private static void askForEver(Timer timer, Runnable question) {
        timer.repeatFrom(
                () -> {
                    question.run();
                    return false;
                },
                () -> {},
                SHORT);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
