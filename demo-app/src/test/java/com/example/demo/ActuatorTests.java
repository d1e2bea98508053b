package com.example.demo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

/** Tests for what the actuator shows of the pools, over HTTP. */
@DemoTest
class ActuatorTests {

    @Autowired
    private RestTestClient client;

    @BeforeEach
    void replay() {
        client.post().uri("/flights/replay").exchange().expectStatus().isOk();
    }

    @Test
    void allPoolsAreListed() {
        get("/actuator/messagingpools")
                .jsonPath("$.pools[*].name")
                .isEqualTo(List.of("airports", "randoms", "randoms-batches", "rooms", "sessions", "trouble"))
                .jsonPath("$.pools[*].threads")
                .isEqualTo(List.of(4, 6, 3, 2, 2, 4))
                .jsonPath("$.pools[0].items")
                .isEqualTo(224)
                .jsonPath("$.pools[0].state")
                .isEqualTo("RUNNING");
    }

    @Test
    void aPoolShowsItsThreads() {
        get("/actuator/messagingpools/airports")
                .jsonPath("$.threads[*].name")
                .isEqualTo(List.of("airports-0", "airports-1", "airports-2", "airports-3"))
                .jsonPath("$.threads[*].queueDepth")
                .isEqualTo(List.of(0, 0, 0, 0))
                .jsonPath("$.threads[?(@.processed < 1000)]")
                .isEmpty();
    }

    @Test
    void anIdShowsTheThreadThatOwnsIt() {
        get("/actuator/messagingpools/airports/ORD")
                .jsonPath("$.exists")
                .isEqualTo(true)
                .jsonPath("$.threadName")
                .isEqualTo("airports-0");
        get("/actuator/messagingpools/airports/XXX").jsonPath("$.exists").isEqualTo(false);
    }

    @Test
    void anUnknownPoolIsNotFound() {
        client.get()
                .uri("/actuator/messagingpools/unknown")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anIdOfTheWrongKindIsRefused() {
        client.get()
                .uri("/actuator/messagingpools/sessions/abc")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theQueueDepthIsAMeter() {
        get("/actuator/metrics/messagingpool.queue.depth?tag=pool:airports&tag=thread:3")
                .jsonPath("$.measurements[0].value")
                .isEqualTo(0.0);
    }

    @Test
    void theTimeOfRequestsIsAMeter() {
        get("/actuator/metrics/messagingpool.requests?tag=pool:airports&tag=request:ArrivalRequest&tag=outcome:success")
                .jsonPath("$.measurements[?(@.statistic == 'COUNT')].value")
                .value(List.class, counts -> assertThat((double) counts.get(0)).isGreaterThanOrEqualTo(20_000));
    }

    @Test
    void thePoolsAreHealthy() {
        get("/actuator/health")
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components.messagingpool.details.airports")
                .isEqualTo(Map.of("state", "RUNNING", "threads", 4));
    }

    @Test
    void prometheusReadsThePools() {
        assertThat(prometheus())
                .contains("messagingpool_threads{pool=\"airports\"} 4.0")
                .containsPattern("messagingpool_items\\{pool=\"airports\",thread=\"3\"} [1-9]")
                .contains("messagingpool_queue_depth_requests{pool=\"airports\",thread=\"3\"} 0.0");
    }

    @Test
    void theDocumentationHasTheNamesInPrometheus() throws IOException {
        String meters = prometheus().replaceAll("(?m)^#.*$", "");

        assertThat(namesIn(Files.readString(Path.of("../docs/monitoring.md")))).isEqualTo(namesIn(meters));
    }

    private static Set<String> namesIn(String text) {
        return Pattern.compile("\\bmessagingpool_\\w+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private String prometheus() {
        String metrics = client.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        return Objects.requireNonNull(metrics);
    }

    private BodyContentSpec get(String path) {
        return client.get().uri(path).exchange().expectStatus().isOk().expectBody();
    }
}
