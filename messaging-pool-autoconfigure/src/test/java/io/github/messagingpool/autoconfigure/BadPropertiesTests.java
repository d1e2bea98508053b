package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import io.github.messagingpool.spi.PoolSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts applications with any values of the properties: each start works, or prints which property is wrong, its value
 * and the remedy.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class BadPropertiesTests {

    private static final long SEED = 20_260_723;
    private static final int RANDOM_STARTS = 100;

    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "2",
            "3",
            "-1",
            "-0",
            "+2",
            " 2 ",
            "007",
            "1e3",
            "2.5",
            "0x10",
            "1_000",
            "1,000",
            "१",
            "③",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "10001",
            "NaN",
            "",
            " ",
            "\t",
            "\u0000",
            "null",
            "true",
            "yes",
            "off",
            "block",
            "BLOCK",
            "drop-oldest",
            "dropOldest",
            "spin_then_park",
            "busy-spin",
            "jump",
            "日本",
            "🙈",
            "#{1}",
            "${random.int(3,4)}",
            "${missing}",
            "${missing:2}",
            "${",
            "1s",
            "-1s",
            "1 s",
            "1ns",
            "PT1S",
            "PT-1S",
            "P1D",
            "PT",
            "1h",
            "1y",
            "5m5s",
            "999999999999d",
            "106751991167300d",
            "9223372036854775807s",
            "9223372036854775807ns",
            "36500d",
            "a=b",
            "[]",
            "[1]",
            "{}",
            "1\n2",
            "%s",
            "../..",
            "x".repeat(5_000));

    private static final List<String> KEYS = List.of(
            "messaging-pool",
            "messaging-pool.enabled",
            "messaging-pool.problem-details",
            "messaging-pool.defaults",
            "messaging-pool.pools",
            "messaging-pool.pools.counters",
            "messaging-pool.pools[0]",
            "messaging-pool.pools.counters[0].threads",
            "messaging-pool.pools.counters.threads.more",
            "messaging-pool.pools.counters.unknown",
            "messaging-pool.pools.threads",
            "messaging-pool.pools.[a.b].threads",
            "messaging-pool.pools[].threads",
            "messaging-pool.pools[ ].threads",
            "messaging-pool.pools.[c.o.u.n.t.e.r.s].threads",
            "messaging-pool.pools.日本.threads",
            "messaging-pool.pools[日本].threads",
            "messaging-pool.pools.-.threads",
            "messaging-pool.pools..threads",
            "messaging-pool.unknown");

    private CapturedOutput output;

    @BeforeEach
    void capture(CapturedOutput output) {
        this.output = output;
    }

    static Stream<Map<String, Object>> everyKey() {
        Random random = new Random(SEED);
        return Stream.concat(KEYS.stream(), settings())
                .map(key -> Map.of(key, (Object) VALUES.get(random.nextInt(VALUES.size()))));
    }

    private static Stream<String> settings() {
        return Stream.of("messaging-pool.defaults.", "messaging-pool.pools.counters.")
                .flatMap(prefix -> PoolSettings.properties().stream().map(setting -> prefix + setting.key()));
    }

    @ParameterizedTest
    @MethodSource
    void everyKey(Map<String, Object> properties) {
        startWith(properties);
    }

    @Test
    void anyValueWorksOrIsExplained() {
        Random random = new Random(SEED);
        List<String> settings = settings().toList();

        int works = 0;
        for (int start = 0; start < RANDOM_STARTS; start++) {
            String key = settings.get(random.nextInt(settings.size()));
            works += startWith(Map.of(key, VALUES.get(random.nextInt(VALUES.size())))) ? 1 : 0;
        }

        assertThat(works).isBetween(RANDOM_STARTS / 10, RANDOM_STARTS * 9 / 10);
    }

    /** Returns whether the application has started, and worked. */
    private boolean startWith(Map<String, Object> properties) {
        int before = output.getAll().length();
        Set<Thread> threadsOfOthers = poolThreads();
        SpringApplication application = new SpringApplication(App.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("wrong", properties)));
        boolean started = false;
        try (ConfigurableApplicationContext context = application.run()) {
            started = true;
            work(context);
        } catch (RuntimeException e) {
            String printed = output.getAll().substring(before);
            assertThat(printed)
                    .as("%s", properties)
                    .contains("APPLICATION FAILED TO START", "Description:", "Action:")
                    .contains(named(properties))
                    .doesNotContain("\tat ");
            assertThat(started).as("%s: %s", properties, e).isFalse();
        }
        Set<Thread> left = poolThreads();
        left.removeAll(threadsOfOthers);
        assertThat(left).as("%s", properties).noneMatch(BadPropertiesTests::goesOn);
        return started;
    }

    /** With the pools disabled there is none. */
    private static void work(ConfigurableApplicationContext context) {
        if (context.containsBean("counters")) {
            @SuppressWarnings("unchecked")
            ThreadPool<Counter> counters = context.getBean("counters", ThreadPool.class);
            assertThat(counters.sendAndReceive(new CounterInit(1), Duration.ofSeconds(10))
                            .id())
                    .isEqualTo(1L);
        }
    }

    /** Of a key that is none of the settings' Spring Boot names a part. */
    private static List<String> named(Map<String, Object> properties) {
        return properties.keySet().stream()
                .map(key -> settings().anyMatch(key::equals) ? key : "messaging-pool")
                .toList();
    }

    private static Set<Thread> poolThreads() {
        Thread[] threads = new Thread[Thread.activeCount() + 100];
        int count = Thread.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread.getName().startsWith("counters-"))
                .collect(Collectors.toSet());
    }

    private static boolean goesOn(Thread thread) {
        try {
            thread.join(5_000);
            return thread.isAlive();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}
}
