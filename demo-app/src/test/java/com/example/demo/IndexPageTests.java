package com.example.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Tests for the page at {@code /}. */
@DemoTest
class IndexPageTests {

    @Autowired
    private RestTestClient client;

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> links = found("(?:href|src)=\"([^\"]+)\"");

        assertThat(links).hasSize(14).allSatisfy(link -> assertThat(get("/" + link))
                .isNotEmpty());
    }

    @Test
    void everyButtonMakesSomethingHappen() {
        List<String> posts = found("data-post=\"([^\"]+)\"");

        assertThat(posts).hasSize(6).allSatisfy(post -> client.post()
                .uri("/" + post)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath(post.startsWith("trouble") ? "$.done" : "$.flights")
                .isNotEmpty());
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(get("/"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String get(String path) {
        String body = client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        return requireNonNull(body);
    }
}
