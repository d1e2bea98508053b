package com.example.dashboard;

import static com.example.dashboard.Watched.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.demo.DemoApplication;
import com.example.servers.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The demo's page: each of its buttons makes something happen in a real pool, and the dashboard in it shows that. */
@Testcontainers
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = DemoApplication.class,
        properties = {"demo.replay-at-start=false", "messaging-pool.pools.trouble.stuck-after=500ms"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(90)
class TroubleTests {

    @Container
    static final Browser BROWSER = new Browser();

    private final Watched page = new Watched(BROWSER);

    @LocalServerPort
    private int port;

    @AfterEach
    void nothingElseWasAsked() {
        assertThat(BROWSER.complaints()).isEmpty();
        assertThat(BROWSER.hosts()).containsExactly("localhost:" + port);
    }

    /** Presses a button of the page, and returns once it has said what came of it. */
    private void press(String post, String said) {
        BROWSER.open("http://localhost:" + port + "/");
        BROWSER.click("[data-post^='" + post + "']");
        page.shows("#done", said);
    }

    private void see(String pool) {
        BROWSER.open("http://localhost:" + port + "/actuator/messagingpools-dashboard#/pool/" + pool);
    }

    @Test
    @Order(1)
    void poolsWithNothingToDoAreCalm() {
        BROWSER.open("http://localhost:" + port + "/actuator/messagingpools-dashboard");

        soon().untilAsserted(() -> assertThat(BROWSER.texts(".pool .name"))
                .containsExactly("airports", "randoms", "randoms-batches", "rooms", "sessions", "trouble"));
        page.shows(".totals", "In trouble", "0\nof 6 pools", "Threads busy", "0 %");
        page.fine("idle");
        see("rooms");
        page.shows(".pool-page", "Nothing is wrong.", "No id stands out", "Every request that was accepted was run.");
        page.shows(".lane .request", "idle");
        page.fine("idle-pool");
    }

    @Test
    @Order(2)
    void theReplayOfTheFlightsIsSeenAsRequests() {
        press("flights/replay", "Replayed 400,000 flights.");
        BROWSER.frame("iframe");
        page.shows(".pool .name", "airports");
        BROWSER.page();
        page.fine("demo");

        see("airports");
        page.shows(".totals", "224", "800k in all");
    }

    @Test
    @Order(3)
    void aHotIdStandsOutAndItsThreadIsBusy() {
        press("trouble/hot-id", "nine of ten requests");
        see("trouble");

        page.shows(".problems", "times its share");
        soon().untilAsserted(() -> {
            assertThat(BROWSER.text(".hot .rows .row"))
                    .startsWith("0\ntrouble-0\n")
                    .containsPattern("9\\d %|100 %");
            assertThat(BROWSER.text(".lane[data-thread='0'] .runs")).contains("WorkRequest", "#0");
        });
        page.fine("hot-id");
        soon().untilAsserted(() ->
                assertThat(BROWSER.text(".lane[data-thread='0'] .busy-cell")).containsPattern("[1-9]\\d* %"));
        page.fine("busy");
    }

    @Test
    @Order(4)
    void aFullQueueIsTold() {
        see("trouble");
        page.shows("#link", "Live");

        BROWSER.run("fetch('/trouble/full-queue', {method: 'POST'})");

        page.shows(".problems", "The queue of trouble-1 is full.", "64 wait in 64 places", "refused in the last");
        page.shows(".lane[data-thread='1'] .queue-cell", "64 / 64");
        page.fine("queue-full");
        press("trouble/full-queue", "requests were refused, because a queue was full");
    }

    @Test
    @Order(5)
    void aDeadlockIsSpeltOut() {
        press("trouble/deadlock", "Refused at once: trouble#3 (trouble-3) → trouble#7 (trouble-3).");
        see("trouble");

        page.shows(".problems", "A call was refused as a deadlock");
        soon().untilAsserted(() -> assertThat(BROWSER.texts(".steps code"))
                .containsExactly("trouble#3 (trouble-3)", "trouble#7 (trouble-3)"));
        page.fine("deadlock");
    }

    @Test
    @Order(6)
    void deadLettersAreListed() {
        press("trouble/dead-letters", "6 requests were sent");
        see("trouble");

        page.shows(".letters", "WorkRequest", "time was over", "WorkRequest[id=11, millis=1]");
        page.shows(".totals", "Not run\n6");
        page.fine("dead-letters");
    }

    @Test
    @Order(7)
    void aStuckThreadIsNamedWithItsRequest() {
        press("trouble/stuck-thread", "stays in one request for 20 seconds");
        BROWSER.frame("iframe");
        page.shows(".pool[data-level='2'] .trouble", "1 of 4 threads stuck");
        BROWSER.page();
        see("trouble");

        page.shows(".problems", "trouble-2 is stuck in BlockRequest for");
        page.shows(".lane[data-thread='2']", "stuck", "BlockRequest", "#2");
        page.fine("stuck-thread");
        press("trouble/stuck-thread", "A thread is stuck already.");
    }
}
