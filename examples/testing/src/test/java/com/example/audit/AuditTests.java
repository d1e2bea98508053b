package com.example.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class AuditTests {

    @MockitoBean
    ThreadPool<UserSession> sessions;

    @Autowired
    Audit audit;

    @Test
    void aLoginIsCounted() {
        given(sessions.sendAndReceive(new LogActionRequest(1, "Look"), Duration.ofSeconds(2)))
                .willReturn(new LogActionResponse(1, 2));
        given(sessions.sendAndReceive(new LogActionRequest(1, "Login"))).willReturn(new LogActionResponse(1, 5));

        assertThat(audit.login(1)).isEqualTo(5);

        verify(sessions).send(new LogActionRequest(1, "Hello"));
        verify(sessions).sendAndReceive(List.of(new LogActionRequest(1, "A"), new LogActionRequest(1, "B")));
    }
}
