package io.github.messagingpool.threads;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.messagingpool.Counter;
import io.github.messagingpool.Events;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.WaitStrategy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Tests for {@link ThreadDriver}: threads that spin beside others on too few processors are told of. */
@Timeout(30)
class ThreadDriverTests {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

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

    private List<String> warnings() {
        return List.copyOf(appender.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("spin-then-park"))
                .toList();
    }

    private static ThreadPoolBuilder<Counter> spinning(String name, int threads) {
        return Counter.pool(new Events()).name(name).threads(threads).waitStrategy(WaitStrategy.BUSY_SPIN);
    }

    @Test
    void threadsThatSpinAndLeaveNoProcessorToASenderAreToldOf() {
        ThreadPool<Counter> pool = spinning("all", PROCESSORS).build();

        pool.close();

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "all: with its threads " + PROCESSORS + " of this process spin, and there are " + PROCESSORS);
    }

    @Test
    void thoseOfAllPoolsCountThatAreNotClosed() {
        spinning("closed", PROCESSORS - 1).build().close();
        try (ThreadPool<Counter> first = spinning("first", PROCESSORS - 1).build()) {
            assertThat(warnings()).isEmpty();

            spinning("second", 1).build().close();

            assertThat(warnings()).singleElement().asString().startsWith("second: ");
            assertThat(first.name()).isEqualTo("first");
        }
    }

    @Test
    void threadsThatParkAreNotCounted() {
        Counter.pool(new Events()).threads(4 * PROCESSORS).build().close();

        assertThat(warnings()).isEmpty();
    }
}
