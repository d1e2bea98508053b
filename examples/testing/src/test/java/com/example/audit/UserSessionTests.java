package com.example.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ApplicationEventPublisher;

/** Tests for {@link UserSession}, with a pool and without. */
@Timeout(60)
class UserSessionTests {

    private final ApplicationEventPublisher events = event -> {};

    @Test
    void anActionIsCounted() {
        assertThat(new UserSession(1, events).logAction("Hello")).isEqualTo(1);
    }

    @Test
    void anActionIsCountedInAPool() {
        try (ThreadPool<UserSession> pool = ThreadPool.builder(UserSession.class)
                .factory(UserSessionInit.class, init -> new UserSession(init.id(), events))
                .build()) {
            assertThat(new UserSessionClient(pool).logAction(1, "Hello")).isEqualTo(1);
        }
    }
}
