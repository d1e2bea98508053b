package com.example.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sends any bodies to any paths: each answer is a success or a problem that the client has made, and says which. */
@DemoTest
class BadRequestTests {

    private static final long SEED = 20_260_723;
    private static final int REQUESTS = 1_500;

    private static final List<String> IDS = List.of(
            "1",
            "-1",
            "0",
            "7777",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1.5",
            "1e9",
            "NaN",
            "null",
            "x",
            " ",
            "१",
            "日本",
            "🙈",
            "ORD",
            "${x}",
            "#{1}",
            "%",
            "a;b",
            "9".repeat(3_000));

    /** More than one replay would take long. */
    private static final List<String> TIMES = List.of(
            "0",
            "-1",
            "1001",
            "2147483647",
            "2147483648",
            "-2147483648",
            "99999999999999999999",
            "1.5",
            "1e3",
            "x",
            "true",
            "🙈",
            "1,2",
            "0x10",
            "9".repeat(3_000));

    private static final List<String> VALUES = List.of(
            "null",
            "1",
            "-1",
            "1e400",
            "99999999999999999999",
            "true",
            "\"\"",
            "\" \"",
            "\"Login\"",
            "\"日本🙈\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\x\"",
            "\"\n\"",
            "[]",
            "[1]",
            "{}",
            "{\"a\": {}}",
            "NaN",
            "'x'",
            "\"unended",
            "\"" + "x".repeat(200_000) + "\"",
            "9".repeat(5_000),
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000));

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "1",
            "\"Login\"",
            "[]",
            "[[]]",
            "{",
            "}",
            "{}",
            "{\"action\"",
            "{\"action\":",
            "{action: 1}",
            "{\"action\": \"a\"} {",
            "{\"action\": \"a\", \"action\": 1}",
            "<a/>",
            "a=b",
            "\u0000",
            "\ufeff{}",
            "[".repeat(100_000),
            "{\"action\":".repeat(100_000));

    private static final List<String> TYPES = List.of(
            "application/json;charset=UTF-16",
            "application/json;charset=none",
            "application/xml",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/octet-stream",
            "*/*",
            "json",
            "");

    private static final List<String> METHODS =
            List.of("POST", "POST", "POST", "POST", "GET", "PUT", "DELETE", "PATCH");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);

    @LocalServerPort
    private int port;

    @Test
    void anyRequestIsAnsweredByASuccessOrAProblem() throws Exception {
        int refused = 0;
        for (int i = 0; i < REQUESTS; i++) {
            HttpRequest request = anyRequest();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

            refused += response.statusCode() < 400 ? 0 : 1;
            assertSuccessOrProblem(request, response);
        }

        assertThat(refused).isBetween(REQUESTS / 4, REQUESTS - 50);
        assertThat(post("/sessions/4242/actions", "{\"action\": \"Login\"}").body())
                .isEqualTo("{\"actions\":1}");
        assertThat(post("/flights/replay?times=1", "").statusCode()).isEqualTo(200);
    }

    private static void assertSuccessOrProblem(HttpRequest request, HttpResponse<String> response) {
        String description = request + " " + request.headers().map() + ": " + response;
        if (response.statusCode() >= 400) {
            assertThat(response.statusCode()).as(description).isLessThan(500);
            assertThat(response.headers().firstValue("Content-Type"))
                    .as(description)
                    .hasValue("application/problem+json");
            assertThat(response.body()).as(description).contains("\"status\":" + response.statusCode());
        } else {
            assertThat(response.statusCode()).as(description).isEqualTo(200);
        }
        assertThat(response.body()).as(description).doesNotContain("\tat ", "Exception");
    }

    private HttpRequest anyRequest() {
        String body = random.nextInt(3) == 0 ? of(BODIES) : anyObject();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(anyPath()))
                .timeout(Duration.ofSeconds(20))
                .method(of(METHODS), BodyPublishers.ofString(body));
        String type = random.nextInt(3) > 0 ? "application/json" : of(TYPES);
        return (type.isEmpty() ? request : request.header("Content-Type", type)).build();
    }

    private String anyPath() {
        return switch (random.nextInt(8)) {
            case 0 -> "/rooms/" + anyId() + "/posts/" + anyId();
            case 1 -> "/airports/" + anyId();
            case 2 -> "/sessions/" + anyId() + "/log";
            case 3 -> "/flights/replay?times=" + encoded(of(TIMES));
            case 4, 5 -> "/rooms/" + anyId() + "/posts";
            default -> "/sessions/" + anyId() + "/actions";
        };
    }

    private String anyObject() {
        return "{\"action\": " + anyValue() + ", \"user\": " + anyValue() + ", \"text\": " + anyValue() + "}";
    }

    private String anyValue() {
        return random.nextInt(4) > 0 ? "\"Login\"" : of(VALUES);
    }

    private String anyId() {
        return random.nextInt(4) > 0 ? String.valueOf(random.nextInt(9)) : encoded(of(IDS));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String of(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
