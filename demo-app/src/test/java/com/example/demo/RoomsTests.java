package com.example.demo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.JsonPathAssertions;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Tests for the chat rooms, over HTTP. */
@DemoTest
class RoomsTests {

    @Autowired
    private RestTestClient client;

    @Test
    void aRoomShowsItsOwnPostsInOrder() {
        post(1, "Alice", "Hello everyone!").expectBody().jsonPath("$.index").isEqualTo(0);
        post(1, "Bob", "Hi Alice!").expectBody().jsonPath("$.index").isEqualTo(1);
        post(2, "Charlie", "Rust is cool").expectBody().jsonPath("$.index").isEqualTo(0);

        posts(1).isEqualTo(List.of("Alice: Hello everyone!", "Bob: Hi Alice!"));
        posts(2).isEqualTo(List.of("Charlie: Rust is cool"));
    }

    @Test
    void aRoomThatIsNotOpenIsNotFound() {
        client.get()
                .uri("/rooms/999/posts")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aRoomKeepsItsLatestPosts() {
        for (int i = 0; i <= 1_000; i++) {
            post(21, "Alice", "Post " + i).expectBody().jsonPath("$.index").isEqualTo(i);
        }

        client.get()
                .uri("/rooms/21/posts")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1_000)
                .jsonPath("$[0]")
                .isEqualTo("Alice: Post 1");
    }

    @Test
    void aPostThatIsTooLongIsRefused() {
        post(3, "A".repeat(51), "x".repeat(1_001))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("text size must be between 0 and 1000, user size must be between 0 and 50");
    }

    @Test
    void aPostWithoutUserAndTextIsRefused() {
        post(3, "", "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("text must not be blank, user must not be blank");
    }

    private ResponseSpec post(long room, String user, String text) {
        return client.post()
                .uri("/rooms/{id}/posts", room)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("user", user, "text", text))
                .exchange();
    }

    private JsonPathAssertions posts(long room) {
        return client.get()
                .uri("/rooms/{id}/posts", room)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$");
    }
}
