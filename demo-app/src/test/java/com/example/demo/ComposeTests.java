package com.example.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.servers.ComposeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Tests for {@code compose.yaml} and what it gives to its containers; no Docker is needed for them. */
@DemoTest
class ComposeTests {

    private static final JsonNode SERVICES = ComposeFile.services();
    private static final JsonNode PROMETHEUS = ComposeFile.read(Path.of("prometheus.yml"));
    private static final Path GRAFANA = Path.of("../docs/grafana/provisioning");

    @Autowired
    private RestTestClient client;

    @Test
    void thereAreTheServersOfTheDemoEachInAFixedVersion() {
        assertThat(SERVICES.propertyNames())
                .containsExactlyInAnyOrder("prometheus", "grafana", "postgres")
                .allSatisfy(service -> assertThat(ComposeFile.image(service)).matches("[\\w/]+:v?\\d+[\\w.-]*"));
    }

    @Test
    void portsAreOpenToThisMachineAlone() {
        assertThat(ofServices("ports")).hasSize(3).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void whatIsMountedIsThere() {
        assertThat(ofServices("volumes")).hasSize(3).allSatisfy(volume -> {
            assertThat(Path.of(volume.substring(0, volume.indexOf(':')))).exists();
            assertThat(volume).endsWith(":ro");
        });
    }

    @Test
    void prometheusScrapesTheDemoWhereItIs() throws IOException {
        JsonNode job = only(PROMETHEUS.path("scrape_configs"));

        assertThat(Files.readString(Path.of("src/main/resources/application.yml")))
                .as("without a port of its own, so that it is 8080")
                .doesNotContain("port:");
        assertThat(strings(only(job.path("static_configs")).path("targets")))
                .containsExactly("host.docker.internal:8080");
        assertThat(strings(SERVICES.path("prometheus").path("extra_hosts")))
                .as("Docker knows that name on Linux only if it is told")
                .containsExactly("host.docker.internal:host-gateway");
        client.get()
                .uri(job.path("metrics_path").asString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("messagingpool_threads"));
    }

    @Test
    void grafanaAsksPrometheusAsOftenAsThatScrapes() {
        JsonNode source = only(
                ComposeFile.read(GRAFANA.resolve("datasources/prometheus.yaml")).path("datasources"));

        assertThat(source.path("type").asString()).isEqualTo("prometheus");
        assertThat(source.path("url").asString()).isEqualTo("http://prometheus:9090");
        assertThat(source.path("jsonData").path("timeInterval"))
                .isEqualTo(PROMETHEUS.path("global").path("scrape_interval"));
    }

    @Test
    void grafanaShowsTheDashboard() {
        JsonNode provider = only(ComposeFile.read(GRAFANA.resolve("dashboards/messaging-pool.yaml"))
                .path("providers"));
        String dashboard = provider.path("options").path("path").asString() + "/messaging-pool.json";
        JsonNode grafana = SERVICES.path("grafana");

        assertThat(strings(grafana.path("volumes")))
                .containsExactlyInAnyOrder(
                        "../docs/grafana/provisioning:/etc/grafana/provisioning:ro",
                        "../docs/grafana/messaging-pool.json:" + dashboard + ":ro");
        assertThat(grafana.path("environment")
                        .path("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH")
                        .asString())
                .isEqualTo(dashboard);
    }

    @ParameterizedTest
    @CsvSource({"default, false", "dev, true"})
    void onlyTheProfileDevNeedsDocker(String profile, boolean expected) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);

        ConfigDataEnvironmentPostProcessor.applyTo(environment);

        assertThat(environment.getProperty("spring.docker.compose.enabled", Boolean.class))
                .isEqualTo(expected);
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.valueStream()).hasSize(1);
        return list.path(0);
    }

    private static List<String> ofServices(String property) {
        return SERVICES.valueStream()
                .flatMap(service -> service.path(property).valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static Stream<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }
}
