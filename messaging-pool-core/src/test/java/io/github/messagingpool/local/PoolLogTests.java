package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.read.ListAppender;
import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.Events;
import io.github.messagingpool.Gate;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Tests for {@link PoolLog}: what happens with every request is told, and floods no log. */
@Timeout(30)
class PoolLogTests {

    private static final int MANY = 20_000;

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
        return List.copyOf(appender.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private boolean hasStack(int line) {
        return appender.list.get(line).getThrowableProxy() != null;
    }

    /** Its time begins near where a clock overflows, and goes on when the test says so. */
    private static final class Turned implements Driver {

        private long now = Long.MAX_VALUE - 1_000;
        private final List<Runnable> due = new ArrayList<>();

        void turn(Duration time) {
            now += time.toNanos();
            List<Runnable> tasks = List.copyOf(due);
            due.clear();
            tasks.forEach(Runnable::run);
        }

        @Override
        public Ticker ticker() {
            return () -> now;
        }

        @Override
        public Patience patience() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Run drive(Owner owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future<?> schedule(Runnable task, long nanos) {
            assertThat(nanos).isEqualTo(TimeUnit.SECONDS.toNanos(1));
            due.add(task);
            return new CompletableFuture<>();
        }

        @Override
        public void close() {}
    }

    private final Turned time = new Turned();
    private final PoolLog log = new PoolLog(time, Runnable::run);

    @Test
    void manyOfAKindAreOneLineASecondThatTellsHowMany() {
        for (int i = 0; i < 1_000; i++) {
            log.warn("{} failed", i, new IllegalStateException("broken"));
        }
        assertThat(lines()).containsExactly("0 failed");

        time.turn(Duration.ofSeconds(1));

        assertThat(lines())
                .containsExactly(
                        "0 failed",
                        "999 failed: java.lang.IllegalStateException: broken; 998 more of this kind since the last such line");
    }

    @Test
    void afterAQuietSecondTheNextHasItsLineAtOnce() {
        log.warn("{} failed", 1);
        time.turn(Duration.ofSeconds(1));
        log.warn("{} failed", 2);

        assertThat(lines()).containsExactly("1 failed", "2 failed");
    }

    @Test
    void aFloodThatGoesOnHasALineEverySecond() {
        for (int second = 0; second < 3; second++) {
            log.warn("{} failed", "first of " + second);
            log.warn("{} failed", "last of " + second);
            time.turn(Duration.ofSeconds(1));
        }

        assertThat(lines())
                .containsExactly(
                        "first of 0 failed",
                        "last of 0 failed",
                        "last of 1 failed; 1 more of this kind since the last such line",
                        "last of 2 failed; 1 more of this kind since the last such line");
    }

    @Test
    void aStackIsThereOnceAMinute() {
        for (int second = 0; second < 62; second++) {
            log.warn("{} failed", second, new IllegalStateException());
            time.turn(Duration.ofSeconds(1));
        }

        assertThat(appender.list).hasSize(62);
        for (int line = 0; line < 62; line++) {
            assertThat(hasStack(line)).as("line " + line).isEqualTo(line == 0 || line == 60);
        }
    }

    @Test
    void oneKindKeepsNoOtherBack() {
        log.warn("{} failed", 1);
        log.warn("{} was dropped", 2);

        assertThat(lines()).containsExactly("1 failed", "2 was dropped");
    }

    @Test
    void whatWasKeptBackIsToldAtTheEnd() {
        log.warn("{} failed", 1);
        log.warn("{} failed", 2);
        log.settle();
        log.warn("{} failed", 3);

        assertThat(lines()).containsExactly("1 failed", "2 failed", "3 failed");
    }

    private void floods(Consumer<ThreadPoolBuilder<Counter>> settings, Request<Counter, ?> request, String line) {
        ThreadPoolBuilder<Counter> builder =
                Counter.pool(new Events()).threads(1).createOnDemand(id -> new CounterInit((Long) id));
        settings.accept(builder);
        try (ThreadPool<Counter> pool = builder.build()) {
            for (int i = 0; i < MANY; i++) {
                pool.send(request);
            }
        }
        assertThat(lines()).filteredOn(text -> text.contains(line)).hasSizeBetween(2, 30);
        assertThat(lines()).as("counted").anyMatch(text -> text.contains(line) && text.contains(" more of this kind"));
    }

    private static Ask<Object> failing(long id) {
        return new Ask<>(id, counter -> {
            throw new IllegalStateException("broken");
        });
    }

    @Test
    void failuresOfOneWayRequestsFloodNoLog() {
        floods(builder -> {}, failing(0), "Ask for counters#0, sent without waiting, failed");
    }

    @Test
    void removalsAfterFailuresAreToldAndFloodNoLog() {
        floods(
                builder -> builder.onFailure(OnFailure.REMOVE),
                failing(0),
                "counters-0: counters#0 was removed after java.lang.IllegalStateException: broken");
    }

    @Test
    void recreationsFloodNoLog() {
        floods(
                builder -> builder.onFailure(OnFailure.RECREATE).recreations(MANY, Duration.ofHours(1)),
                failing(0),
                "counters-0: counters#0 was recreated after java.lang.IllegalStateException: broken; recreation ");
    }

    @Test
    void itemsThatFailToCloseFloodNoLog() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            for (int i = 0; i < MANY; i++) {
                pool.send(new CounterInit(13));
                pool.send(new RemoveRequest<>(13L));
            }
        }
        assertThat(lines()).hasSizeBetween(2, 30).allMatch(text -> text.contains("closing counters#13 failed"));
    }

    @Test
    void interceptorsThatFailFloodNoLog() {
        floods(
                builder -> builder.interceptor((pool, thread) -> new RequestInterceptor() {
                    @Override
                    public void before(Request<?, ?> request, long queuedNanos) {
                        throw new IllegalStateException("broken");
                    }
                }),
                new Increment(0, 1),
                "The interceptor ");
    }

    @Test
    void aLoggerThatThrowsEndsNoThread() {
        AppenderBase<ILoggingEvent> broken = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                throw new NoClassDefFoundError("logger");
            }
        };
        broken.start();
        logger.addAppender(broken);
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .threads(1)
                .createOnDemand(id -> new CounterInit((Long) id))
                .interceptor((name, thread) -> new RequestInterceptor() {
                    @Override
                    public void after(Request<?, ?> request, @Nullable Throwable failure) {
                        throw new NoClassDefFoundError("interceptor");
                    }
                })
                .build()) {
            for (int i = 1; i <= 3; i++) {
                assertThat(pool.sendAsync(new Increment(0, 1)))
                        .succeedsWithin(10, TimeUnit.SECONDS)
                        .isEqualTo(new Value(0, i));
            }
        } finally {
            logger.detachAppender(broken);
        }
    }

    @Test
    void aDeadLetterListenerThatFailsFloodsNoLogNorDoDroppedRequests() throws InterruptedException {
        ThreadPool<Counter> pool = Counter.pool(new Events())
                .threads(1)
                .createOnDemand(id -> new CounterInit((Long) id))
                .queueCapacity(2)
                .overflow(Overflow.DROP_OLDEST)
                .deadLetterListener(letter -> {
                    throw new IllegalStateException("broken");
                })
                .build();
        Gate gate = Gate.holding(pool, 0);
        for (int i = 0; i < MANY; i++) {
            pool.send(new Increment(0, 1));
        }
        gate.close();
        pool.close();

        for (String kind :
                List.of("Increment for counters#0, sent without waiting, is not run", "The dead letter listener ")) {
            assertThat(lines()).filteredOn(text -> text.contains(kind)).hasSizeBetween(2, 30);
            assertThat(lines()).anyMatch(text -> text.contains(kind) && text.contains(" more of this kind"));
        }
    }

    @Test
    void aRecreationIsLoggedWithItsItemAndFailure() {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).onFailure(OnFailure.RECREATE).build()) {
            pool.sendAndReceive(new CounterInit(7));

            Throwable thrown = catchThrowable(() -> pool.sendAndReceive(failing(7)));

            assertThat(thrown).hasMessage("broken");
            assertThat(lines())
                    .containsExactly(
                            "counters-1: counters#7 was recreated after java.lang.IllegalStateException: broken;"
                                    + " recreation 1 of at most 10 in 60 s");
        }
    }
}
