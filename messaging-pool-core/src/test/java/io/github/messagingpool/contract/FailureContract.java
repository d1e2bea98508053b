package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.AccountInit;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Fail;
import io.github.messagingpool.contract.Account.Failing;
import io.github.messagingpool.contract.Account.Sum;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an item throws, and what there is no item for, in every way of sending. */
public interface FailureContract extends PoolsUnderContract {

    private static void assertIs(Failing how, @Nullable Throwable thrown) {
        Throwable failure = how.failure();
        if (how.isThrownAsItIs()) {
            assertThat(thrown).hasSameClassAs(failure).hasMessage(failure.getMessage());
        } else {
            assertThat(thrown)
                    .isInstanceOfSatisfying(ItemFailedException.class, e -> assertThat(e.certainty())
                            .isEqualTo(Certainty.STARTED))
                    .cause()
                    .hasSameClassAs(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(Failing.class)
    default void whatAnItemThrowsReachesTheSenderInEveryWayOfSending(Failing how) throws Exception {
        Object[] ends = {how.failure(), how.failure(), how.failure(), how.failure(), how.failure(), new Sum(1, 1)};
        try (ThreadPool<Account> pool = pool(ends)) {
            Fail request = new Fail(1, how);

            assertIs(how, catchThrowable(() -> pool.sendAndReceive(request)));
            CompletableFuture<Sum> future = pool.sendAsync(request);
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                    .satisfies(e -> assertIs(how, e.getCause()));
            assertThat(future.isCancelled()).isFalse();
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> pool.sendAndReceive(List.of(request)))
                    .satisfies(e -> assertFailed(e.failures().get(0), request));
            pool.sendAndStream(List.of(request)).forEach(reply -> assertFailed((Reply.Failure<?>) reply, request));
            pool.send(request);
            assertThat(pool.sendAndReceive(new Add(1, 1))).isEqualTo(new Sum(1, 1));
        }
    }

    private static void assertFailed(Reply.Failure<?> reply, Fail request) {
        assertThat(reply.index()).isZero();
        assertThat(reply.request()).isEqualTo(request);
        assertThat(reply.certainty()).isEqualTo(Certainty.STARTED);
        assertIs(request.how(), reply.cause());
    }

    @Test
    default void whatAnItemThrowsShowsWhoHasSent() {
        try (ThreadPool<Account> pool = pool(new IllegalStateException("no"))) {
            Throwable thrown = catchThrowable(() -> pool.sendAndReceive(new Fail(1, Failing.UNCHECKED)));

            assertThat(thrown.getSuppressed()).singleElement().satisfies(sender -> assertThat(sender.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().contains("whatAnItemThrowsShowsWhoHasSent")));
        }
    }

    @Test
    default void aMissingItemIsNamedAndNothingHasStarted() throws Exception {
        Add request = new Add(9, 1);
        ItemNotFoundException missing = new ItemNotFoundException("accounts", request);
        try (ThreadPool<Account> pool = pool(missing, missing, missing, missing, missing, new Sum(1, 1))) {
            assertThatExceptionOfType(ItemNotFoundException.class)
                    .isThrownBy(() -> pool.sendAndReceive(request))
                    .satisfies(e -> assertThat(e.id()).isEqualTo("9"))
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> pool.sendAsync(request).get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(ItemNotFoundException.class);
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> pool.sendAndReceive(List.of(request)))
                    .satisfies(e -> assertThat(e.failures().get(0).certainty()).isEqualTo(Certainty.NOT_STARTED));
            assertThat(pool.sendAndStream(List.of(request)).toList())
                    .singleElement()
                    .isInstanceOfSatisfying(Reply.Failure.class, failure -> assertThat(failure.certainty())
                            .isEqualTo(Certainty.NOT_STARTED));
            pool.send(request);
            assertThat(pool.sendAndReceive(new Add(1, 1))).isEqualTo(new Sum(1, 1));
        }
    }

    @Test
    default void anItemIsMadeOnceForAnId() {
        AccountInit again = new AccountInit(1);
        try (ThreadPool<Account> pool = pool(new ItemExistsException("accounts", again))) {
            assertThatExceptionOfType(ItemExistsException.class)
                    .isThrownBy(() -> pool.sendAndReceive(again))
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
        }
    }
}
