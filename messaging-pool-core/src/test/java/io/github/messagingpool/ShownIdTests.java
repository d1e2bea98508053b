package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.messagingpool.spi.Failures;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Tests for ids as text: exceptions, status, routes, logs and the logging context show the same. */
@Timeout(20)
class ShownIdTests {

    private enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "RED";
            }
        };

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an id cannot say what it is. */
    private enum Mute {
        THROWS,
        THROWS_AN_ERROR,
        THROWS_UNDECLARED,
        IS_NULL;

        private @Nullable Throwable thrown() {
            return switch (this) {
                case THROWS -> new IllegalStateException("broken");
                case THROWS_AN_ERROR -> new StackOverflowError();
                case THROWS_UNDECLARED -> new Exception("as Kotlin may");
                case IS_NULL -> null;
            };
        }
    }

    private record Silent(Mute kind) {

        @Override
        @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // what it is here for
        public String toString() {
            Throwable thrown = kind.thrown();
            if (thrown != null) {
                ShownIdTests.<RuntimeException>throwUndeclared(thrown);
            }
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUndeclared(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static final class Thing {}

    private record ThingInit(Object id) implements Init.OfKey<Thing> {}

    private record Work(Object id, Runnable work) implements Request.OfKey<Thing, String> {

        @Override
        public String process(Thing thing) {
            work.run();
            return "done";
        }
    }

    private static ThreadPoolBuilder<Thing> things() {
        return ThreadPool.builder(Thing.class).name("things").threads(1).factory(ThingInit.class, init -> new Thing());
    }

    private static Work broken(Object id) {
        return new Work(id, () -> {
            throw new IllegalStateException("broken");
        });
    }

    @Test
    void aConstantIsShownByItsName() {
        assertThat(Failures.idText(broken(Colour.RED))).isEqualTo("RED");
        assertThat(Failures.idText(broken(Colour.GREEN))).isEqualTo("GREEN");
        assertThat(Failures.nullFor(Colour.RED)).hasMessageEndingWith("the id RED");
        assertThatThrownBy(() -> broken(Colour.GREEN).longItemId()).hasMessage("The id GREEN is not a long or an int");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotSayWhatItIsIsAQuestionMark(Mute kind) {
        assertThat(Failures.idText(broken(new Silent(kind)))).isEqualTo("?");
        assertThat(Failures.nullFor(new Silent(kind))).hasMessageEndingWith("the id ?");
        assertThatThrownBy(() -> broken(new Silent(kind)).longItemId()).hasMessage("The id ? is not a long or an int");
    }

    @ParameterizedTest
    @EnumSource
    void aPoolGoesOnWithIdsThatCannotSayWhatTheyAre(Mute kind) throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        try (ThreadPool<Thing> pool = things().interceptor(MdcInterceptor::new)
                .onFailure(OnFailure.RECREATE)
                .build()) {
            pool.sendAndReceive(new ThingInit(new Silent(kind)));
            pool.send(new Work(new Silent(kind), () -> {
                assertThat(MDC.get(MdcInterceptor.ITEM_ID)).isEqualTo("?");
                entered.countDown();
                goOn.join();
            }));
            entered.await();

            assertThat(pool.thread(0).currentId()).isEqualTo("?");
            assertThat(pool.route(new Silent(kind)).id()).isEqualTo("?");
            goOn.complete(null);

            assertThatThrownBy(() -> pool.sendAndReceive(broken(new Silent(kind))))
                    .hasMessage("broken");
            assertThat(pool.sendAndReceive(new Work(new Silent(kind), () -> {})))
                    .isEqualTo("done");
        }
    }

    @Test
    void exceptionsStatusAndRouteShowAConstantByItsName() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        try (ThreadPool<Thing> pool = things().build()) {
            pool.sendAndReceive(new ThingInit(Colour.RED));
            pool.send(new Work(Colour.RED, () -> {
                entered.countDown();
                goOn.join();
            }));
            entered.await();

            assertThat(pool.thread(0).currentId()).isEqualTo("RED");
            assertThat(pool.route(Colour.GREEN).id()).isEqualTo("GREEN");
            goOn.complete(null);
            assertThat(catchThrowableOfType(
                            ItemNotFoundException.class, () -> pool.sendAndReceive(broken(Colour.GREEN))))
                    .hasMessageContaining("things#GREEN")
                    .returns("GREEN", ThreadPoolException::id);
        }
    }

    @Test
    void theLogAndItsContextShowAConstantByItsName() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        context.getLogger(ThreadPool.class).addAppender(lines);
        String[] id = new String[1];
        try (ThreadPool<Thing> pool = things().interceptor(MdcInterceptor::new)
                .onFailure(OnFailure.REMOVE)
                .build()) {
            pool.sendAndReceive(new ThingInit(Colour.RED));
            pool.sendAndReceive(new Work(Colour.RED, () -> id[0] = MDC.get(MdcInterceptor.ITEM_ID)));
            assertThatThrownBy(() -> pool.sendAndReceive(broken(Colour.RED))).hasMessage("broken");
        } finally {
            context.getLogger(ThreadPool.class).detachAppender(lines);
        }

        assertThat(id).containsExactly("RED");
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).anySatisfy(line -> assertThat(line)
                .contains("things#RED was removed after"));
    }

    private record Two(String a, String b) {

        @Override
        public String toString() {
            return a + ", " + b;
        }
    }

    @Test
    void aRouteCountsTheRequestsToItsIdAndNotThoseToAnotherOfTheSameText() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        try (ThreadPool<Thing> pool = things().build()) {
            pool.sendAndReceive(List.of(new ThingInit(1L), new ThingInit(new Two("x, y", "z"))));
            pool.send(new Work(1L, () -> {
                entered.countDown();
                goOn.join();
            }));
            entered.await();
            pool.send(new Work(new Two("x, y", "z"), () -> {}));

            assertThat(pool.route(new Two("x, y", "z")).queued()).isEqualTo(1);
            assertThat(pool.route(new Two("x", "y, z")).queued()).isZero();
            goOn.complete(null);
        }
    }
}
