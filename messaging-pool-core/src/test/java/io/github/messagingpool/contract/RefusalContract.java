package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Keyed;
import io.github.messagingpool.contract.Account.Sum;
import io.github.messagingpool.contract.Account.Unreadable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not even sent. */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // as one should not call it
public interface RefusalContract extends PoolsUnderContract {

    /** Whose id is of the wrong kind, is null, or cannot be read. */
    private static List<Request<Account, Sum>> unroutable() {
        return List.of(new Keyed("x"), new Keyed(1.5), new Keyed(null), new Unreadable());
    }

    @Test
    default void aRequestThatCannotBeRoutedIsRefusedInEveryWayOfSending() {
        try (ThreadPool<Account> pool = pool()) {
            for (Request<Account, Sum> request : unroutable()) {
                assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.send(request));
                assertThatExceptionOfType(InvalidRequestException.class)
                        .isThrownBy(() -> pool.sendAndReceive(request))
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> pool.sendAsync(request).get(10, TimeUnit.SECONDS))
                        .withCauseInstanceOf(InvalidRequestException.class);
                assertThat(pool.sendAndStream(List.of(request)).toList())
                        .singleElement()
                        .isInstanceOfSatisfying(Reply.Failure.class, failure -> assertThat(failure.cause())
                                .isInstanceOf(InvalidRequestException.class));
            }
        }
    }

    @Test
    default void theOthersOfItsBatchAreRun() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1), new Sum(1, 2))) {
            for (Request<Account, Sum> request : List.of(new Keyed("x"), new Unreadable())) {
                assertThatExceptionOfType(BatchException.class)
                        .isThrownBy(() -> pool.sendAndReceive(List.of(request, new Add(1, 1))))
                        .satisfies(e -> assertThat(e.failures()).singleElement().satisfies(failure -> {
                            assertThat(failure.index()).isZero();
                            assertThat(failure.cause()).isInstanceOf(InvalidRequestException.class);
                            assertThat(failure.certainty()).isEqualTo(Certainty.NOT_STARTED);
                        }));
            }
        }
    }

    @Test
    default void aFunctionThatTakesAnIdForAnIntIsToldThatItIsALong() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 0))) {
            assertThatExceptionOfType(ClassCastException.class)
                    .isThrownBy(() -> pool.broadcast(id -> new Add((Integer) id, 1)))
                    .withMessage(
                            "The id 1 is a Long, as all ids of long and int are that a function is given; for one of int "
                                    + "write ((Long) id).intValue(), in Kotlin (id as Long).toInt()");
            assertThatExceptionOfType(ClassCastException.class)
                    .isThrownBy(() -> pool.broadcast(id -> new Add((Long) (Object) "x", 1)))
                    .withMessageContaining("java.lang.String cannot be cast");
        }
    }

    @Test
    default void whatIsNullIsRefusedByNameAndNothingIsSent() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 0))) {
            Duration enough = Duration.ofSeconds(10);
            Add request = new Add(1, 1);
            List<Add> withNull = new ArrayList<>(List.of(request));
            withNull.add(null);
            String noRequest = "The request is null";
            String noList = "The list of requests is null";
            String second = "The request at index 1 of the list is null";
            String noTimeout = "The time-out is null";

            assertNull(noRequest, () -> pool.send((Add) null));
            assertNull(noRequest, () -> pool.sendAsync(null));
            assertNull(noRequest, () -> pool.sendAsync(null, enough));
            assertNull(noRequest, () -> pool.sendAsync(null, response -> response));
            assertNull(noTimeout, () -> pool.sendAsync(request, (Duration) null));
            assertNull("The mapper is null", () -> pool.sendAsync(request, (ReplyMapper<Sum, Sum>) null));
            assertNull("The mapper is null", () -> pool.sendAsync(request, (ReplyMapper<Sum, Sum>) null, enough));
            assertNull(noRequest, () -> pool.sendAndReceive((Add) null));
            assertNull(noRequest, () -> pool.sendAndReceive((Add) null, enough));
            assertNull(noTimeout, () -> pool.sendAndReceive(request, null));
            assertNull(noList, () -> pool.send((List<Add>) null));
            assertNull(noList, () -> pool.sendAndReceive((List<Add>) null));
            assertNull(noList, () -> pool.sendAndReceive((List<Add>) null, enough));
            assertNull(noList, () -> pool.sendAndStream((List<Add>) null));
            assertNull(noList, () -> pool.sendAndStream((List<Add>) null, enough));
            assertNull(second, () -> pool.send(withNull));
            assertNull(second, () -> pool.sendAndReceive(withNull));
            assertNull(second, () -> pool.sendAndReceive(withNull, enough));
            assertNull(second, () -> pool.sendAndStream(withNull));
            assertNull(second, () -> pool.sendAndStream(withNull, enough));
            assertNull(noTimeout, () -> pool.sendAndReceive(List.of(request), null));
            assertNull(noTimeout, () -> pool.sendAndStream(List.of(request), null));
            assertNull("The id of ContainsRequest is null; give the id of an item", () -> pool.contains(null));
            assertNull("requestPerId is null", () -> pool.broadcast(null));
            assertNull(
                    "requestPerId returned null for the id 2",
                    () -> pool.broadcast(id -> id.equals(2L) ? null : request));
            assertNull(
                    "requestPerId returned null for the id 2",
                    () -> pool.broadcast(id -> id.equals(2L) ? null : request, enough));
            assertNull(noTimeout, () -> pool.contains(1, null));
            assertNull(noTimeout, () -> pool.ids(null, 1, null));
            assertNull(noTimeout, () -> pool.removeAll(null));
            assertNull("requestPerId is null", () -> pool.broadcast(null, enough));
            assertNull(noTimeout, () -> pool.broadcast(id -> request, null));
            assertNull(noTimeout, () -> pool.shutdown(null));
            assertThat(pool.count()).isEqualTo(2);
            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 0));
        }
    }

    private static void assertNull(String text, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    default void aTimeOutThatIsNotPositiveIsRefusedAndNothingIsSent(long seconds) {
        try (ThreadPool<Account> pool = pool(new Sum(1, 0))) {
            Duration none = Duration.ofSeconds(seconds);
            Add request = new Add(1, 1);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pool.sendAndReceive(request, none))
                    .withMessageContaining("positive");
            assertThatIllegalArgumentException().isThrownBy(() -> pool.sendAsync(request, none));
            assertThatIllegalArgumentException().isThrownBy(() -> pool.sendAndReceive(List.of(request), none));
            assertThatIllegalArgumentException().isThrownBy(() -> pool.sendAndReceive(List.<Add>of(), none));
            assertThatIllegalArgumentException().isThrownBy(() -> pool.contains(1, none));
            assertThatIllegalArgumentException().isThrownBy(() -> pool.ids(null, 1, none));
            assertThatIllegalArgumentException().isThrownBy(() -> pool.removeAll(none));
            assertThatIllegalArgumentException().isThrownBy(() -> pool.broadcast(id -> request, none));
            assertThat(pool.count()).isEqualTo(2);
            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 0));
        }
    }

    @Test
    @SuppressWarnings("try") // a hold only has to end
    default void aFullQueueThatRejectsRefusesInEveryWayOfSending() throws Exception {
        Add request = new Add(1, 1);
        QueueFullException full = new QueueFullException("accounts", request, "accounts-0", 2);
        Object[] ends = {"held", new Sum(1, 1), new Sum(1, 2), full, full, full, full, full};
        try (ThreadPool<Account> pool =
                        pool(builder -> builder.threads(1).queueCapacity(2).overflow(Overflow.REJECT), ends);
                Hold hold = new Hold()) {
            hold(pool, hold, 1);
            pool.send(request);
            pool.send(request);

            assertThatExceptionOfType(QueueFullException.class)
                    .isThrownBy(() -> pool.send(request))
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            assertThatExceptionOfType(QueueFullException.class).isThrownBy(() -> pool.sendAndReceive(request));
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> pool.sendAsync(request).get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(QueueFullException.class);
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> pool.sendAndReceive(List.of(request)))
                    .satisfies(e -> assertThat(e.failures().get(0).certainty()).isEqualTo(Certainty.NOT_STARTED));
            assertThat(pool.sendAndStream(List.of(request)).toList())
                    .singleElement()
                    .isInstanceOfSatisfying(Reply.Failure.class, failure -> assertThat(failure.cause())
                            .isInstanceOf(QueueFullException.class));
        }
    }
}
