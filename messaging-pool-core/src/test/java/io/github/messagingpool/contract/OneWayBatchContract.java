package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Fail;
import io.github.messagingpool.contract.Account.Failing;
import io.github.messagingpool.contract.Account.Keyed;
import io.github.messagingpool.contract.Account.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several requests at once, for whose replies nobody waits. */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // also what one should not send
public interface OneWayBatchContract extends PoolsUnderContract {

    @Test
    default void aOneWayBatchRunsBeforeWhatItsSenderSendsNext() {
        Object[] ends = {new Sum(1, 1), new Sum(2, 1), new Sum(1, 11), new Sum(1, 111), new Sum(2, 1)};
        try (ThreadPool<Account> pool = pool(ends)) {
            pool.send(List.of(new Add(1, 1), new Add(2, 1), new Add(1, 10)));

            assertThat(pool.sendAndReceive(new Add(1, 100))).isEqualTo(new Sum(1, 111));
            assertThat(pool.sendAndReceive(new Add(2, 0))).isEqualTo(new Sum(2, 1));
        }
    }

    @Test
    default void whatAOneWayBatchFailsWithIsNotThrown() {
        Add missing = new Add(9, 1);
        Object[] ends = {
            Failing.CHECKED.failure(),
            new ItemNotFoundException("accounts", missing),
            Failing.ERROR.failure(),
            new Sum(1, 1),
            new Sum(1, 1)
        };
        try (ThreadPool<Account> pool = pool(ends)) {
            pool.send(List.of(new Fail(1, Failing.CHECKED), missing, new Fail(1, Failing.ERROR), new Add(1, 1)));

            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 1));
        }
    }

    @Test
    default void anEmptyOneWayBatchDoesNothing() {
        ThreadPool<Account> pool = pool();

        pool.send(List.<Add>of());
        pool.close();
        pool.send(List.<Add>of());

        assertThat(pool.count()).isZero();
    }

    @Test
    default void aOneWayBatchWithANullSendsNothing() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 0))) {
            assertThatNullPointerException().isThrownBy(() -> pool.send((List<Add>) null));
            assertThatNullPointerException()
                    .isThrownBy(() -> pool.send(Arrays.asList(new Add(1, 1), null)))
                    .withMessage("The request at index 1 of the list is null");

            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 0));
        }
    }

    @Test
    default void aOneWayBatchDoesNotCareWhatBecomesOfItsList() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1), new Sum(1, 1))) {
            List<Add> requests = new ArrayList<>(List.of(new Add(1, 1)));
            pool.send(requests);
            requests.set(0, null);

            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 1));
        }
    }

    @Test
    default void requestsThatCannotBeRoutedFailAloneAndTheOthersAreRun() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1), new Sum(2, 2), new Sum(1, 1), new Sum(2, 2))) {
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> pool.send(List.of(new Add(1, 1), new Keyed("x"), new Add(2, 2), new Keyed(null))))
                    .withCauseInstanceOf(InvalidRequestException.class)
                    .withMessageContaining("2 of 4")
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED))
                    .satisfies(e -> assertThat(e.replies()).hasSize(2).isEqualTo(e.failures()))
                    .satisfies(e -> assertThat(e.failures())
                            .extracting(Reply.Failure::index)
                            .containsExactly(1, 3))
                    .satisfies(e ->
                            assertThat(e.failures()).allMatch(failure -> failure.certainty() == Certainty.NOT_STARTED));

            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 1));
            assertThat(pool.sendAndReceive(new Add(2, 0))).isEqualTo(new Sum(2, 2));
        }
    }

    @Test
    @SuppressWarnings("try") // a hold only has to end
    default void aFullQueueRefusesItsShareOfAOneWayBatch() throws Exception {
        Add request = new Add(1, 1);
        QueueFullException full = new QueueFullException("accounts", request, "accounts-0", 2);
        Object[] ends = {"held", new Sum(1, 1), new Sum(1, 2), full, full};
        try (ThreadPool<Account> pool =
                        pool(builder -> builder.threads(1).queueCapacity(2).overflow(Overflow.REJECT), ends);
                Hold hold = new Hold()) {
            hold(pool, hold, 1);
            pool.send(request);
            pool.send(request);

            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> pool.send(List.of(request, request)))
                    .withCauseInstanceOf(QueueFullException.class)
                    .satisfies(e -> assertThat(e.failures())
                            .extracting(Reply.Failure::index)
                            .containsExactly(0, 1))
                    .satisfies(e ->
                            assertThat(e.failures()).allMatch(failure -> failure.certainty() == Certainty.NOT_STARTED));
        }
    }

    @Test
    default void aClosedPoolRefusesAllOfAOneWayBatch() {
        ThreadPool<Account> pool = pool();
        pool.close();

        assertThatExceptionOfType(BatchException.class)
                .isThrownBy(() -> pool.send(List.of(new Add(1, 1), new Add(2, 1))))
                .withCauseInstanceOf(PoolClosedException.class)
                .satisfies(e -> assertThat(e.failures()).hasSize(2));
    }
}
