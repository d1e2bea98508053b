package com.example.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link KeyLanes}. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"spring.config.name=lanes", "messaging-pool.pools.lanes.threads=2"}) // not the demo's settings
@Timeout(60)
class KeyLanesTests {

    @Autowired
    KeyLanes lanes;

    @Test
    void codeOfOneKeyRunsInOrderAndOneAtATime() {
        List<Integer> plain = new ArrayList<>(); // not thread-safe, and need not be

        CompletableFuture<?>[] all = IntStream.range(0, 1_000)
                .mapToObj(i -> CompletableFuture.runAsync(() -> plain.add(i), lanes.of("customer-7")))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();

        assertThat(plain)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void aResultComesByAFuture() {
        CompletableFuture<String> thread =
                CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(), lanes.of("customer-8"));

        assertThat(thread.join()).startsWith("lanes-");
    }

    @Test
    void whatTheCodeThrowsIsTheFuturesFailure() {
        CompletableFuture<Void> failed = CompletableFuture.runAsync(
                () -> {
                    throw new IllegalStateException("no");
                },
                lanes.of("customer-9"));

        assertThat(failed)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withMessageContaining("no");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @PoolItemScan(basePackageClasses = Lane.class)
    @ComponentScan(basePackageClasses = KeyLanes.class) // as an application does
    static class App {}
}
