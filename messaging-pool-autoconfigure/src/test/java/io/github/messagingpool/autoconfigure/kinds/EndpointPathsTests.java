package io.github.messagingpool.autoconfigure.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Asks the endpoint for any pools and ids, also such as no URI may hold. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "messaging-pool.defaults.threads=2",
            "messaging-pool.defaults.routing=remainder",
            "management.endpoints.web.exposure.include=messagingpools"
        })
@Timeout(60)
class EndpointPathsTests {

    private static final long SEED = 20_260_723;
    private static final int REQUESTS = 1_500;

    private static final List<String> POOLS =
            List.of("by-int", "by-string", "by-uuid", "by-enum", "by-record", "cache", "made");

    private static final List<String> IDS = List.of(
            "0",
            "1",
            "-1",
            "+1",
            "007",
            "1.0",
            "1e3",
            "0x1",
            "१",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999",
            "NaN",
            "null",
            "00000000-0000-0001-0000-000000000002",
            "0-0-1-0-2",
            "0-0-0-0-",
            "-----",
            "g0000000-0000-0000-0000-000000000000",
            "DAYS",
            "days",
            "DAYS ",
            "Seat[row=1, column=2]",
            "{\"row\":1}",
            "",
            " ",
            "\t",
            "\n",
            "\u0000",
            "a/b",
            "..",
            ".",
            "../by-int",
            "a;b=c",
            ";",
            "?",
            "#",
            "%",
            "%2",
            "%zz",
            "%25",
            "\\",
            "日本",
            "🙈",
            "\ud800",
            "${java.version}",
            "#{1}",
            "<script>",
            "*",
            "**",
            "{id}",
            "x".repeat(2_000),
            "9".repeat(20_000));

    @LocalServerPort
    int port;

    @Test
    void knownIdsOfEachKindAreFound() throws IOException {
        for (String path : List.of(
                "by-int/1",
                "cache/-1",
                "by-string/a%20b",
                "by-uuid/00000000-0000-0001-0000-000000000002",
                "by-enum/DAYS",
                "made/x")) {
            assertThat(get(path)).as(path).startsWith("HTTP/1.1 200");
        }
        assertThat(get("by-record/1")).startsWith("HTTP/1.1 400");
        assertThat(get("none/1")).startsWith("HTTP/1.1 404");
    }

    @Test
    void anyPathIsAnsweredAndNoneFails() throws IOException {
        Random random = new Random(SEED);
        int[] statuses = new int[600];
        for (int request = 0; request < REQUESTS; request++) {
            String path = path(random);

            String response = get(path);

            assertThat(response)
                    .as(path)
                    .matches("(?s)HTTP/1.1 (200|400|404) .*")
                    .doesNotContain("\tat ", "\"trace\"");
            statuses[Integer.parseInt(response.substring(9, 12))]++;
        }
        assertThat(List.of(statuses[200], statuses[400], statuses[404])).allMatch(count -> count > REQUESTS / 20);
    }

    private static String path(Random random) {
        String pool = random.nextInt(8) == 0 ? any(random) : POOLS.get(random.nextInt(POOLS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> pool;
            case 1 -> pool + "/" + any(random) + "/" + any(random);
            default -> pool + "/" + any(random);
        };
    }

    /** Encoded as it should be, or not at all, or with characters that are noise. */
    private static String any(Random random) {
        String id = IDS.get(random.nextInt(IDS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> id.replace("\n", ""); // a line break would end the request
            case 1 -> URLEncoder.encode(id, StandardCharsets.UTF_8);
            case 2 -> noise(random);
            default -> URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        };
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(20); length > 0; length--) {
            text.append(String.format("%%%02x", random.nextInt(256)));
        }
        return text.toString();
    }

    /** Over a socket, because a client would refuse to send such paths. */
    private String get(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET /actuator/messagingpools/" + path
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ItemKindsTests.App.class)
    static class App {}
}
