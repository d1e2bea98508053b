package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPoolException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Times the requests of one pool thread, as soon as there is a registry. Timers are kept by request class, so that a
 * request costs no search in the registry and no allocation.
 */
final class TimingInterceptor implements RequestInterceptor {

    private final String pool;
    private final Supplier<List<MeterRegistry>> registries;
    private final Map<Class<?>, Timers> timers = new HashMap<>();
    private List<MeterRegistry> bound = List.of();
    private List<Timer> waits = List.of();
    private long startedAt;

    TimingInterceptor(String pool, Supplier<List<MeterRegistry>> registries) {
        this.pool = pool;
        this.registries = registries;
    }

    @Override
    public void before(Request<?, ?> request, long queuedNanos) {
        bind(registries.get());
        if (queuedNanos >= 0) {
            record(waits, queuedNanos);
        }
        startedAt = System.nanoTime();
    }

    @Override
    public void after(Request<?, ?> request, @Nullable Throwable failure) {
        if (!bound.isEmpty()) {
            long took = System.nanoTime() - startedAt;
            record(timersOf(request.getClass()).of(Outcome.of(failure)), took);
        }
    }

    private void bind(List<MeterRegistry> now) {
        if (!now.equals(bound)) {
            bound = now;
            timers.clear();
            waits = now.stream().map(this::waitTimer).toList();
        }
    }

    private Timer waitTimer(MeterRegistry registry) {
        return Timer.builder("messagingpool.queue.wait")
                .description("Time that requests waited in a queue")
                .tag("pool", pool)
                .register(registry);
    }

    private Timers timersOf(Class<?> request) {
        Timers known = timers.get(request);
        if (known == null) {
            known = new Timers(pool, request.getSimpleName(), bound);
            timers.put(request, known);
        }
        return known;
    }

    private static void record(List<Timer> timers, long nanos) {
        for (int i = 0; i < timers.size(); i++) {
            timers.get(i).record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** How a request ended, as a tag. */
    private enum Outcome {
        SUCCESS,
        FAILURE,
        REFUSED;

        /** A request that was not started met no item, or one too many. */
        static Outcome of(@Nullable Throwable failure) {
            if (failure == null) {
                return SUCCESS;
            }
            return failure instanceof ThreadPoolException refusal && refusal.certainty() == Certainty.NOT_STARTED
                    ? REFUSED
                    : FAILURE;
        }
    }

    /** The timers of one request class, made when an outcome is met first. */
    private static final class Timers {

        private final String pool;
        private final String request;
        private final List<MeterRegistry> registries;
        private final Map<Outcome, List<Timer>> byOutcome = new EnumMap<>(Outcome.class);

        Timers(String pool, String request, List<MeterRegistry> registries) {
            this.pool = pool;
            this.request = request;
            this.registries = registries;
        }

        List<Timer> of(Outcome outcome) {
            List<Timer> known = byOutcome.get(outcome);
            if (known == null) {
                known = registries.stream()
                        .map(registry -> timer(registry, outcome))
                        .toList();
                byOutcome.put(outcome, known);
            }
            return known;
        }

        private Timer timer(MeterRegistry registry, Outcome outcome) {
            return Timer.builder("messagingpool.requests")
                    .description("Time that requests ran")
                    .tag("pool", pool)
                    .tag("request", request)
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
