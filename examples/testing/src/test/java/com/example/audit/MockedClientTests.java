package com.example.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.RequestTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class MockedClientTests {

    @MockitoBean(answers = Answers.RETURNS_DEEP_STUBS) // also of client.within(…) and client.send()
    UserSessionClient client;

    @Autowired
    Audit audit;

    @Test
    void aLoginIsCounted() {
        given(client.logAction(1, "Login")).willReturn(5);

        assertThat(audit.login(1)).isEqualTo(5);
    }

    @Test
    void aTimeOutIsToldToTheCaller() {
        LogActionRequest look = new LogActionRequest(1, "Look");
        given(client.within(Duration.ofSeconds(2)).logAction(1, "Look"))
                .willThrow(new RequestTimeoutException("sessions", look, Certainty.STARTED, Duration.ofSeconds(2)));

        assertThatThrownBy(() -> audit.login(1)).isInstanceOf(RequestTimeoutException.class);
    }
}
