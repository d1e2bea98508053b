package com.example.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.test.MockThreadPool;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for {@link Audit} with a pool that answers from a script. */
class ScriptedPoolTests {

    @Test
    void aLoginIsCounted() {
        MockThreadPool<UserSession> pool = MockThreadPool.expecting(
                UserSession.class,
                List.of(
                        new LogActionRequest(1, "Hello"),
                        new LogActionRequest(1, "Look"),
                        new LogActionRequest(1, "A"),
                        new LogActionRequest(1, "B"),
                        new LogActionRequest(1, "Login")),
                List.of(
                        new LogActionResponse(1, 1),
                        new LogActionResponse(1, 2),
                        new LogActionResponse(1, 3),
                        new LogActionResponse(1, 4),
                        new LogActionResponse(1, 5)));

        int count = new Audit(pool, new UserSessionClient(pool)).login(1);

        assertThat(count).isEqualTo(5);
        pool.assertComplete();
    }

    @Test
    void aTimeOutIsToldToTheCaller() {
        LogActionRequest look = new LogActionRequest(1, "Look");
        MockThreadPool<UserSession> pool = MockThreadPool.answering(
                UserSession.class,
                new LogActionResponse(1, 1),
                new RequestTimeoutException("mock", look, Certainty.STARTED, Duration.ofSeconds(2)));
        Audit audit = new Audit(pool, new UserSessionClient(pool));

        assertThatThrownBy(() -> audit.login(1)).isInstanceOf(RequestTimeoutException.class);
    }

    @Test
    void everyItemIsAsked() {
        MockThreadPool<UserSession> pool = MockThreadPool.answering(
                        UserSession.class, new LogActionResponse(1, 7), new LogActionResponse(2, 9))
                .withItems(1, 2);

        var replies = pool.broadcast(id -> new LogActionRequest((Long) id, "Bye"));

        assertThat(replies).hasSize(2);
    }
}
