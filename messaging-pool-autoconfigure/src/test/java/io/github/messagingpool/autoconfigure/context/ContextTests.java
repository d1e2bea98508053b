package io.github.messagingpool.autoconfigure.context;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.RequestContext;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.context.Others.Tell;
import io.github.messagingpool.autoconfigure.context.Witness.Ask;
import io.github.messagingpool.autoconfigure.observation.MessagingPoolObservationAutoConfiguration;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tests that what a sender's thread has is there in the item. */
@Timeout(60)
class ContextTests {

    private static final String KEY = "tenant";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class, MessagingPoolContextAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=2")
            .withUserConfiguration(App.class);

    private final ApplicationContextRunner traced = runner.withConfiguration(AutoConfigurations.of(
                    ObservationAutoConfiguration.class,
                    OpenTelemetrySdkAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    MessagingPoolObservationAutoConfiguration.class))
            .withPropertyValues("management.tracing.sampling.probability=1");

    @AfterEach
    void clear() {
        MDC.clear();
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Witness> pool(ApplicationContext context) {
        return context.getBean("witnesses", ThreadPool.class);
    }

    private static String mdc() {
        String value = MDC.get(KEY);
        return value == null ? "none" : value;
    }

    private static String user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "none" : authentication.getName();
    }

    private static void signIn(String name) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, "", "READ"));
    }

    @ParameterizedTest
    @EnumSource
    void theLoggingContextIsThere(Ways way) {
        runner.run(context -> {
            MDC.put(KEY, "blue");
            assertThat(way.seen(pool(context), ContextTests::mdc)).isEqualTo("blue");
            MDC.clear();
            assertThat(way.seen(pool(context), ContextTests::mdc))
                    .as("afterwards")
                    .isEqualTo("none");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theUserIsThere(Ways way) {
        runner.run(context -> {
            signIn("ada");
            assertThat(way.seen(pool(context), ContextTests::user)).isEqualTo("ada");
            SecurityContextHolder.clearContext();
            assertThat(way.seen(pool(context), ContextTests::user))
                    .as("afterwards")
                    .isEqualTo("none");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theTraceIsThere(Ways way) {
        traced.run(context -> {
            Tracer tracer = context.getBean(Tracer.class);
            Observation outer = Observation.start("test", context.getBean(ObservationRegistry.class));
            try (Observation.Scope scope = outer.openScope()) {
                assertThat(scope).isNotNull();
                String expected = trace(tracer);
                assertThat(expected).isNotEqualTo("none");
                assertThat(way.seen(pool(context), () -> trace(tracer))).isEqualTo(expected);
            } finally {
                outer.stop();
            }
        });
    }

    /** Without an observation of the request the sender's own is there. */
    @ParameterizedTest
    @EnumSource
    void theTraceIsThereWhereRequestsAreNotObserved(Ways way) {
        traced.withPropertyValues("messaging-pool.observation.enabled=false").run(context -> {
            Tracer tracer = context.getBean(Tracer.class);
            Observation outer = Observation.start("test", context.getBean(ObservationRegistry.class));
            try (Observation.Scope scope = outer.openScope()) {
                assertThat(scope).isNotNull();
                String expected = trace(tracer);
                assertThat(way.seen(pool(context), () -> trace(tracer))).isEqualTo(expected);
            } finally {
                outer.stop();
            }
            assertThat(way.seen(pool(context), () -> trace(tracer)))
                    .as("afterwards")
                    .isEqualTo("none");
        });
    }

    private static String trace(Tracer tracer) {
        Span span = tracer.currentSpan();
        return span == null ? "none" : span.context().traceId();
    }

    @Test
    void theLocaleIsThereAlsoWhenTheRequestThatHadItIsOver() {
        runner.run(context -> {
            AtomicInteger asked = new AtomicInteger();
            Thread sender = Thread.currentThread();
            LocaleContextHolder.setLocaleContext(new TimeZoneAwareLocaleContext() {

                @Override
                public Locale getLocale() {
                    asked.incrementAndGet();
                    assertThat(Thread.currentThread()).isSameAs(sender);
                    return Locale.ITALIAN;
                }

                @Override
                public TimeZone getTimeZone() {
                    return TimeZone.getTimeZone("Europe/Rome");
                }
            });

            String seen = pool(context)
                    .sendAndReceive(new Ask<>(
                            1,
                            () -> LocaleContextHolder.getLocale() + " "
                                    + LocaleContextHolder.getTimeZone().getID()));

            assertThat(seen).isEqualTo("it Europe/Rome");
            assertThat(asked).hasPositiveValue();
        });
    }

    @Test
    void ofThePoolThreadsOwnKeysTheNextPoolSeesNone() {
        runner.withPropertyValues("messaging-pool.pools.witnesses.mdc=true").run(context -> {
            @SuppressWarnings("unchecked")
            ThreadPool<Others> others = context.getBean("others", ThreadPool.class);
            MDC.put(KEY, "blue");

            String inTurn = pool(context)
                    .sendAndReceive(new Ask<>(
                            1,
                            () -> others.sendAsync(new Tell<>(7, () -> mdc() + MDC.get("itemId") + MDC.get("pool")))))
                    .get(20, TimeUnit.SECONDS);

            assertThat(inTurn).isEqualTo("bluenullnull");
            assertThat(pool(context).sendAndReceive(new Ask<>(3, () -> mdc() + MDC.get("itemId"))))
                    .isEqualTo("blue3");
        });
    }

    @Test
    void onePoolMayBeLeftOut() {
        runner.withPropertyValues("messaging-pool.pools.witnesses.propagate-context=false")
                .run(context -> {
                    MDC.put(KEY, "blue");
                    @SuppressWarnings("unchecked")
                    ThreadPool<Others> others = context.getBean("others", ThreadPool.class);

                    assertThat(pool(context).sendAndReceive(new Ask<>(1, ContextTests::mdc)))
                            .isEqualTo("none");
                    assertThat(others.sendAndReceive(new Tell<>(1, ContextTests::mdc)))
                            .isEqualTo("blue");
                });
    }

    @Test
    void bootsOwnSettingSaysNothingHere() {
        runner.withPropertyValues("spring.task.execution.propagate-context=false")
                .run(context -> {
                    MDC.put(KEY, "blue");
                    assertThat(pool(context).sendAndReceive(new Ask<>(1, ContextTests::mdc)))
                            .isEqualTo("blue");
                });
    }

    @Test
    void withoutTheLibraryThereIsNothing() {
        runner.withClassLoader(new FilteredClassLoader(ContextRegistry.class)).run(context -> {
            MDC.put(KEY, "blue");

            assertThat(context).doesNotHaveBean(RequestContext.class);
            assertThat(pool(context).sendAndReceive(new Ask<>(1, ContextTests::mdc)))
                    .isEqualTo("none");
        });
    }

    @Test
    void nothingIsCapturedWhereThereIsNothing() {
        ThreadLocalsContext context = new ThreadLocalsContext(ContextRegistry.getInstance());
        Ask<String> request = new Ask<>(1, () -> "");
        MDC.put(KEY, "blue");
        assertThat(context.capture(request)).isNotNull();
        MDC.remove(KEY);

        assertThat(context.capture(request)).isNull();
    }

    /** An accessor whose value is there although it throws when it sets one. */
    private static final class Throwing implements ThreadLocalAccessor<String> {

        private final ThreadLocal<@Nullable String> value = new ThreadLocal<>();
        private final boolean clears;

        Throwing(boolean clears) {
            this.clears = clears;
        }

        @Override
        public Object key() {
            return "throwing";
        }

        @Override
        public @Nullable String getValue() {
            return value.get();
        }

        @Override
        public void setValue(String now) {
            value.set(now);
            if (clears) {
                throw new IllegalStateException("set");
            }
        }

        @Override
        public void setValue() {
            if (!clears) {
                throw new IllegalStateException("cannot be cleared");
            }
            value.remove();
        }
    }

    /** What an accessor set before it threw is seen by no item. */
    @Test
    void aValueThatWasSetAndThrownForIsTakenAway() {
        Throwing accessor = new Throwing(true);
        ContextRegistry registry = new ContextRegistry().registerThreadLocalAccessor(accessor);
        ThreadLocalsContext context = new ThreadLocalsContext(registry);
        Object captured = requireNonNull(capturedBy(context, accessor));

        RequestContext.Scope scope = context.open(captured);

        assertThat(accessor.value.get()).isNull();
        scope.close();
        assertThat(accessor.value.get()).isNull();
    }

    /** It harms one thread's next request at most, which nothing but the accessor could prevent, and no others. */
    @Test
    void anAccessorThatCannotTakeAValueAwayIsUsedNoMore() {
        Throwing accessor = new Throwing(false);
        ContextRegistry registry = new ContextRegistry().registerThreadLocalAccessor(accessor);
        ThreadLocalsContext context = new ThreadLocalsContext(registry);
        Object captured = requireNonNull(capturedBy(context, accessor));

        context.open(captured).close();

        assertThat(capturedBy(context, accessor)).isNull();
        accessor.value.remove();
        context.open(captured).close();
        assertThat(accessor.value.get()).isNull();
    }

    /** An accessor that restores otherwise than it sets. */
    @Test
    void anAccessorThatCannotRestoreSetsInstead() {
        ThreadLocal<@Nullable String> value = new ThreadLocal<>();
        ContextRegistry registry = new ContextRegistry().registerThreadLocalAccessor(new ThreadLocalAccessor<String>() {
            @Override
            public Object key() {
                return "unrestorable";
            }

            @Override
            public @Nullable String getValue() {
                return value.get();
            }

            @Override
            public void setValue(String now) {
                value.set(now);
            }

            @Override
            public void setValue() {
                value.remove();
            }

            @Override
            public void restore(String before) {
                throw new IllegalStateException("restore");
            }

            @Override
            public void restore() {
                throw new IllegalStateException("restore");
            }
        });
        ThreadLocalsContext context = new ThreadLocalsContext(registry);
        value.set("secret");
        Object captured = requireNonNull(context.capture(new Ask<>(1, () -> "")));
        value.remove();

        context.open(captured).close();

        assertThat(value.get()).isNull();
    }

    /** Its two ways to take a value away, {@code restore} and {@code setValue} without one, may throw. */
    private static final class Sticky implements ThreadLocalAccessor<String> {

        private final ThreadLocal<@Nullable String> value = new ThreadLocal<>();
        private boolean restoreThrows;
        private boolean clearThrows;

        @Override
        public Object key() {
            return "sticky";
        }

        @Override
        public @Nullable String getValue() {
            return value.get();
        }

        @Override
        public void setValue(String now) {
            value.set(now);
        }

        @Override
        public void setValue() {
            if (clearThrows) {
                throw new IllegalStateException("clear");
            }
            value.remove();
        }

        @Override
        public void restore(String before) {
            value.set(before);
        }

        @Override
        public void restore() {
            if (restoreThrows) {
                throw new IllegalStateException("restore");
            }
            value.remove();
        }

        /** Returns what a request would see, sent by who has a value, and runs it. */
        private @Nullable String seenBy(ThreadLocalsContext context) {
            value.set("secret");
            MDC.put(KEY, "blue"); // so that something is carried
            Object captured = requireNonNull(context.capture(new Ask<>(1, () -> "")));
            value.remove();
            MDC.clear();
            try (RequestContext.Scope scope = context.open(captured)) {
                requireNonNull(scope);
                return value.get();
            }
        }
    }

    private final ContextRegistry ownRegistry = new ContextRegistry();
    private final Sticky sticky = new Sticky();

    @Test
    void anAccessorThatHasNoWayToTakeAValueAwaySetsNone() {
        ThreadLocalsContext context = new ThreadLocalsContext(ownRegistry.registerThreadLocalAccessor(sticky));
        sticky.restoreThrows = true;
        sticky.clearThrows = true;

        assertThat(sticky.seenBy(context)).isNull();
        assertThat(sticky.value.get()).isNull();
        assertThat(sticky.seenBy(context)).isNull();
    }

    @Test
    void anAccessorThatLosesItsWaysLeavesNothingIfItCanSetNothing() {
        ThreadLocalsContext context = new ThreadLocalsContext(ownRegistry.registerThreadLocalAccessor(sticky));
        assertThat(sticky.seenBy(context)).isEqualTo("secret");
        sticky.restoreThrows = true;
        sticky.clearThrows = true;

        assertThat(sticky.seenBy(context)).isEqualTo("secret");
        assertThat(sticky.value.get()).isNull();
        assertThat(sticky.seenBy(context)).isNull();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anAccessorThatIsDroppedStaysSoWhateverIsRegistered(CapturedOutput output) {
        ThreadLocalsContext context = new ThreadLocalsContext(ownRegistry.registerThreadLocalAccessor(sticky));
        sticky.restoreThrows = true;
        assertThat(sticky.seenBy(context)).isEqualTo("secret"); // set to nothing by its other way

        ownRegistry.registerThreadLocalAccessor(new Accessor("another", false));
        assertThat(sticky.seenBy(context)).isNull();
        ownRegistry.removeThreadLocalAccessor("sticky");
        assertThat(sticky.seenBy(context)).isNull();
        ownRegistry.registerThreadLocalAccessor(sticky);
        assertThat(sticky.seenBy(context)).isNull();

        assertThat(sticky.value.get()).isNull();
        assertThat(output.getOut().lines().filter(line -> line.contains("cannot take a value away")))
                .hasSize(1);
    }

    private static @Nullable Object capturedBy(ThreadLocalsContext context, Throwing accessor) {
        accessor.value.set("secret");
        try {
            return context.capture(new Ask<>(1, () -> ""));
        } finally {
            accessor.value.remove();
        }
    }

    /** An accessor whose value is that of a field; it may throw. */
    private static final class Accessor implements ThreadLocalAccessor<String> {

        private final String key;
        private final ThreadLocal<@Nullable String> value = new ThreadLocal<>();
        private final boolean throwsAlways;

        Accessor(String key, boolean throwsAlways) {
            this.key = key;
            this.throwsAlways = throwsAlways;
        }

        @Override
        public Object key() {
            return key;
        }

        @Override
        public @Nullable String getValue() {
            if (throwsAlways) {
                throw new StackOverflowError("get");
            }
            return value.get();
        }

        @Override
        public void setValue(String now) {
            value.set(now);
        }

        @Override
        public void setValue() {
            value.remove();
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anAccessorThatThrowsIsLoggedOnceAndTheOthersAreCarried(CapturedOutput output) {
        ContextRegistry registry = new ContextRegistry();
        Accessor broken = new Accessor("broken", true);
        Accessor late = new Accessor("late", false);
        registry.registerThreadLocalAccessor(broken);
        ThreadLocalsContext context = new ThreadLocalsContext(registry);
        Ask<String> request = new Ask<>(1, () -> "");
        MDC.put(KEY, "blue");
        context.capture(request);
        registry.registerThreadLocalAccessor(late); // after the first look
        late.setValue("here");

        Object captured = requireNonNull(context.capture(request));
        CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> {
            late.setValue("before");
            String within;
            try (RequestContext.Scope scope = context.open(captured)) {
                within = late.getValue() + " " + mdc() + " " + (scope != null);
            }
            return within + " " + late.getValue() + " " + mdc();
        });

        assertThat(seen).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo("here blue true before none");
        assertThat(output.getOut().lines().filter(line -> line.contains("its accessor failed")))
                .hasSize(1);
    }

    @Test
    void whatTheSenderHadNotIsNotThereEither() {
        ContextRegistry registry = new ContextRegistry();
        Accessor only = new Accessor("only", false);
        registry.registerThreadLocalAccessor(only);
        ThreadLocalsContext context = new ThreadLocalsContext(registry);
        MDC.put(KEY, "blue");
        Object captured = requireNonNull(context.capture(new Ask<>(1, () -> "")));
        only.setValue("of this thread");

        try (RequestContext.Scope scope = context.open(captured)) {
            assertThat(scope).isNotNull();
            assertThat(only.getValue()).isNull();
        }

        assertThat(only.getValue()).isEqualTo("of this thread");
        only.setValue();
    }

    @Test
    void theLoggingContextIsSetBeforeEverythingElse() {
        ContextRegistry registry = new ContextRegistry();
        List<String> order = new CopyOnWriteArrayList<>();
        registry.registerThreadLocalAccessor("first", () -> "x", value -> order.add("first " + mdc()), () -> {});
        registry.registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
        ThreadLocalsContext context = new ThreadLocalsContext(registry);
        MDC.put(KEY, "blue");
        Object captured = requireNonNull(context.capture(new Ask<>(1, () -> "")));
        MDC.clear();

        context.open(captured).close();

        assertThat(order).startsWith("first blue");
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Witness.class)
    static class App {}
}
