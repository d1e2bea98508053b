package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Fail;
import io.github.messagingpool.contract.Account.Failing;
import io.github.messagingpool.contract.Account.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several requests whose replies are read as they come. */
public interface StreamContract extends PoolsUnderContract {

    @Test
    default void aStreamHasTheReplyOfEveryRequest() {
        Add missing = new Add(9, 1);
        List<Request<Account, Sum>> requests = List.of(new Add(1, 1), missing, new Fail(2, Failing.CHECKED));
        Object[] ends = {new Sum(1, 1), new ItemNotFoundException("accounts", missing), Failing.CHECKED.failure()};
        try (ThreadPool<Account> pool = pool(ends);
                Stream<Reply<Sum>> stream = pool.sendAndStream(requests)) {
            List<Reply<Sum>> replies = stream.toList();

            assertThat(replies).extracting(Reply::index).containsExactlyInAnyOrder(0, 1, 2);
            assertThat(replies).allSatisfy(reply -> assertThat(reply.request()).isEqualTo(requests.get(reply.index())));
            assertThat(replies)
                    .filteredOn(Reply.Failure.class::isInstance)
                    .extracting(reply -> reply.index() + " " + ((Reply.Failure<Sum>) reply).certainty())
                    .containsExactlyInAnyOrder("1 " + Certainty.NOT_STARTED, "2 " + Certainty.STARTED);
        }
    }

    @Test
    default void repliesToOneIdComeInTheOrderSent() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1), new Sum(1, 11), new Sum(1, 111));
                Stream<Reply<Sum>> stream =
                        pool.sendAndStream(List.of(new Add(1, 1), new Add(1, 10), new Add(1, 100)))) {
            assertThat(stream.map(Reply::get)).containsExactly(new Sum(1, 1), new Sum(1, 11), new Sum(1, 111));
        }
    }

    @Test
    default void whoCountsTheRepliesReadsThem() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1), new Sum(1, 2));
                Stream<Reply<Sum>> stream = pool.sendAndStream(List.of(new Add(1, 1), new Add(1, 1)))) {
            List<Sum> seen = new ArrayList<>();

            assertThat(stream.map(Reply::get).peek(seen::add).count()).isEqualTo(2);
            assertThat(seen).hasSize(2);
        }
    }

    @Test
    default void allIsSentBeforeTheStreamIsRead() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1), new Sum(1, 1));
                Stream<Reply<Sum>> unread = pool.sendAndStream(List.of(new Add(1, 1)))) {
            assertThat(pool.sendAndReceive(new Add(1, 0))).isEqualTo(new Sum(1, 1));
            assertThat(unread).hasSize(1);
        }
    }

    @Test
    default void aStreamIsReadOnce() {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1));
                Stream<Reply<Sum>> stream = pool.sendAndStream(List.of(new Add(1, 1)))) {
            assertThat(stream.count()).isEqualTo(1);

            assertThatIllegalStateException().isThrownBy(stream::count);
        }
    }

    @Test
    default void aStreamOfNoRequestsIsEmpty() {
        try (ThreadPool<Account> pool = pool();
                Stream<Reply<Sum>> stream = pool.sendAndStream(List.<Add>of())) {
            assertThat(stream).isEmpty();
        }
    }
}
