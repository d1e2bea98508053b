package com.example.demo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

/** Tests for the flights, over HTTP. */
@DemoTest
class FlightsTests {

    @Autowired
    private RestTestClient client;

    @BeforeEach
    void replayOnce() {
        replay(1);
    }

    @Test
    void theBusiestAirportComesFirst() {
        get("/airports")
                .jsonPath("$.length()")
                .isEqualTo(224)
                .jsonPath("$[0].code")
                .isEqualTo("ORD")
                .jsonPath("$[1].code")
                .isEqualTo("DFW");
    }

    @Test
    void anAirportShowsWhatItsFlightsWereLike() {
        get("/airports/ORD")
                .jsonPath("$.departures")
                .isEqualTo(1_095)
                .jsonPath("$.arrivals")
                .isEqualTo(1_160)
                .jsonPath("$.lateArrivals")
                .isEqualTo(286)
                .jsonPath("$.longestLateRun")
                .isEqualTo(11)
                .jsonPath("$.delayMinutes")
                .isEqualTo(10_700)
                .jsonPath("$.delayQuantiles.median")
                .isNumber();
    }

    @Test
    void anAirportWithoutArrivalsHasNoQuantiles() {
        get("/airports/CDV")
                .jsonPath("$.arrivals")
                .isEqualTo(0)
                .jsonPath("$.delayQuantiles")
                .isEmpty();
    }

    @Test
    void anUnknownAirportIsNotFound() {
        client.get()
                .uri("/airports/XXX")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("There is nothing with this id.");
    }

    @Test
    void aReplayBeginsAnewAndRepeatsTheFlights() {
        replay(3)
                .jsonPath("$.flights")
                .isEqualTo(60_000)
                .jsonPath("$.airports")
                .isEqualTo(224)
                .jsonPath("$.lateArrivals")
                .isEqualTo(3 * 4_551);

        get("/airports/ORD").jsonPath("$.departures").isEqualTo(3 * 1_095);
    }

    @Test
    void aReplayOfNoTimesIsRefused() {
        client.post()
                .uri("/flights/replay?times=0")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("times must be greater than or equal to 1");
    }

    private BodyContentSpec replay(int times) {
        return client.post()
                .uri("/flights/replay?times={times}", times)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private BodyContentSpec get(String path) {
        return client.get().uri(path).exchange().expectStatus().isOk().expectBody();
    }
}
