package com.example.monitoring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.demo.DemoApplication;
import com.example.servers.PrometheusServer;
import com.example.servers.Series;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * Lets a real Prometheus scrape the demo, with some pools more: what it holds after a known run, and what it answers to
 * the expressions of the documentation and of the dashboard for Grafana.
 */
@Testcontainers
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {DemoApplication.class, ProbePools.class},
        properties = {
            "demo.replay-at-start=false",
            "management.tracing.exemplars.include=none", // which an old Prometheus does not read
            "messaging-pool.defaults.routing=remainder",
            "messaging-pool.defaults.stuck-after=1h",
            "messaging-pool.pools.probes.threads=2",
            "messaging-pool.pools.probes.queue-capacity=4",
            "messaging-pool.pools.probes.overflow=reject",
            "messaging-pool.pools.probes.stuck-after=200ms",
            "messaging-pool.pools.dropping-probes.threads=1",
            "messaging-pool.pools.dropping-probes.queue-capacity=2",
            "messaging-pool.pools.dropping-probes.overflow=drop-oldest",
            "messaging-pool.pools.dropping-probes.max-items=2",
            "messaging-pool.pools.idle-probes.threads=1",
            "messaging-pool.pools.idle-probes.idle-timeout=100ms"
        })
@AutoConfigureRestTestClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PrometheusTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Container
    static final PrometheusServer PROMETHEUS = new PrometheusServer();

    private static final Pattern KIND = Pattern.compile("\\b(reason|outcome)=\"?(\\w+)");

    private static final Dashboard DASHBOARD = new Dashboard();

    private final RestTestClient client;
    private final KnownRun run;

    @Autowired
    PrometheusTests(
            RestTestClient client,
            @Qualifier("probes") ThreadPool<Probe> probes,
            @Qualifier("dropping-probes") ThreadPool<Probe> dropping,
            @Qualifier("idle-probes") ThreadPool<Probe> idle) {
        this.client = client;
        this.run = new KnownRun(probes, dropping, idle);
    }

    /** Prometheus is there first, so that it sees counters rise. */
    @BeforeAll
    void run(@LocalServerPort int port) {
        PROMETHEUS.scrape(port);
        soon().until(() -> PROMETHEUS.query("up == 1"), answer -> answer.size() == 1);
        client.post().uri("/flights/replay").exchange().expectStatus().isOk();
        run.run();
    }

    @AfterAll
    void release() {
        run.close();
    }

    @ParameterizedTest
    @MethodSource("expectedOfTheRun")
    void aMeterHasTheValueThatFollowsFromTheRun(String expected) {
        String series = expected.replaceAll(" (==|>=|>) .*", "");

        soon().untilAsserted(() -> assertThat(PROMETHEUS.query(expected))
                .as("%s among %s", expected, PROMETHEUS.query(series))
                .hasSize(1));
    }

    @Test
    void prometheusHoldsWhatTheApplicationTells() {
        soon().untilAsserted(() -> assertThat(PROMETHEUS.query("{__name__=~\"messagingpool_.+\"}"))
                .containsExactlyInAnyOrderElementsOf(application()));
    }

    @Test
    void everyMeterOfThePageIsChecked() {
        assertThat(checked("messagingpool_")).isEqualTo(MonitoringPage.names());
        assertThat(MonitoringPage.names().stream().map(MonitoringPage::meter).collect(toSet()))
                .as("the meters that have a name in Prometheus")
                .containsExactlyInAnyOrderElementsOf(MonitoringPage.meters());
    }

    @Test
    void everyMeterForExecutorsIsChecked() {
        assertThat(checked("executor_"))
                .extracting(name -> name.replace('_', '.').replaceAll("\\.(threads|tasks|tasks\\.total)$", ""))
                .containsExactlyInAnyOrderElementsOf(MonitoringPage.executorMeters());
    }

    private static Set<String> checked(String prefix) {
        return expectations()
                .flatMap(each -> each.metrics().stream())
                .filter(name -> name.startsWith(prefix))
                .collect(toSet());
    }

    @Test
    void everyReasonAndOutcomeIsChecked() {
        Set<String> checked = expectations()
                .flatMap(each -> each.metrics().stream().flatMap(name -> kinds(name, each.text())))
                .collect(toSet());

        assertThat(application().stream().flatMap(series -> kinds(series.name(), series.labels() + "")))
                .isNotEmpty()
                .isSubsetOf(checked);
    }

    /** Returns a meter's name with each of its reasons and outcomes, as text. */
    private static Stream<String> kinds(String name, String labels) {
        return KIND.matcher(labels)
                .results()
                .map(kind -> MonitoringPage.meter(name).name() + " " + kind.group(1) + " " + kind.group(2));
    }

    @Test
    void aMeterHasTheTagsOfThePage() {
        assertThat(application())
                .allSatisfy(series -> assertThat(series.labels().keySet())
                        .as(series.name())
                        .isEqualTo(MonitoringPage.meter(series.name()).tags()));
    }

    @Test
    void expressionsStandInBlocksOfTheirLanguage() {
        assertThat(MonitoringPage.otherBlocks()).noneMatch(block -> block.contains("messagingpool_"));
    }

    @ParameterizedTest
    @MethodSource("ofTheDocumentation")
    void anExpressionOfTheDocumentationAnswers(Expression expression) {
        answersAsItShould(expression);
    }

    @ParameterizedTest
    @MethodSource("ofTheDashboard")
    void anExpressionOfTheDashboardAnswersForAllPools(Expression expression) {
        answersAsItShould(expression);
    }

    @ParameterizedTest
    @MethodSource("ofTheDashboardForOnePool")
    void anExpressionOfTheDashboardAnswersForOnePool(Expression expression) {
        answersAsItShould(expression);
    }

    @Test
    void theDashboardOffersAllPools() {
        Matcher query = DASHBOARD.labelValues("pool");

        assertThat(PROMETHEUS.labelValues(query.group(1), query.group(2)))
                .containsExactlyElementsOf(application().stream()
                        .filter(series -> series.name().equals("messagingpool_threads"))
                        .map(series -> series.labels().get("pool"))
                        .sorted()
                        .toList());
    }

    @Test
    void theDashboardOffersTheInstance() {
        Matcher query = DASHBOARD.labelValues("instance");

        assertThat(PROMETHEUS.labelValues(query.group(1), query.group(2))).hasSize(1);
    }

    /** A rate needs two scrapes, so what comes late is waited for. */
    private void answersAsItShould(Expression expression) {
        soon().untilAsserted(() -> assertThat(expression.actual(PROMETHEUS.query(expression.text())))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expression.expected(application())));
    }

    private static ConditionFactory soon() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(BETWEEN_LOOKS);
    }

    private List<Series> application() {
        String text = client.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        return Series.in(Objects.requireNonNull(text))
                .filter(series -> series.name().startsWith("messagingpool_"))
                .toList();
    }

    private static Stream<String> expectedOfTheRun() {
        return KnownRun.EXPECTED.lines();
    }

    private static Stream<Expression> expectations() {
        return expectedOfTheRun().map(line -> new Expression(line, ""));
    }

    private static Stream<Expression> ofTheDocumentation() {
        return MonitoringPage.expressions();
    }

    private static Stream<Expression> ofTheDashboard() {
        return DASHBOARD.expressions(".*");
    }

    private static Stream<Expression> ofTheDashboardForOnePool() {
        return DASHBOARD.expressions("probes");
    }
}
