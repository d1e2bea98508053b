package io.github.messagingpool.autoconfigure.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter.AddRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tests for what the actuator of a running application answers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "messaging-pool.pools.counters.threads=2",
            "messaging-pool.pools.counters.routing=remainder",
            "management.endpoints.web.exposure.include=messagingpools,health,metrics",
            "management.endpoint.messagingpools.show-ids=always",
            "management.endpoint.health.show-details=always"
        })
@Timeout(60)
class ActuatorOverHttpTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    ThreadPool<Counter> counters;

    @LocalServerPort
    int port;

    @Test
    void poolsAndItemsAreShown() throws Exception {
        counters.sendAndReceive(new CounterInit(7));
        counters.sendAndReceive(new AddRequest(7));

        // A thread counts as busy until just after its last reply.
        await().untilAsserted(() -> assertThat(json("/actuator/messagingpools"))
                .extractingByKey("pools", InstanceOfAssertFactories.list(Map.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsAllEntriesOf(parse("""
                        {"name": "counters", "item": "%s", "state": "RUNNING", "threads": 2,
                            "busyThreads": 0, "items": 1, "queueDepth": 0, "stuckThreads": 0, "imbalance": 1.0}
                        """.formatted(Counter.class.getName()))));
        assertThat(json("/actuator/messagingpools/counters/7"))
                .containsEntry("pool", "counters")
                .containsEntry("id", "7")
                .containsEntry("thread", 1)
                .containsEntry("threadName", "counters-1")
                .containsEntry("exists", true)
                .containsEntry("queued", 0)
                .containsEntry("position", -1)
                .isEqualTo(json("/actuator/messagingpools/counters?id=7"));
        assertThat(get("/actuator/messagingpools/counters").body())
                .contains("\"name\":\"counters-1\"", "\"processed\":", "\"queueCapacity\":16384");
    }

    private record Work(long id, Supplier<Object> work) implements Request.OfLong<Counter, Object> {

        @Override
        public Object process(Counter counter) {
            return work.get();
        }
    }

    /** Names and order: whoever reads the answers by program has written it after that page. */
    @Test
    void theAnswersHaveTheFieldsThatTheDocumentationShows() throws Exception {
        counters.sendAndReceive(new CounterInit(6)); // the first thread, which then has a hot id
        assertThat(catchThrowable(() ->
                        counters.sendAndReceive(new Work(6, () -> counters.sendAndReceive(new EchoRequest<>(6, ""))))))
                .hasRootCauseInstanceOf(PoolDeadlockException.class);
        counters.sendAndReceive(
                new Work(6, () -> counters.sendAsync(new EchoRequest<>(6, "")).cancel(false)));
        await().until(() -> counters.thread(0).cancelled() == 1);
        String page = Files.readString(Path.of("../docs/monitoring.md"));
        for (String path : List.of("", "/counters", "/counters/7")) {
            String url = "/actuator/messagingpools" + path;
            Matcher shown = Pattern.compile("`GET " + url + "`\\s+```json\\s+(.*?)```", Pattern.DOTALL)
                    .matcher(page);
            assertThat(shown.find()).as(url).isTrue();

            assertThat(fields("", json(url))).as(url).isEqualTo(fields("", parse(shown.group(1))));
        }
        counters.sendAndReceive(new RemoveRequest<>(6L)); // other tests count items
    }

    /** Returns the names of all fields, in their order; of a list those of its first element. */
    private static List<String> fields(String name, Object json) {
        List<String> fields = new ArrayList<>();
        if (json instanceof Map<?, ?> object) {
            object.forEach((key, value) -> {
                fields.add(name + key);
                fields.addAll(fields(name + key + ".", value));
            });
        } else if (json instanceof List<?> list) {
            fields.addAll(fields(name, list.get(0)));
        }
        return fields;
    }

    @Test
    void anUnknownPoolIsAnsweredBy404AndAMalformedIdBy400() throws Exception {
        assertThat(get("/actuator/messagingpools/none").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/messagingpools/none/1").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/messagingpools/counters/one").statusCode()).isEqualTo(400);
    }

    @Test
    void healthAndMetersAreShown() throws Exception {
        assertThat(get("/actuator/health").body())
                .contains(
                        "\"messagingpool\":{\"details\":{\"counters\":{\"state\":\"RUNNING\",\"threads\":2}},\"status\":\"UP\"}");
        assertThat(get("/actuator/metrics/messagingpool.queue.depth").body())
                .contains("{\"statistic\":\"VALUE\",\"value\":0.0}", "\"tag\":\"thread\"", "\"baseUnit\":\"requests\"");
    }

    private Map<String, Object> json(String path) throws IOException, InterruptedException {
        return parse(get(path).body());
    }

    private static Map<String, Object> parse(String json) {
        return new JsonMapper().readValue(json, new TypeReference<>() {});
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return response;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class App {}
}
