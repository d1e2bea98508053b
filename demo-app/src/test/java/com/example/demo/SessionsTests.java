package com.example.demo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Tests for the sessions, over HTTP. */
@DemoTest
class SessionsTests {

    @Autowired
    private RestTestClient client;

    @Test
    void actionsAreCountedAndLoggedInOrder() {
        act(1, "Login").expectBody().jsonPath("$.actions").isEqualTo(1);
        act(1, "ViewProfile").expectBody().jsonPath("$.actions").isEqualTo(2);
        act(1, "Logout").expectBody().jsonPath("$.actions").isEqualTo(3);

        client.get()
                .uri("/sessions/1/log")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$")
                .isEqualTo(List.of("Action: Login", "Action: ViewProfile", "Action: Logout"));
    }

    @Test
    void sessionsDoNotSeeEachOther() {
        act(11, "Login");
        act(12, "Login").expectBody().jsonPath("$.actions").isEqualTo(1);
    }

    @Test
    void aSessionThatHasNotBegunIsNotFound() {
        client.get()
                .uri("/sessions/999/log")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("There is nothing with this id.")
                .jsonPath("$.certainty")
                .isEqualTo("NOT_STARTED");
    }

    @Test
    void aSessionKeepsItsLatestActions() {
        for (int i = 1; i <= 1_001; i++) {
            act(21, "Click " + i).expectBody().jsonPath("$.actions").isEqualTo(i);
        }

        client.get()
                .uri("/sessions/21/log")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1_000)
                .jsonPath("$[0]")
                .isEqualTo("Action: Click 2")
                .jsonPath("$[999]")
                .isEqualTo("Action: Click 1001");
    }

    @Test
    void anActionThatIsTooLongIsRefused() {
        act(2, "x".repeat(200)).expectStatus().isOk();
        act(2, "x".repeat(201))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("action size must be between 0 and 200");
    }

    @Test
    void aBlankActionIsRefused() {
        act(2, " ")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("action must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"action\": null}"})
    void aBodyThatHoldsNoActionIsRefused(String body) {
        client.post()
                .uri("/sessions/2/actions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void anIdThatIsNoNumberIsRefused() {
        client.get()
                .uri("/sessions/me/log")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private ResponseSpec act(long session, String action) {
        return client.post()
                .uri("/sessions/{id}/actions", session)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("action", action))
                .exchange();
    }
}
