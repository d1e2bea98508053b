package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.ContainsResponse;
import io.github.messagingpool.InitResponse;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.Route;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.AccountInit;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Fail;
import io.github.messagingpool.contract.Account.Failing;
import io.github.messagingpool.contract.Account.Sum;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of the whole pool. */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // also what one should not ask
public interface WholePoolContract extends PoolsUnderContract {

    @Test
    default void idsComeInPagesInTheirOrder() {
        try (ThreadPool<Account> pool = pool(new InitResponse(10L))) {
            pool.sendAndReceive(new AccountInit(10));

            assertThat(pool.ids(null, 2)).containsExactly(1L, 2L);
            assertThat(pool.ids(2L, 2)).containsExactly(10L);
            assertThat(pool.ids(5L, 2)).containsExactly(10L);
            assertThat(pool.ids(2, 2)).as("an int is the id of the long").containsExactly(10L);
            assertThat(pool.ids(10L, 2)).isEmpty();
        }
    }

    @Test
    default void aPageWithoutAnIdAndOneAfterNoIdAreRefused() {
        try (ThreadPool<Account> pool = pool()) {
            assertThatIllegalArgumentException().isThrownBy(() -> pool.ids(null, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> pool.ids(null, -1));
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.ids("x", 10));
        }
    }

    @Test
    default void containsTellsWhetherAnItemIsThere() {
        try (ThreadPool<Account> pool = pool(new ContainsResponse(1L, true), new ContainsResponse(9L, false))) {
            assertThat(pool.contains(1)).isTrue();
            assertThat(pool.contains(9L)).isFalse();
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.contains("x"));
        }
    }

    @Test
    default void removeAllTellsHowManyThereWere() {
        try (ThreadPool<Account> pool = pool()) {
            assertThat(pool.count()).isEqualTo(2);

            assertThat(pool.removeAll()).isEqualTo(2);

            assertThat(pool.ids(null, 10)).isEmpty();
            assertThat(pool.removeAll()).isZero();
            assertThat(pool.count()).isZero();
        }
    }

    @Test
    default void aBroadcastHasTheReplyOfEveryItemInTheOrderOfTheIds() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 5), Failing.CHECKED.failure())) {
            List<Reply<Sum>> replies = pool.broadcast(id -> WholePoolContract.request((Long) id));

            assertThat(replies).hasSize(2);
            assertThat(replies.get(0)).isEqualTo(new Reply.Success<>(0, new Add(1, 5), new Sum(1, 5)));
            assertThat(replies.get(1)).isInstanceOfSatisfying(Reply.Failure.class, failure -> {
                assertThat(failure.index()).isEqualTo(1);
                assertThat(failure.request()).isEqualTo(new Fail(2, Failing.CHECKED));
                assertThat(failure.certainty()).isEqualTo(Certainty.STARTED);
            });
        }
    }

    private static Request<Account, Sum> request(long id) {
        return id == 1 ? new Add(id, 5) : new Fail(id, Failing.CHECKED);
    }

    @Test
    default void aBroadcastToNobodyHasNoReplies() {
        try (ThreadPool<Account> pool = pool()) {
            pool.removeAll();

            assertThat(pool.broadcast(id -> new Add((Long) id, 1))).isEmpty();
        }
    }

    @Test
    default void aRouteTellsTheOwnerOfAnyIdThatThePoolCouldHave() {
        try (ThreadPool<Account> pool = pool()) {
            Route route = pool.route(99);

            assertThat(route.id()).isEqualTo("99");
            assertThat(route.rule()).isNotBlank();
            assertThat(route.queued()).isZero();
            assertThat(route.position()).isEqualTo(-1);
            route.thread().ifPresent(thread -> assertThat(thread).isBetween(0, pool.threadCount() - 1));
        }
    }

    @Test
    default void aRouteOfAnIdThatThePoolCannotHaveIsRefused() {
        try (ThreadPool<Account> pool = pool()) {
            for (Object id : List.of("x", 1.5, List.of())) {
                assertThatExceptionOfType(InvalidRequestException.class)
                        .isThrownBy(() -> pool.route(id))
                        .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            }
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.route(null));
        }
    }

    @Test
    default void everyThreadTellsWhatItDoes() {
        try (ThreadPool<Account> pool = pool()) {
            assertThat(pool.threads()).hasSize(pool.threadCount()).allMatch(PoolThreadStatus::alive);
            assertThat(pool.threads())
                    .extracting(PoolThreadStatus::thread)
                    .containsExactlyElementsOf(
                            IntStream.range(0, pool.threadCount()).boxed().toList());
            assertThat(pool.threads().stream()
                            .mapToLong(PoolThreadStatus::processed)
                            .sum())
                    .isGreaterThanOrEqualTo(2);
            assertThat(pool.thread(0).threadName())
                    .isEqualTo(pool.threads().get(0).threadName());
            assertThat(pool.state()).isEqualTo(PoolState.RUNNING);
            for (int none : List.of(-1, pool.threadCount())) {
                assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> pool.thread(none));
            }
        }
    }
}
