package com.example.carts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Tests for {@link CartController}, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@Timeout(60)
class CartControllerTests {

    @Autowired
    WebTestClient client;

    @Test
    void aCartIsFilled() {
        client.put().uri("/carts/1").exchange().expectStatus().isOk();
        client.post().uri("/carts/1/bread").exchange().expectBody(Integer.class).isEqualTo(1);
        client.post().uri("/carts/1/milk").exchange().expectBody(Integer.class).isEqualTo(2);

        client.get().uri("/carts/1").exchange().expectBody(String.class).isEqualTo("2 products: bread, milk");
    }

    @Test
    void aCartThatIsNotThereIsAProblem() {
        client.get()
                .uri("/carts/404")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.certainty")
                .isEqualTo("NOT_STARTED");
    }
}
