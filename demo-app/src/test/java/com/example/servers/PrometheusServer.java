package com.example.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.lifecycle.Startable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Prometheus that scrapes each second: for a field with {@code @Container}. Used by one thread. */
public final class PrometheusServer implements Startable {

    private final EitherServer<PrometheusWay> server =
            new EitherServer<>("Prometheus", List.of(new PrometheusContainer(), new PrometheusProgram()));
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Lets Prometheus scrape {@code /actuator/prometheus} of an application that listens on a port of this machine. */
    public void scrape(int port) {
        server.running().scrape(port);
    }

    /**
     * Returns what Prometheus answers to an expression whose result is a vector.
     *
     * @throws IllegalArgumentException if Prometheus refuses the expression
     */
    public List<Series> query(String expression) {
        JsonNode data = post("/api/v1/query", "query", expression);
        return data.path("result").valueStream().map(PrometheusServer::series).toList();
    }

    /** Returns the values that a label has in the series of a metric. */
    public List<String> labelValues(String metric, String label) {
        JsonNode data = post("/api/v1/series", "match[]", metric);
        return data.valueStream()
                .map(labels -> labels.path(label).asString())
                .distinct()
                .sorted()
                .toList();
    }

    private JsonNode post(String path, String parameter, String value) {
        String form = URLEncoder.encode(parameter, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        URI uri = server.running().address().resolve(path);
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (response.statusCode() != 200) {
            throw new IllegalArgumentException(value + ": " + response.body());
        }
        return json.readTree(response.body()).path("data");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Series series(JsonNode result) {
        Map<String, String> labels = new TreeMap<>();
        result.path("metric").forEachEntry((label, value) -> labels.put(label, value.asString()));
        String name = labels.getOrDefault("__name__", "");
        labels.keySet().removeAll(List.of("__name__", "instance", "job"));
        return new Series(
                name, labels, Double.parseDouble(result.path("value").path(1).asString()));
    }
}
