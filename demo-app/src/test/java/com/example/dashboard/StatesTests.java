package com.example.dashboard;

import static com.example.dashboard.Watched.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.dashboard.StubApplication.StubEndpoint;
import com.example.dashboard.StubPool.Words;
import com.example.servers.Browser;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** States that a real pool cannot have, or not quickly; and how the page finds the endpoint, and loses it. */
@Testcontainers
@Timeout(120)
class StatesTests {

    @Container
    static final Browser BROWSER = new Browser();

    private static final ConfigurableApplicationContext SHARED = start(WebApplicationType.SERVLET);

    private final Watched page = new Watched(BROWSER);
    private ConfigurableApplicationContext application = SHARED;

    @AfterAll
    static void stopShared() {
        SHARED.close();
    }

    @AfterEach
    void stop() {
        if (application != SHARED) {
            application.close();
        }
        assertThat(BROWSER.complaints()).isEmpty();
        assertThat(BROWSER.hosts()).allMatch(host -> host.startsWith("localhost:"));
    }

    private static ConfigurableApplicationContext start(WebApplicationType type, String... properties) {
        String[] defaults = {
            "server.port=0",
            "spring.config.location=optional:classpath:/none/", // the demo's settings are for its pools
            "messaging-pool.dashboard.enabled=true",
            "spring.main.banner-mode=off",
            "management.endpoints.web.exposure.include=messagingpools"
        };
        return new SpringApplicationBuilder(StubApplication.class)
                .web(type)
                .properties(defaults)
                .run(Stream.of(properties).map(property -> "--" + property).toArray(String[]::new));
    }

    /** Has an application of this test's own. */
    private void use(WebApplicationType type, String... properties) {
        application = start(type, properties);
    }

    private void open(StubPool... pools) {
        open("/actuator/messagingpools-dashboard", pools);
    }

    private void open(String path, StubPool... pools) {
        application.getBean(StubEndpoint.class).tell(List.of(pools));
        BROWSER.open("http://localhost:" + port("local.server.port") + path);
    }

    private String port(String property) {
        return application.getEnvironment().getRequiredProperty(property);
    }

    @Test
    void anApplicationWithoutPoolsIsToldSo() {
        open();

        page.shows("main", "This application has no pools.");
        page.fine("no-pools");
    }

    @Test
    void aThreadThatHasEndedIsTheWorstOfAll() {
        open(StubPool.calm("calm", 2), new StubPool("broken", 3, 1, 2));

        soon().untilAsserted(
                        () -> assertThat(BROWSER.texts(".pools .rows .name")).containsExactly("broken", "calm"));
        assertThat(BROWSER.text(".pools .rows .trouble")).isEqualTo("1 of 3 threads ended");
        BROWSER.click(".pools .rows a.name");
        page.shows(".problems", "broken-1 has ended.");
        page.shows(".lane[data-thread='1'] .badge", "ended");
        page.shows("#announcer", "In trouble: broken.");
        page.fine("dead-thread");
    }

    /** Also for who opens the page when it is over. */
    @Test
    void aDeadlockOfTheLastMinutesIsTrouble() {
        open(
                StubPool.calm("calm", 2),
                new StubPool("waits", 3, -1, 3, Instant.now().minusSeconds(100)),
                new StubPool("waited", 3, -1, 3, Instant.now().minusSeconds(1_000)));

        soon().untilAsserted(() -> assertThat(BROWSER.texts(".pools .rows .name"))
                .startsWith("waits")
                .hasSize(3));
        assertThat(BROWSER.texts(".pools .rows .trouble")).first().asString().startsWith("A deadlock ");
        page.shows("#announcer", "In trouble: waits.");
    }

    @Test
    void aThousandThreadsStayUsable() {
        open("/actuator/messagingpools-dashboard#/pool/large", new StubPool("large", 1_000, 500, 990));

        soon().untilAsserted(() -> assertThat(BROWSER.count(".lane")).isEqualTo(24));
        assertThat(BROWSER.count(".heat span")).isEqualTo(1_000);
        page.shows(".lane .name", "large-500");
        page.fine("thousand-threads");
        BROWSER.click(".card-head .quiet");
        soon().untilAsserted(() -> assertThat(BROWSER.count(".lane")).isEqualTo(1_000));
        assertThat(BROWSER.overflow()).isZero();
        BROWSER.click(".card-head .quiet");
        soon().untilAsserted(() -> assertThat(BROWSER.count(".lane")).isEqualTo(24));
    }

    @Test
    void fiftyPoolsCanBeSearchedAndSorted() {
        open(IntStream.range(0, 50)
                .mapToObj(i -> new StubPool("pool-" + i, 1 + i, i == 33 ? 0 : -1, 1 + i))
                .toArray(StubPool[]::new));

        soon().untilAsserted(() -> assertThat(BROWSER.count(".pool")).isEqualTo(50));
        page.shows(".pool .name", "pool-33");
        BROWSER.click("[role=columnheader]:nth-child(7) .sort");
        page.shows(".pool .name", "pool-49");
        assertThat(BROWSER.count("[role=columnheader]:nth-child(7)[aria-sort=descending]"))
                .isEqualTo(1);
        page.fine("fifty-pools");
        BROWSER.write("#search", "pool-3");
        soon().untilAsserted(() -> assertThat(BROWSER.count(".pool")).isEqualTo(11));
        BROWSER.write("#search", "x");
        page.shows(".overview", "No pool has a name like that.");
    }

    @Test
    void whatComesFromTheApplicationIsTextAndNoMarkup() {
        String name = "<img src=x onerror=\"document.title='broken in'\">";
        open(StubPool.calm(name, 2));

        page.shows(".pool .name", name);
        page.fine("markup");
        BROWSER.click(".pool a.name");
        page.shows("#pool-title", name);
        page.shows(".lane .name", name + "-0");
        assertThat(BROWSER.count("img")).isZero();
        assertThat(BROWSER.run("return document.title").toString()).startsWith(name);
    }

    @Test
    void namesOfAnyLengthAreReadToTheirEnd() {
        String request = "RecalculateCustomerLoyaltyPointsBalanceRequest";
        String name = "customerLoyaltyPointsBalancesOfAllTheRegionsThatThereAre";
        open(
                StubPool.troubled(name, new Words(request.repeat(2), "x".repeat(150))),
                StubPool.troubled("orders", new Words(request, "Seat[row=3, letter=C]")));

        page.shows(".pools", name);
        page.fine("long-names");
        open("/actuator/messagingpools-dashboard#/pool/orders", StubPool.troubled("orders", new Words(request, "7")));
        page.shows(".problems", "orders-1 is stuck in " + request);
        page.fine("long-request");
        open(
                "/actuator/messagingpools-dashboard#/pool/" + name,
                StubPool.troubled(name, new Words(request.repeat(2), "x".repeat(150))));
        page.shows(".problems", request.repeat(2));
        page.fine("long-everything");
    }

    @Test
    void hiddenIdsSayHowToShowThemAndToWhom() {
        open("/actuator/messagingpools-dashboard#/pool/private", new StubPool("private", 2, -1, 1));

        page.shows(".hot", "hidden", "private-1", "70 %");
        page.shows(
                ".columns",
                "management.endpoint.messagingpools.show-ids=when-authorized",
                "to users with one of the roles in management.endpoint.messagingpools.roles",
                "and, where none is named, to all who have logged in");
        page.fine("hidden-ids");
    }

    @Test
    void anEndpointThatIsNotExposedIsNamedWithTheProperty() {
        use(WebApplicationType.SERVLET, "management.endpoints.web.exposure.include=health");
        open();

        page.shows("main", "The endpoint is not exposed.", "management.endpoints.web.exposure.include");
        page.shows("#link", "Not exposed");
        page.fine("not-exposed");
    }

    @Test
    void anApplicationThatGoesAwayIsWaitedForAndComesBack() {
        use(WebApplicationType.SERVLET);
        open(StubPool.calm("steady", 2));
        page.shows(".pool .name", "steady");
        String port = port("local.server.port");

        application.close();
        page.shows("#link", "Not connected");
        page.shows("main", "The application does not answer.", "What you see is from", "steady");
        page.fine("server-gone");
        application = start(WebApplicationType.SERVLET, "server.port=" + port);
        application.getBean(StubEndpoint.class).tell(List.of(StubPool.calm("again", 2)));

        page.shows(".pool .name", "again");
        page.shows("#link", "Live");
        assertThat(BROWSER.text("main")).doesNotContain("does not answer");
    }

    @Test
    void anEndpointThatFailsIsAskedAgainAndWhatWasSeenStays() {
        open(StubPool.calm("steady", 2));
        page.shows(".pool .name", "steady");

        application.getBean(StubEndpoint.class).fail();
        page.shows("main", "The application answers with an error (500).", "What you see is from", "steady");
        page.shows("#link", "Not connected");
        page.fine("error");
        application.getBean(StubEndpoint.class).tell(List.of(StubPool.calm("again", 2)));

        page.shows(".pool .name", "again");
        page.shows("#link", "Live");
        assertThat(BROWSER.text("main")).doesNotContain("error");
    }

    @Test
    void aPoolThatIsNotThereIsSaidToBeSo() {
        open("/actuator/messagingpools-dashboard#/pool/gone", StubPool.calm("steady", 2));

        page.shows("main", "There is no pool gone.");
    }

    @Test
    void nothingIsAskedWhileTheTabIsHidden() {
        open(StubPool.calm("steady", 2));
        page.shows("#link", "Live");
        BROWSER.run(
                "addEventListener('visibilitychange', () => { if (document.hidden) { window.left = performance.now(); } })");

        Runnable back = BROWSER.otherTab();
        open(StubPool.calm("steady", 2)); // the other page is the clock
        soon().until(() -> asked() >= 3);
        back.run();

        soon().until(() -> !BROWSER.run("return document.hidden").equals(true));
        assertThat(
                        BROWSER.run(
                                "return performance.getEntriesByType('resource').filter(each =>"
                                        + " each.initiatorType === 'fetch' && each.startTime > left && each.startTime < left + 3500).length"))
                .isEqualTo(0L);
        long before = asked();
        soon().until(() -> asked() > before);
        page.shows("#link", "Live");
    }

    @Test
    void whatWasSeenIsForgottenAMinuteAfterTheLastLook() {
        Runnable minutesAreLong = BROWSER.first("const wait = setTimeout;"
                + "window.setTimeout = (then, time) => wait(then, time >= 60000 ? time / 100 : time);");
        open("/actuator/messagingpools-dashboard#/pool/steady", StubPool.calm("steady", 2));
        page.shows("#pool-title", "steady");
        BROWSER.run("addEventListener('visibilitychange', () => { if (!document.hidden) {"
                + " window.kept = document.getElementById('content').childElementCount; } })");

        Runnable back = BROWSER.otherTab();
        open(StubPool.calm("steady", 2)); // the other page is the clock
        soon().until(() -> asked() >= 2);
        back.run();
        minutesAreLong.run();

        soon().untilAsserted(() -> assertThat(BROWSER.run("return window.kept")).isEqualTo(0L));
        page.shows("#pool-title", "steady");
    }

    @Test
    void thePageCanBePaused() {
        open(StubPool.calm("steady", 2));
        page.shows("#link", "Live");
        BROWSER.click("#pause");
        page.shows("#link", "Paused");

        application.getBean(StubEndpoint.class).tell(List.of(StubPool.calm("changed", 2)));
        BROWSER.click("#pause");

        page.shows(".pool .name", "changed");
        page.shows("#link", "Live");
    }

    /** Returns how often the page has asked so far. */
    private static long asked() {
        return (Long) BROWSER.run("return performance.getEntriesByType('resource')"
                + ".filter(each => each.initiatorType === 'fetch').length");
    }

    @Test
    void aReloadKeepsTheHistoryOfNumbersAndNothingElse() {
        open("/actuator/messagingpools-dashboard#/pool/steady", StubPool.calm("steady", 2));
        soon().until(
                        () -> BROWSER.run("return document.querySelector('.chart .line').getAttribute('d')"),
                        d -> !d.equals(""));

        BROWSER.reload();
        page.shows("#pool-title", "steady");

        assertThat(BROWSER.run("return document.querySelector('.chart .line').getAttribute('d')"))
                .as("drawn from before, at the first answer")
                .isNotEqualTo("");
        assertThat(BROWSER.run("return sessionStorage.length + ' ' + localStorage.length + ' ' + document.cookie"))
                .isEqualTo("0 0 ");
    }

    @Test
    void everythingCanBeReachedByKeyboard() {
        open(StubPool.calm("first", 2), StubPool.calm("second", 2));
        page.shows(".pool .name", "first");

        assertThat(BROWSER.tab()).isEqualTo("Skip to the pools");
        assertThat(BROWSER.tab()).isEqualTo("Pools");
        assertThat(BROWSER.tab()).isEqualTo("Pause");
        assertThat(BROWSER.tab()).startsWith("Pool");
        soon().until(BROWSER::tab, "first"::equals);
        BROWSER.enter();
        page.shows("#pool-title", "first");
        assertThat(BROWSER.tab()).endsWith("All pools");
    }

    @Test
    void springMvcServesItUnderAnyPath() {
        use(
                WebApplicationType.SERVLET,
                "server.servlet.context-path=/shop",
                "spring.mvc.servlet.path=/web",
                "management.endpoints.web.base-path=/manage",
                "management.endpoints.web.path-mapping.messagingpools=ops/pools");
        open("/shop/web/manage/messagingpools-dashboard", StubPool.calm("steady", 2));

        page.shows(".pool .name", "steady");
    }

    @Test
    void springMvcServesItOnTheManagementPort() {
        use(
                WebApplicationType.SERVLET,
                "management.server.port=0",
                "management.server.base-path=/inner",
                "management.endpoints.web.base-path=/");
        application.getBean(StubEndpoint.class).tell(List.of(StubPool.calm("steady", 2)));
        BROWSER.open("http://localhost:" + port("local.management.port") + "/inner/messagingpools-dashboard");

        page.shows(".pool .name", "steady");
    }

    @Test
    void webFluxServesItUnderAnyPath() {
        use(
                WebApplicationType.REACTIVE,
                "spring.webflux.base-path=/shop",
                "management.endpoints.web.base-path=/manage",
                "management.endpoints.web.path-mapping.messagingpools=ops/pools");
        open("/shop/manage/messagingpools-dashboard#/pool/steady", StubPool.calm("steady", 2));

        page.shows("#pool-title", "steady");
    }

    @Test
    void webFluxServesItOnTheManagementPort() {
        use(WebApplicationType.REACTIVE, "management.server.port=0", "management.server.base-path=/inner");
        application.getBean(StubEndpoint.class).tell(List.of(StubPool.calm("steady", 2)));
        BROWSER.open("http://localhost:" + port("local.management.port") + "/inner/actuator/messagingpools-dashboard");

        page.shows(".pool .name", "steady");
    }
}
