package com.example.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the application's jar as its users do, also as AOT processing has prepared it. */
@Timeout(120)
class DemoJarIT {

    private static final String AOT = "-Dspring.aot.enabled=true";
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theJarPrintsTheBusiestAirportsAndEnds() throws Exception {
        assertThat(replayAndExit()).doesNotContain("AOT-processed");
    }

    @Test
    void theJarPrintsThemWhenAotProcessedToo() throws Exception {
        assertThat(replayAndExit(AOT)).contains("Starting AOT-processed DemoApplication");
    }

    @Test
    void allKindsOfItemsWorkWhenAotProcessed() throws Exception {
        Process process = start(List.of(AOT), "--server.port=0", "--demo.replay-at-start=false");
        try {
            URI address = URI.create("http://localhost:" + port(process));

            assertThat(post(address.resolve("/flights/replay"), "")).contains("\"lateArrivals\":4551");
            assertThat(get(address.resolve("/airports/ORD"))).contains("\"delayMinutes\":10700");
            assertThat(post(address.resolve("/sessions/1/actions"), "{\"action\": \"Login\"}"))
                    .isEqualTo("{\"actions\":1}");
            assertThat(get(address.resolve("/sessions/1/log"))).isEqualTo("[\"Action: Login\"]");
            assertThat(get(address.resolve("/randoms/total"))).isEqualTo("92205475743932763809333825");
            assertThat(get(address.resolve("/actuator/messagingpools/airports/ORD")))
                    .contains("ORD");
            assertThat(get(address.resolve("/actuator/messagingpools-dashboard")))
                    .contains("data-endpoint");
            assertThat(get(address.resolve("/actuator/messagingpools-dashboard/pool.js")))
                    .contains("export class PoolPage");
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, SECONDS)).isTrue();
        }
    }

    private static String replayAndExit(String... options) throws Exception {
        Process process = start(List.of(options), "--demo.exit-after-replay=true");
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .contains("20,000 flights, 224 airports, 4,551 late arrivals, in ")
                .containsPattern("ORD +1,095 +1,160 +286 +11 +10,700 ")
                .containsPattern("DFW +1,103 +1,027 +196 +9 +7,687 ")
                .doesNotContainPattern(PORT);
        assertThat(output.lines().dropWhile(line -> !line.startsWith("airport ")))
                .hasSizeGreaterThan(10);
        return output;
    }

    private static Process start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("demo.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Reads the application's log until it says the port, and goes on reading so that the log has room. */
    private static String port(Process process) throws IOException {
        BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                new Thread(() -> log.lines().forEach(ignored -> {})).start();
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("The application ended before it listened");
    }

    private String get(URI uri) throws Exception {
        return body(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
    }

    private String post(URI uri, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return body(client.send(request, BodyHandlers.ofString()));
    }

    private static String body(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
