package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ChatRoom.ChatRoomInit;
import io.github.messagingpool.ChatRoom.GetHistoryRequest;
import io.github.messagingpool.ChatRoom.PostRequest;
import io.github.messagingpool.ChatRoom.PostResponse;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.Randoms.MeanRequest;
import io.github.messagingpool.Randoms.RandomsInit;
import io.github.messagingpool.Randoms.SumRequest;
import io.github.messagingpool.UserSession.GetLogRequest;
import io.github.messagingpool.UserSession.LogActionRequest;
import io.github.messagingpool.UserSession.LogActionResponse;
import io.github.messagingpool.UserSession.UserSessionInit;
import io.github.messagingpool.spi.LocalPools;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The samples of the crate messaging_thread_pool, with the values that it gives. */
@Timeout(20)
class SamplesTests {

    private static ThreadPool<UserSession> sessions() {
        return ThreadPool.builder(UserSession.class)
                .threads(2)
                .factory(UserSessionInit.class, init -> new UserSession())
                .build();
    }

    @Test
    void aSessionCountsAndKeepsItsActions() {
        try (ThreadPool<UserSession> pool = sessions()) {
            pool.sendAndReceive(new UserSessionInit(1));

            List<LogActionResponse> counts = pool.sendAndReceive(List.of(
                    new LogActionRequest(1, "Login"),
                    new LogActionRequest(1, "ViewProfile"),
                    new LogActionRequest(1, "Logout")));

            assertThat(counts).extracting(LogActionResponse::result).containsExactly(1, 2, 3);
            assertThat(pool.sendAndReceive(new GetLogRequest(1)).result())
                    .containsExactly("Action: Login", "Action: ViewProfile", "Action: Logout");
        }
    }

    @Test
    void twoSessionsHaveStatesOfTheirOwn() {
        try (ThreadPool<UserSession> pool = sessions()) {
            pool.sendAndReceive(List.of(new UserSessionInit(1), new UserSessionInit(2)));

            pool.sendAndReceive(
                    List.of(new LogActionRequest(1, "a"), new LogActionRequest(2, "b"), new LogActionRequest(2, "c")));

            assertThat(pool.sendAndReceive(List.of(new GetLogRequest(1), new GetLogRequest(2))))
                    .extracting(response -> response.result().size())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void chatRoomsKeepTheirHistories() {
        try (ThreadPool<ChatRoom> pool = ThreadPool.builder(ChatRoom.class)
                .threads(2)
                .factory(ChatRoomInit.class, init -> new ChatRoom())
                .build()) {
            pool.sendAndReceive(List.of(new ChatRoomInit(1), new ChatRoomInit(2)));

            List<PostResponse> posts = pool.sendAndReceive(List.of(
                    new PostRequest(1, "Alice", "Hello everyone!"),
                    new PostRequest(1, "Bob", "Hi Alice!"),
                    new PostRequest(2, "Charlie", "Rust is cool")));

            assertThat(posts).extracting(PostResponse::result).containsExactly(0, 1, 0);
            assertThat(pool.sendAndReceive(new GetHistoryRequest(1)).result())
                    .containsExactly("Alice: Hello everyone!", "Bob: Hi Alice!");
            assertThat(pool.sendAndReceive(new GetHistoryRequest(2)).result()).containsExactly("Charlie: Rust is cool");
        }
    }

    @Test
    void aCounterCounts() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            pool.sendAndReceive(new CounterInit(1));

            assertThat(pool.sendAndReceive(new Increment(1, 10))).isEqualTo(new Value(1, 10));
            assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 10));
        }
    }

    @Test
    void randomsHaveTheSumsAndTheMeanOfTheirSeeds() {
        try (ThreadPool<Randoms> pool = Randoms.pool("randoms", 2, LocalPools.onThreads())) {
            pool.sendAndReceive(List.of(new RandomsInit(0), new RandomsInit(1), new RandomsInit(2)));

            assertThat(pool.sendAndReceive(List.of(new SumRequest(0), new SumRequest(1), new SumRequest(2))))
                    .extracting(Randoms.SumResponse::result)
                    .containsExactly(
                            new BigInteger("92387217801473645247013"),
                            new BigInteger("92623319503726070215702"),
                            new BigInteger("92193458452016852416064"));
            assertThat(pool.sendAndReceive(new MeanRequest(0)).result())
                    .isEqualTo(new BigInteger("9238721780147364524"));
        }
    }
}
