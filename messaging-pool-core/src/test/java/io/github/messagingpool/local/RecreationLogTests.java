package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Events;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.PoolSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Tests for {@link RecreationLog}. */
@Timeout(30)
class RecreationLogTests {

    private static final ItemPolicy<Counter> POLICY = ItemPolicy.of(PoolSettings.of(Counter.class)
            .withItems(CounterInit.class, init -> new Counter(init.id(), new Events()))
            .with(PoolSettings.RECREATIONS, 10)
            .with(PoolSettings.RECREATION_WINDOW, Duration.ofMinutes(1)));

    private final Logger logger = (Logger) LoggerFactory.getLogger(ThreadPool.class);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(appender);
    }

    private List<String> lines() {
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aRecreationIsLoggedWithItsItemAndFailure() {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).onFailure(OnFailure.RECREATE).build()) {
            pool.sendAndReceive(new CounterInit(7));

            Throwable thrown = catchThrowable(() -> pool.sendAndReceive(new Ask<>(7, counter -> {
                throw new IllegalStateException("broken");
            })));

            assertThat(thrown).hasMessage("broken");
            assertThat(lines())
                    .containsExactly(
                            "counters-1: counters#7 was recreated after java.lang.IllegalStateException: broken;"
                                    + " recreation 1 of at most 10 in 60 s");
        }
    }

    @Test
    void manyRecreationsAreOneLineASecond() {
        RecreationLog log = new RecreationLog();
        long start = Long.MAX_VALUE - 1_000; // a clock may overflow
        for (int i = 0; i < 1_000; i++) {
            log.recreated("counters#" + i, new IllegalStateException(), 1, POLICY, start + i * 1_000L);
        }

        log.recreated("counters#7", new IllegalStateException(), 2, POLICY, start + TimeUnit.SECONDS.toNanos(1));

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).contains("counters#0 ").doesNotContain("others");
        assertThat(lines().get(1)).contains("counters#7 ", "recreation 2 of", "; 999 others since the last such line");
    }
}
