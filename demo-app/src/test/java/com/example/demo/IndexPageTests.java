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
        List<String> links = Pattern.compile("href=\"([^\"]+)\"")
                .matcher(get("/"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(links).hasSize(9).allSatisfy(link -> assertThat(get("/" + link))
                .isNotEmpty());
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
