package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.RemoveResponse;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Sum;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One request and its response. */
public interface RequestContract extends PoolsUnderContract {

    @Test
    default void aResponseComesBackInEveryWayOfSending() throws Exception {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1), new Sum(1, 2), new Sum(1, 3), new Sum(1, 4))) {
            Duration enough = Duration.ofSeconds(10);

            assertThat(pool.sendAndReceive(new Add(1, 1))).isEqualTo(new Sum(1, 1));
            assertThat(pool.sendAndReceive(new Add(1, 1), enough)).isEqualTo(new Sum(1, 2));
            assertThat(pool.sendAsync(new Add(1, 1)).get(10, TimeUnit.SECONDS)).isEqualTo(new Sum(1, 3));
            assertThat(pool.sendAsync(new Add(1, 1), enough).get(10, TimeUnit.SECONDS))
                    .isEqualTo(new Sum(1, 4));
        }
    }

    @Test
    default void requestsToOneIdRunInTheOrderSentHoweverTheyAreSent() throws Exception {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1), new Sum(1, 11), new Sum(1, 111))) {
            pool.send(new Add(1, 1));
            CompletableFuture<Sum> second = pool.sendAsync(new Add(1, 10));
            Sum third = pool.sendAndReceive(new Add(1, 100));

            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(new Sum(1, 11));
            assertThat(third).isEqualTo(new Sum(1, 111));
        }
    }

    @Test
    default void aFutureThatHasItsResponseCannotBeCancelled() throws Exception {
        try (ThreadPool<Account> pool = pool(new Sum(1, 1))) {
            CompletableFuture<Sum> future = pool.sendAsync(new Add(1, 1));
            future.get(10, TimeUnit.SECONDS);

            assertThat(future.cancel(true)).isFalse();
            assertThat(future.isCancelled()).isFalse();
        }
    }

    @Test
    default void thePoolAnswersItsOwnRequests() {
        try (ThreadPool<Account> pool = pool(new EchoResponse(1L, "ping", 0), new RemoveResponse(1L, true))) {
            Request<Account, EchoResponse> echo = new EchoRequest<>(1, "ping");

            assertThat(pool.sendAndReceive(echo).message()).isEqualTo("ping");
            assertThat(pool.sendAndReceive(new RemoveRequest<>(1))).isEqualTo(new RemoveResponse(1L, true));
            assertThat(pool.ids(null, 10)).containsExactly(2L);
        }
    }

    @Test
    default void thePoolTellsWhatItIs() {
        try (ThreadPool<Account> pool = pool()) {
            assertThat(pool.name()).isNotBlank();
            assertThat(pool.itemType()).isEqualTo(Account.class);
            assertThat(pool.threadCount()).isPositive();
        }
    }
}
