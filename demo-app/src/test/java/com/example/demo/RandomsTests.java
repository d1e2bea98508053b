package com.example.demo;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Tests for the hierarchy of pools, over HTTP. */
@DemoTest
class RandomsTests {

    @Autowired
    private RestTestClient client;

    @RepeatedTest(2)
    void theTotalIsTheSameEachTime() {
        client.get()
                .uri("/randoms/total")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("92205475743932763809333825");
    }
}
