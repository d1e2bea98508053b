package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.sift.MDCBasedDiscriminator;
import ch.qos.logback.classic.sift.SiftingAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Tests for {@link MdcInterceptor}. */
@Timeout(20)
class MdcInterceptorTests {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    @Test
    void oneLogFilePerItemIsAMatterOfTheLoggersConfiguration(@TempDir Path files) throws IOException {
        ch.qos.logback.classic.Logger logger = context.getLogger("per-item");
        logger.setLevel(Level.INFO);
        SiftingAppender sifting = perItemFiles(files);
        logger.addAppender(sifting);

        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).interceptor(MdcInterceptor::new).build()) {
            logger.info("outside");
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
            pool.sendAndReceive(List.of(log(logger, 1), log(logger, 2), log(logger, 1)));
        }
        sifting.stop();
        logger.detachAppender(sifting);

        assertThat(files.resolve("1.txt")).content().isEqualTo("counters 1 info of 1\ncounters 1 info of 1\n");
        assertThat(files.resolve("2.txt")).content().isEqualTo("counters 0 info of 2\n");
        assertThat(files.resolve("none.txt")).content().contains("outside").doesNotContain("info of");
        try (var all = Files.list(files)) {
            assertThat(all).hasSize(3);
        }
    }

    private static Ask<String> log(ch.qos.logback.classic.Logger logger, long id) {
        return new Ask<>(id, counter -> {
            logger.info("info of {}", counter.id);
            logger.debug("debug of {}", counter.id);
            return "logged";
        });
    }

    private SiftingAppender perItemFiles(Path files) {
        MDCBasedDiscriminator byItem = new MDCBasedDiscriminator();
        byItem.setKey(MdcInterceptor.ITEM_ID);
        byItem.setDefaultValue("none");
        byItem.start();
        SiftingAppender sifting = new SiftingAppender();
        sifting.setContext(context);
        sifting.setDiscriminator(byItem);
        sifting.setAppenderFactory((any, id) -> file(files.resolve(id + ".txt")));
        sifting.start();
        return sifting;
    }

    private FileAppender<ILoggingEvent> file(Path path) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%X{pool} %X{poolThread} %msg%n");
        encoder.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setFile(path.toString());
        file.setEncoder(encoder);
        file.start();
        return file;
    }

    @Test
    void afterwardsTheContextIsAsItWas() {
        MdcInterceptor interceptor = new MdcInterceptor("counters", 1);
        MDC.put("own", "kept");
        MDC.put(MdcInterceptor.POOL, "outer");

        interceptor.before(new CounterInit(7), 0);
        Map<String, @Nullable String> inside = MDC.getCopyOfContextMap();
        interceptor.after(new CounterInit(7), null);
        Map<String, @Nullable String> outside = MDC.getCopyOfContextMap();
        MDC.clear();

        assertThat(inside)
                .containsOnly(
                        Map.entry("own", "kept"),
                        Map.entry("pool", "counters"),
                        Map.entry("poolThread", "1"),
                        Map.entry("itemId", "7"));
        assertThat(outside).containsOnly(Map.entry("own", "kept"), Map.entry("pool", "outer"));
    }
}
