package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Fail;
import io.github.messagingpool.contract.Account.Failing;
import io.github.messagingpool.contract.Account.Sum;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several requests at once, whose sender waits for all. */
public interface BatchContract extends PoolsUnderContract {

    @Test
    default void theResponsesOfABatchStandInRequestOrder() {
        List<Add> requests = List.of(new Add(2, 1), new Add(1, 1), new Add(2, 10), new Add(1, 10));
        Object[] ends = {new Sum(2, 1), new Sum(1, 1), new Sum(2, 11), new Sum(1, 11)};
        try (ThreadPool<Account> pool = pool(ends)) {
            List<Sum> responses = pool.sendAndReceive(requests);

            assertThat(responses).containsExactly(new Sum(2, 1), new Sum(1, 1), new Sum(2, 11), new Sum(1, 11));
            assertThat(catchThrowable(() -> responses.add(new Sum(3, 1))))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    default void aBatchMayHaveATimeOut() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1))) {
            assertThat(pool.sendAndReceive(List.of(new Add(1, 1)), Duration.ofSeconds(10)))
                    .containsExactly(new Sum(1, 1));
        }
    }

    @Test
    default void anEmptyBatchHasNoResponses() {
        try (ThreadPool<Account> pool = pool()) {
            assertThat(pool.sendAndReceive(List.<Add>of())).isEmpty();
            assertThat(pool.sendAndReceive(List.<Add>of(), Duration.ofSeconds(10)))
                    .isEmpty();
        }
    }

    @Test
    default void theExceptionOfABatchHoldsEveryReplyWithItsCertainty() {
        Add missing = new Add(9, 1);
        List<Request<Account, Sum>> requests =
                List.of(new Add(1, 1), missing, new Fail(2, Failing.UNCHECKED), new Add(2, 1));
        Object[] ends = {
            new Sum(1, 1), new ItemNotFoundException("accounts", missing), Failing.UNCHECKED.failure(), new Sum(2, 1)
        };
        try (ThreadPool<Account> pool = pool(ends)) {
            BatchException failure = catchThrowableOfType(BatchException.class, () -> pool.sendAndReceive(requests));

            assertThat(failure.getCause()).isInstanceOf(ItemNotFoundException.class);
            assertThat(failure.certainty()).isEqualTo(Certainty.NOT_STARTED);
            assertThat(failure.replies()).hasSize(4);
            assertThat(failure.replies().get(0)).isEqualTo(new Reply.Success<>(0, new Add(1, 1), new Sum(1, 1)));
            assertThat(failure.replies().get(3)).isEqualTo(new Reply.Success<>(3, new Add(2, 1), new Sum(2, 1)));
            assertThat(failure.failures()).extracting(Reply.Failure::index).containsExactly(1, 2);
            assertThat(failure.failures())
                    .extracting(Reply.Failure::certainty)
                    .containsExactly(Certainty.NOT_STARTED, Certainty.STARTED);
        }
    }
}
