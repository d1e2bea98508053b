package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.ContainsResponse;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Senders that stop waiting. */
@SuppressWarnings("try") // a hold only has to end
public interface DeadlineContract extends PoolsUnderContract {

    /** How long a test waits for what does not come. */
    Duration SHORT = Duration.ofMillis(30);

    private static RequestTimeoutException over(Request<?, ?> request, Certainty certainty) {
        return new RequestTimeoutException("accounts", request, certainty, SHORT, SHORT, "held up", null);
    }

    @Test
    default void aRequestThatTimesOutBehindAnotherIsNotRunInWhateverWayItWasSent() throws Exception {
        Add request = new Add(1, 1);
        RequestTimeoutException over = over(request, Certainty.NOT_STARTED);
        try (ThreadPool<Account> pool = pool("held", over, over, over, new Sum(1, 0))) {
            try (Hold hold = new Hold()) {
                hold(pool, hold, 1);
                assertThatExceptionOfType(RequestTimeoutException.class)
                        .isThrownBy(() -> pool.sendAndReceive(request, SHORT))
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED))
                        .satisfies(e -> assertThat(e.allowed()).isEqualTo(SHORT));
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> pool.sendAsync(request, SHORT).get(10, TimeUnit.SECONDS))
                        .withCauseInstanceOf(RequestTimeoutException.class);
                assertThatExceptionOfType(BatchException.class)
                        .isThrownBy(() -> pool.sendAndReceive(List.of(request), SHORT))
                        .withCauseInstanceOf(RequestTimeoutException.class)
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            }
            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 0));
        }
    }

    @Test
    default void aRequestThatTimesOutWhileItRunsHasStarted() {
        try (Hold hold = new Hold();
                ThreadPool<Account> pool = pool(over(hold.request(1), Certainty.STARTED))) {
            assertThatExceptionOfType(RequestTimeoutException.class)
                    .isThrownBy(() -> pool.sendAndReceive(hold.request(1), SHORT))
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.STARTED));
            hold.close();
        }
    }

    @Test
    default void whatIsAskedOfAllItemsMayHaveATimeOut() {
        Object[] ends = {new ContainsResponse(1L, true), new Sum(1, 1), new Sum(2, 1)};
        try (ThreadPool<Account> pool = pool(ends)) {
            Duration enough = Duration.ofSeconds(10);

            assertThat(pool.contains(1, enough)).isTrue();
            assertThat(pool.ids(null, 10, enough)).containsExactly(1L, 2L);
            assertThat(pool.broadcast(id -> new Add((Long) id, 1), enough))
                    .extracting(Reply::get)
                    .containsExactly(new Sum(1, 1), new Sum(2, 1));
            assertThat(pool.removeAll(enough)).isEqualTo(2);
        }
    }

    @Test
    default void whatIsAskedOfAllItemsTimesOutBehindARequest() throws Exception {
        assumeTrue(runsRequests(), "a pool that runs no requests is never held up");
        try (ThreadPool<Account> pool = pool(builder -> builder.threads(1))) {
            try (Hold hold = new Hold()) {
                hold(pool, hold, 1);

                assertTimesOut(() -> pool.contains(2, SHORT));
                assertTimesOut(() -> pool.ids(null, 10, SHORT));
                assertTimesOut(() -> pool.removeAll(SHORT));
                assertTimesOut(() -> pool.broadcast(id -> new Add((Long) id, 1), SHORT));
            }
            assertThat(pool.ids(null, 10)).containsExactly(1L, 2L);
            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 0));
        }
    }

    private static void assertTimesOut(ThrowingCallable call) {
        assertThatExceptionOfType(RequestTimeoutException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED))
                .satisfies(e -> assertThat(e.allowed()).isEqualTo(SHORT))
                .satisfies(e -> assertThat(e.waited()).isGreaterThanOrEqualTo(SHORT));
    }

    @Test
    default void aBroadcastThatTimesOutHalfWayHasAFailureForWhoDidNotAnswer() {
        assumeTrue(runsRequests(), "a pool that runs no requests is never held up");
        try (Hold hold = new Hold();
                ThreadPool<Account> pool = pool(builder -> builder.threads(1))) {
            List<Reply<Object>> replies =
                    pool.broadcast(id -> id.equals(1L) ? new Add(1, 1) : hold.request(2), Duration.ofSeconds(1));

            assertThat(replies.get(0).get()).isEqualTo(new Sum(1, 1));
            assertThat(replies.get(1)).isInstanceOfSatisfying(Reply.Failure.class, failure -> {
                assertThat(failure.cause()).isInstanceOf(RequestTimeoutException.class);
                assertThat(failure.certainty()).isEqualTo(Certainty.STARTED);
            });
            hold.close();
        }
    }

    @Test
    default void anInterruptedSenderReturnsAndStaysInterrupted() throws Exception {
        Add request = new Add(1, 1);
        RequestInterruptedException interrupted =
                new RequestInterruptedException("accounts", request, Certainty.NOT_STARTED);
        try (ThreadPool<Account> pool = pool("held", interrupted, interrupted, new Sum(1, 0))) {
            try (Hold hold = new Hold()) {
                hold(pool, hold, 1);
                interruptIfItIsNotScripted();
                assertThatExceptionOfType(RequestInterruptedException.class)
                        .isThrownBy(() -> pool.sendAndReceive(request))
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
                assertThat(Thread.interrupted()).isTrue();
                interruptIfItIsNotScripted();
                assertThatExceptionOfType(BatchException.class)
                        .isThrownBy(() -> pool.sendAndReceive(List.of(request)))
                        .withCauseInstanceOf(RequestInterruptedException.class);
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 0));
        }
    }

    @Test
    default void aSenderThatIsInterruptedBeforeItSendsDoesNotWait() throws Exception {
        Add request = new Add(1, 1);
        Duration enough = Duration.ofSeconds(10);
        try (ThreadPool<Account> pool =
                pool(builder -> builder.threads(1), "held", new Sum(1, 1), new Sum(1, 2), new Sum(1, 2))) {
            try (Hold hold = new Hold()) {
                hold(pool, hold, 1);

                assertInterrupted(() -> pool.sendAndReceive(request));
                assertInterrupted(() -> pool.sendAndReceive(request, enough));
                assertInterrupted(() -> pool.contains(1));
                assertInterrupted(() -> pool.ids(null, 10));
                assertInterrupted(() -> pool.ids(null, 10, enough));
                assertInterrupted(() -> pool.removeAll());
                assertInterrupted(() -> pool.removeAll(enough));
                assertInterrupted(() -> pool.broadcast(id -> request));
                assertInterruptedBatch(() -> pool.sendAndReceive(List.of(request, request)));
                assertInterruptedBatch(() -> pool.sendAndReceive(List.of(request, request), enough));
                Thread.currentThread().interrupt();
                assertThat(pool.sendAndStream(List.of(request, request)).toList())
                        .hasSize(2)
                        .allSatisfy(reply -> assertThat(reply)
                                .isInstanceOfSatisfying(Reply.Failure.class, failure -> assertThat(failure.cause())
                                        .isInstanceOf(RequestInterruptedException.class)));
                pool.send(request);
                pool.send(List.of(request));
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 2));
        }
    }

    @Test
    default void aThreadThatIsInterruptedBeforeItPeeksDoesNotWait() throws Exception {
        try (Hold hold = new Hold();
                ThreadPool<Account> pool = pool(builder -> builder.threads(1), "held")) {
            hold(pool, hold, 1);

            Thread.currentThread().interrupt();
            Optional<Boolean> found = pool.peek(1, Duration.ofDays(1));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(found).isEmpty();
            hold.close();
        }
    }

    private static void assertInterrupted(ThrowingCallable call) {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(RequestInterruptedException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void assertInterruptedBatch(ThrowingCallable call) {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(BatchException.class)
                .isThrownBy(call)
                .withCauseInstanceOf(RequestInterruptedException.class)
                .satisfies(e -> assertThat(e.failures())
                        .hasSize(2)
                        .allMatch(failure -> failure.certainty() == Certainty.NOT_STARTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private void interruptIfItIsNotScripted() {
        if (runsRequests()) {
            Thread.currentThread().interrupt();
        }
    }
}
