package com.example.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests for the futures of a client whose pool is a mock: their pool gives the result itself, and not the response. */
class ClientMethodsTests {

    private final LogActionRequest look = new LogActionRequest(1, "Look");

    @SuppressWarnings("unchecked")
    private final ThreadPool<UserSession> sessions = mock(ThreadPool.class);

    private final UserSessionClient client = new UserSessionClient(sessions);

    @Test
    void aFutureIsStubbedWithItsResult() {
        given(sessions.sendAsync(eq(look), anyMapper())).willReturn(CompletableFuture.completedFuture(5));

        assertThat(client.logActionAsync(1, "Look")).isCompletedWithValue(5);
    }

    @Test
    void soIsOneWithATimeOut() {
        given(sessions.sendAsync(eq(look), anyMapper(), eq(Duration.ofSeconds(2))))
                .willReturn(CompletableFuture.completedFuture(5));

        assertThat(client.within(Duration.ofSeconds(2)).logActionAsync(1, "Look"))
                .isCompletedWithValue(5);
    }

    private static ReplyMapper<LogActionResponse, Integer> anyMapper() {
        return any();
    }
}
