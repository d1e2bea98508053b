package io.github.messagingpool.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** Tests for an application that has the starter and nothing else. */
@SpringBootTest(properties = {"messaging-pool.pools.things.threads=2", "messaging-pool.pools.things.routing=remainder"})
@Timeout(60)
class StarterTests {

    @Autowired
    ThreadPool<Thing> things;

    @Test
    void theStarterAloneGivesAPool() {
        things.sendAndReceive(new ThingInit(3));

        assertThat(things.sendAndReceive(new EchoRequest<>(3, "hello")).thread())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.boot.actuate.endpoint.annotation.Endpoint",
                "org.springframework.boot.health.contributor.HealthIndicator",
                "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
                "io.micrometer.core.instrument.MeterRegistry",
                "tools.jackson.databind.json.JsonMapper"
            })
    void noOptionalFeatureIsOnTheClassPath(String type) {
        assertThat(ClassUtils.isPresent(type, getClass().getClassLoader())).isFalse();
    }

    @Test
    void theStarterHasNoClassesOfItsOwn() throws IOException {
        Path classes = Path.of("target/classes");
        if (Files.exists(classes)) {
            try (Stream<Path> files = Files.walk(classes)) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".class"));
            }
        }
        assertThat(Path.of("src/main/java")).doesNotExist();
    }

    @PoolItem("things")
    record Thing(ThingInit init) {}

    record ThingInit(long id) implements Init.OfLong<Thing> {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @PoolItemScan
    static class App {}
}
