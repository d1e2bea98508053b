package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.autoconfigure.counter.Counter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Tests for {@link UnknownSettings}. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class UnknownSettingsTests {

    /** The source has another name than that of the system, which the test's own environment has. */
    private static void start(Map<String, Object> environment, String... arguments) {
        new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .run(arguments)
                .close();
    }

    @Test
    void aTypingErrorIsNamedWithItsFileAndLine(@TempDir Path folder, CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("application.yml"), """
                messaging-pool:
                  pools:
                    counters:
                      queue-capacity: 64
                      thread: 2
                """);

        start(Map.of(), "--spring.config.location=" + folder.toUri());

        assertThat(output.getOut().lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("'messaging-pool.pools.counters.thread'")
                        .contains("application.yml] - 5:15")
                        .contains("the nearest is 'messaging-pool.pools.counters.threads'"));
    }

    @ParameterizedTest
    @CsvSource({
        "messaging-pool.defaults.shutdown-timout, messaging-pool.defaults.shutdown-timeout",
        "messaging-pool.defaults.queuecapasity, messaging-pool.defaults.queue-capacity",
        "messaging-pool.pools.counters.threads.more, messaging-pool.pools.counters.threads",
        "messaging-pool.pool.conters.threads,   messaging-pool.pools",
        "messaging-pool.enable,                 messaging-pool.enabled"
    })
    void theNearestSettingIsNamed(String property, String nearest, CapturedOutput output) {
        start(Map.of(), "--" + property + "=1");

        assertThat(output)
                .contains("The property '" + property + "' (")
                .contains("commandLineArgs")
                .contains("is no setting and has no effect; the nearest is '" + nearest + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "messaging-pool.counters.threads,            messaging-pool.pools.counters.threads",
        "messaging-pool.pool.Counters.queueCapacity, messaging-pool.pools.counters.queue-capacity",
        "messaging-pool.default.threads,             messaging-pool.defaults.threads",
        "messaging-pool.request-timeout,             messaging-pool.defaults.request-timeout",
        "messaging-pools.pools.counters.threads,     messaging-pool.pools.counters.threads",
        "message-pool.counters.threads,              messaging-pool.pools.counters.threads",
        "messaging-pol.defaults.threads,             messaging-pool.defaults.threads",
        "spring.messaging-pool.defaults.threads,     messaging-pool.defaults.threads",
        "messagingpools.problem-details,             messaging-pool.problem-details",
        "pools.counters.threads,                     messaging-pool.pools.counters.threads"
    })
    void aSettingInAnotherPlaceIsNamedWithItsOwn(String property, String right, CapturedOutput output) {
        start(Map.of(), "--" + property + "=1");

        assertThat(output.getOut().lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("commandLineArgs")
                        .endsWith("is no setting and has no effect; write '" + right + "'"));
    }

    @ParameterizedTest
    @CsvSource({
        "other.pools.counters.threads",
        "defaults.threads",
        "pools.others.threads",
        "messaging.pool.size",
        "threads",
        "messaging-pools.size"
    })
    void propertiesOfOthersAreNotNamed(String property, CapturedOutput output) {
        start(Map.of(), "--" + property + "=1");

        assertThat(output).contains("Pool counters started").doesNotContain("WARN");
    }

    @Test
    void anEnvironmentVariableIsNamedToo(CapturedOutput output) {
        start(Map.of("MESSAGINGPOOL_POOLS_COUNTERS_THREAD", "2"));

        assertThat(output)
                .contains("'MESSAGINGPOOL_POOLS_COUNTERS_THREAD' is no setting and has no effect; the nearest is"
                        + " 'MESSAGINGPOOL_POOLS_COUNTERS_THREADS'");
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGING_POOL_POOLS_COUNTERS_THREADS,        MESSAGINGPOOL_POOLS_COUNTERS_THREADS",
        "MESSAGING_POOL_POOLS_COUNTERS_QUEUE_CAPACITY, MESSAGINGPOOL_POOLS_COUNTERS_QUEUECAPACITY",
        "MESSAGINGPOOL_DEFAULTS_QUEUE_CAPACITY,        MESSAGINGPOOL_DEFAULTS_QUEUECAPACITY",
        "MESSAGING_POOL_DEFAULTS_QUEUECAPACITY,        MESSAGINGPOOL_DEFAULTS_QUEUECAPACITY",
        "MESSAGINGPOOL_COUNTERS_QUEUECAPACITY,         MESSAGINGPOOL_POOLS_COUNTERS_QUEUECAPACITY",
        "MESSAGING_POOL_COUNTERS_QUEUE_CAPACITY,       MESSAGINGPOOL_POOLS_COUNTERS_QUEUECAPACITY",
        "MESSAGINGPOOL_POOL_COUNTERS_THREADS,          MESSAGINGPOOL_POOLS_COUNTERS_THREADS",
        "MESSAGING_POOLS_COUNTERS_THREADS,             MESSAGINGPOOL_POOLS_COUNTERS_THREADS",
        "MESSAGINGPOOL_COUNTERS_POOLS_THREADS,         MESSAGINGPOOL_POOLS_COUNTERS_THREADS",
        "MESSAGINGPOOL_POOLS_THREADS_COUNTERS,         MESSAGINGPOOL_POOLS_COUNTERS_THREADS",
        "MESSAGINGPOOL_THREADS_DEFAULTS,               MESSAGINGPOOL_DEFAULTS_THREADS",
        "MESSAGINGPOOL_DEFAULT_THREADS,                MESSAGINGPOOL_DEFAULTS_THREADS",
        "MESSAGING_POOL_REQUEST_TIMEOUT,               MESSAGINGPOOL_DEFAULTS_REQUESTTIMEOUT",
        "MESSAGING-POOL_POOLS_COUNTERS_QUEUE_CAPACITY, MESSAGINGPOOL_POOLS_COUNTERS_QUEUECAPACITY"
    })
    void aVariableThatIsNotReadIsNamedWithTheOneThatIs(String variable, String right, CapturedOutput output) {
        start(Map.of(variable, "64"));

        assertThat(output).contains("'" + variable + "' has no effect").contains("write '" + right + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGINGPOOL_POOLS_COUNTERS_QUEUECAPACITY",
        "MESSAGINGPOOL_POOLS_COUNTERS_QUEUE_CAPACITY",
        "MESSAGINGPOOL_DEFAULTS_QUEUECAPACITY",
        "MESSAGING_POOL_DEFAULTS_QUEUE_CAPACITY",
        "messagingpool_pools_counters_queuecapacity",
        "MESSAGINGPOOL__POOLS__COUNTERS__THREADS",
        "MESSAGING-POOL_POOLS_COUNTERS_QUEUE-CAPACITY"
    })
    void aVariableThatIsReadIsNotNamed(String variable, CapturedOutput output) {
        start(Map.of(variable, "0x40"));

        assertThat(output).contains("Pool counters started").doesNotContain("WARN");
    }

    @Test
    void aVariableWhoseSettingIsReadFromElsewhereIsNotNamed(CapturedOutput output) {
        start(
                Map.of("MESSAGINGPOOL_POOLS_COUNTERS_QUEUE_CAPACITY", "64", "MESSAGINGPOOL_DEFAULTS_THREADS", "3"),
                "--messaging-pool.pools.counters.queue-capacity=128",
                "--messaging-pool.defaults.threads=2");

        assertThat(output).contains("Pool counters started").doesNotContain("WARN");
    }

    @Test
    void aVariableThatNamesNoPoolIsNamedWithThosePoolsThatThereAre(CapturedOutput output) {
        start(Map.of("MESSAGING_POOL_POOLS_CONTERS_THREADS", "2"));

        assertThat(output)
                .contains(
                        "'MESSAGING_POOL_POOLS_CONTERS_THREADS' names no pool and has no effect; known pools: [counters]")
                .contains("'MESSAGINGPOOL_POOLS_COUNTERS_THREADS'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MESSAGINGPOOL_POOLS_COUNTERS_POOLSIZE   | is no setting and has no effect; settings are [threads, queue-capacity, | MESSAGINGPOOL_POOLS_COUNTERS_THREADS
            MESSAGINGPOOL_DEFAULTS_MAX_THREADS      | is no setting and has no effect; settings are [threads, queue-capacity, | MESSAGINGPOOL_DEFAULTS_THREADS
            MESSAGING_POOL_POOLS_OTHERS_ASK_TIMEOUT | names no pool and has no effect; known pools: [counters]                | MESSAGINGPOOL_POOLS_COUNTERS_THREADS
            """)
    void whereNothingIsNearAVariableIsToldWhatThereIs(
            String variable, String problem, String example, CapturedOutput output) {
        start(Map.of(variable, "2"));

        assertThat(output)
                .contains("'" + variable + "' " + problem)
                .contains("written like '" + example + "'")
                .doesNotContain("nearest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messaging-pool.pools.counters.ask-timeout  | is no setting and has no effect; below 'messaging-pool.pools.counters' there are [threads,
            messaging-pool.pools.counters.call-timeout | is no setting and has no effect; below 'messaging-pool.pools.counters' there are [threads,
            messaging-pool.pools.counters.name         | is no setting and has no effect; below 'messaging-pool.pools.counters' there are [threads,
            messaging-pool.observation.names           | is no setting and has no effect; below 'messaging-pool.observation' there are [enabled, ids]
            messaging-pool.sessions                    | is no setting and has no effect; below 'messaging-pool' there are [enabled,
            messaging-pool.pools.conters.thread        | names no pool and has no effect; known pools: [counters], written like 'messaging-pool.pools.counters.threads'
            messaging-pool.pools[0].name               | names no pool and has no effect; known pools: [counters], written like 'messaging-pool.pools.counters.threads'
            """)
    void whereNothingIsNearAPropertyIsToldWhatThereIs(String property, String problem, CapturedOutput output) {
        start(Map.of(), "--" + property + "=2");

        assertThat(output)
                .contains("The property '" + property + "' (")
                .contains(problem)
                .doesNotContain("nearest");
    }

    @Test
    void aVariableThatASettingTakesItsValueFromIsNotNamed(CapturedOutput output) {
        start(
                Map.of("MESSAGING_POOL_THREADS", "2"),
                "--messaging-pool.pools.counters.threads=${MESSAGING_POOL_THREADS}");

        assertThat(output).contains("Pool counters started: 2 threads").doesNotContain("WARN");
    }

    @Test
    void variablesOfOthersAreNotNamed(CapturedOutput output) {
        start(Map.of("MESSAGING_POOL_SIZE", "2", "MY_MESSAGING_URL", "x", "MESSAGING_POOL_MAX_THREADS", "2"));

        assertThat(output).doesNotContain("WARN");
    }

    @Test
    void aWrongValueIsNamedWithItsOrigin() {
        assertThatThrownBy(() -> start(Map.of("MESSAGINGPOOL_POOLS_COUNTERS_THREADS", "0")))
                .hasStackTraceContaining(
                        "has the value '0' (\"MESSAGINGPOOL_POOLS_COUNTERS_THREADS\" from property source"
                                + " \"test-systemEnvironment\"), but");
        assertThatThrownBy(() -> start(Map.of(), "--messaging-pool.defaults.queue-capacity=1"))
                .hasStackTraceContaining(
                        "\"messaging-pool.defaults.queue-capacity\" from property source" + " \"commandLineArgs\"");
    }

    @Test
    void aVariableThatDividesAPoolsNameIsNamedWithTheOneThatDoesNot(CapturedOutput output) {
        start(Map.of("MESSAGINGPOOL_POOLS_COUNT_ERS_THREADS", "2"));

        assertThat(output)
                .contains("'MESSAGINGPOOL_POOLS_COUNT_ERS_THREADS' has no effect")
                .contains("write 'MESSAGINGPOOL_POOLS_COUNTERS_THREADS'");
    }

    @Test
    void aPoolThatIsNotThereIsNamedWithTheOriginOfItsSettings() {
        assertThatThrownBy(() -> start(Map.of(), "--messaging-pool.pools.conters.threads=2"))
                .hasStackTraceContaining("'messaging-pool.pools.conters' names a pool that no @PoolItem class has"
                        + " (\"messaging-pool.pools.conters.threads\" from property source \"commandLineArgs\").");
    }

    @Test
    void settingsInAnyFormAreKnown(CapturedOutput output) {
        start(
                Map.of("MESSAGINGPOOL_POOLS_COUNTERS_MAXITEMS", "9", "MESSAGING_POOL_DEFAULTS_POISON_AFTER", "3"),
                "--messaging-pool.enabled=true",
                "--messaging-pool.defaults.queueCapacity=64",
                "--messaging-pool.defaults.wait_strategy=park",
                "--messagingpool.pools.COUNTERS.Queue-Capacity=64",
                "--messaging-pool.pools[counters].threads=2");

        assertThat(output).contains("Pool counters started: 2 threads").doesNotContain("WARN");
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class App {}
}
