package com.example.dashboard;

import static com.example.dashboard.Watched.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.servers.Browser;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** States of a real pool that the demo has no button for: all pools, the pool's page and the health say the same of each. */
@Testcontainers
@Timeout(90)
class WardTests {

    @Container
    static final Browser BROWSER = new Browser();

    private final Watched page = new Watched(BROWSER);
    private final CountDownLatch release = new CountDownLatch(1);
    private ConfigurableApplicationContext application = start("1h");

    private static ConfigurableApplicationContext start(String stuckAfter) {
        return new SpringApplicationBuilder(App.class)
                .properties(
                        "server.port=0",
                        "spring.config.location=optional:classpath:/none/", // the demo's settings are for its pools
                        "spring.main.banner-mode=off",
                        "messaging-pool.dashboard.enabled=true",
                        "messaging-pool.pools.ward.threads=2",
                        "messaging-pool.pools.ward.routing=remainder",
                        "messaging-pool.pools.ward.queue-capacity=16",
                        "messaging-pool.pools.ward.shutdown-timeout=80s",
                        "messaging-pool.pools.ward.stuck-after=" + stuckAfter,
                        "management.endpoints.web.exposure.include=messagingpools,health")
                .run();
    }

    @AfterEach
    void stop() {
        release.countDown();
        application.close();
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private ThreadPool<Patient> ward() {
        return application.getBean("ward", ThreadPool.class);
    }

    /** Returns once the thread with this index runs a request, which it does until the test is over. */
    private void hold(long thread) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        ward().send(new HoldRequest(thread, held, release));
        held.await();
    }

    private void open(String fragment) {
        BROWSER.open("http://localhost:" + application.getEnvironment().getProperty("local.server.port")
                + "/actuator/messagingpools-dashboard" + fragment);
    }

    private Status health() {
        return application.getBean(HealthEndpoint.class).health().getStatus();
    }

    @Test
    void aThreadThatRanOutOfMemoryIsTheWorstOfAll() {
        assertThatThrownBy(() -> ward().sendAndReceive(new FailRequest(1))).isInstanceOf(OutOfMemoryError.class);

        open("");
        page.shows(".pool[data-level='3'] .trouble", "1 of 2 threads ran out of memory");
        page.shows(".totals .figure[data-level='2']", "In trouble", "1\nof 1 pool");
        page.shows("#announcer", "In trouble: ward.");
        page.fine("out-of-memory-overview");
        open("#/pool/ward");
        page.shows(".problems [data-level='3']", "ward-1 ran out of memory.", "Restart the instance.");
        page.shows(".lane[data-thread='1'] .badge", "out of memory");
        page.fine("out-of-memory");
        assertThat(health()).isEqualTo(Status.DOWN);
    }

    @Test
    void aPoolWhoseThreadsAreAllStuckIsDown() throws Exception {
        application.close();
        application = start("200ms");
        hold(0);
        hold(1);
        soon().until(() -> health().equals(Status.DOWN));

        open("");
        page.shows(".pool[data-level='3'] .trouble", "2 of 2 threads stuck");
        page.shows("#announcer", "In trouble: ward.");
        open("#/pool/ward");
        page.shows(".problems", "ward-0 is stuck in HoldRequest for", "ward-1 is stuck in HoldRequest for");
        assertThat(BROWSER.count(".problems [data-level='3']")).isEqualTo(2);
        page.shows(".problems", "no thread goes on");
        assertThat(BROWSER.texts(".lane .badge")).containsExactly("stuck", "stuck");
        page.fine("all-stuck");
    }

    @Test
    void aQueueThatIsNearlyFullIsWorthALook() throws Exception {
        hold(1);
        List<CompletableFuture<TouchResponse>> waiting = Stream.generate(() -> ward().sendAsync(new TouchRequest(1)))
                .limit(13)
                .toList();

        open("");
        page.shows(".pool .trouble", "A queue is 81 % full");
        open("#/pool/ward");
        page.shows(".problems [data-level='1']", "The queue of ward-1 is 81 % full.", "13 wait in 16 places.");
        page.shows(".lane[data-thread='1'] .queue-cell", "13 / 16");
        page.fine("queue-nearly-full");
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void aPoolThatDrainsSaysSo() throws Exception {
        hold(1);
        Thread closer = new Thread(ward()::close, "closer");
        closer.start();
        soon().until(() -> ward().state() == PoolState.DRAINING);

        open("#/pool/ward");
        page.shows(".problems", "The pool is draining.", "Requests are refused.");
        page.shows(".state[data-state='DRAINING']", "draining");
        page.fine("draining");
        open("");
        page.shows(".pool .trouble", "The pool is draining");
        assertThat(health()).isEqualTo(Status.OUT_OF_SERVICE);
        release.countDown();
        closer.join();
        page.shows(".pool .trouble", "The pool is closed");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @PoolItemScan(basePackageClasses = Patient.class)
    static class App {}
}
