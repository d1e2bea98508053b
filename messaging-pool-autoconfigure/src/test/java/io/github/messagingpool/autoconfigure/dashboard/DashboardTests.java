package io.github.messagingpool.autoconfigure.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.counter.Counter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Tests for how the page is served; what it shows is tested with a browser, by the demo's tests. */
@Timeout(120)
class DashboardTests {

    private static final String PAGE = "/actuator/messagingpools-dashboard";
    private static final Path FILES = Path.of("src/main/resources/io/github/messagingpool/autoconfigure/dashboard");

    private final HttpClient client = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext start(WebApplicationType type, String... properties) {
        return new SpringApplicationBuilder(App.class)
                .web(type)
                .run(Stream.concat(Stream.of("server.port=0", "spring.main.banner-mode=off"), Stream.of(properties))
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
    }

    private HttpResponse<String> get(
            ConfigurableApplicationContext context, String port, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(context, port, path));
        return client.send((headers.length > 0 ? request.headers(headers) : request).build(), BodyHandlers.ofString());
    }

    private static URI uri(ConfigurableApplicationContext context, String port, String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local." + port + ".port") + path);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void thePageIsServedWithAStrictPolicyAndATag(WebApplicationType type) throws Exception {
        try (ConfigurableApplicationContext context = start(type, "messaging-pool.dashboard.enabled=true")) {
            HttpResponse<String> page = get(context, "server", PAGE);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("data-endpoint=\"messagingpools\"").doesNotContain("{");
            assertThat(page.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("text/html"));
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "frame-ancestors 'self'")
                            .doesNotContain("unsafe"));
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
            String tag = page.headers().firstValue("ETag").orElseThrow();
            assertThat(get(context, "server", PAGE, "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            for (String file : filesOf(page.body())) {
                HttpResponse<String> answer = get(context, "server", "/actuator/" + file);
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(Files.readString(FILES.resolve(fileName(file))));
            }
            assertThat(client.send(
                                    HttpRequest.newBuilder(uri(context, "server", PAGE))
                                            .POST(BodyPublishers.noBody())
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    private static List<String> filesOf(String page) {
        return Pattern.compile("(?:src|href)=\"(messagingpools-dashboard/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void itIsOffUnlessItIsSwitchedOn(WebApplicationType type) throws Exception {
        try (ConfigurableApplicationContext context = start(type)) {
            assertThat(get(context, "server", PAGE).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SERVLET, server.servlet.context-path=/shop, /shop/manage/messagingpools-dashboard",
        "REACTIVE, spring.webflux.base-path=/shop, /shop/manage/messagingpools-dashboard"
    })
    void itIsBesideTheEndpoint(WebApplicationType type, String path, String expected) throws Exception {
        try (ConfigurableApplicationContext context = start(
                type,
                path,
                "messaging-pool.dashboard.enabled=true",
                "management.endpoints.web.base-path=/manage",
                "management.endpoints.web.path-mapping.messagingpools=ops/pools")) {
            assertThat(get(context, "server", expected).body()).contains("data-endpoint=\"ops/pools\"");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void itIsOnTheManagementPortAlone(WebApplicationType type) throws Exception {
        try (ConfigurableApplicationContext context = start(
                type,
                "messaging-pool.dashboard.enabled=true",
                "management.server.port=0",
                "management.server.base-path=/inner",
                "management.endpoints.web.base-path=/")) {
            assertThat(get(context, "management", "/inner/messagingpools-dashboard")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(context, "management", "/inner/messagingpools-dashboard/pool.js")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(context, "server", PAGE).statusCode()).isEqualTo(404);
            assertThat(get(context, "server", "/messagingpools-dashboard").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void everyFileIsServedAndKeptInANativeImage() throws Exception {
        List<String> names;
        try (Stream<Path> files = Files.list(FILES)) {
            names = files.map(file -> file.getFileName().toString()).toList();
        }
        RuntimeHints hints = new RuntimeHints();
        new DashboardFiles.Hints().registerHints(hints, getClass().getClassLoader());

        assertThat(names).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(RuntimeHintsPredicates.resource()
                        .forResource(DashboardFiles.class.getPackageName().replace('.', '/') + "/" + name))
                .accepts(hints));
    }

    @Test
    void nothingOfItIsReadFromElsewhereOrAsMarkup() throws Exception {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                        .as(file.toString())
                        .doesNotContain("http:", "https:", "innerHTML", "outerHTML", "insertAdjacentHTML", "eval(")
                        .doesNotContainPattern("document\\.write|new Function|localStorage");
            }
        }
    }

    @Test
    void itsModulesAreThere() throws Exception {
        Pattern imported = Pattern.compile("from \"\\./([^\"]+)\"");
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                assertThat(imported.matcher(Files.readString(file)).results().map(MatchResult::group))
                        .allSatisfy(found -> assertThat(FILES.resolve(found.replaceAll(".*/|\"", "")))
                                .exists());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}
}
