package io.github.messagingpool.autoconfigure.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an application context has in one registry. A registry may outlive the context: at the end they are taken out, and a
 * meter that another context has left there gives way to one of the same name, which would else never be read.
 */
final class OwnMeters {

    /** Before the names of meters that nobody else makes. */
    static final String PREFIX = "messagingpool.";

    private final MeterRegistry registry;
    private final Queue<Meter> meters = new ConcurrentLinkedQueue<>();

    OwnMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    <S> void gauge(
            String name, String description, @Nullable String unit, Tags tags, S state, ToDoubleFunction<S> value) {
        add(name, tags, Meter.Type.GAUGE, () -> Gauge.builder(name, state, value)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(registry));
    }

    <S> void counter(
            String name, String description, @Nullable String unit, Tags tags, S state, ToDoubleFunction<S> value) {
        add(name, tags, Meter.Type.COUNTER, () -> FunctionCounter.builder(name, state, value)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(registry));
    }

    void requests(String name, String description, Tags tags, RequestMeter meter) {
        add(name, tags, Meter.Type.TIMER, () -> FunctionTimer.builder(
                        name, meter, RequestMeter::count, RequestMeter::nanos, TimeUnit.NANOSECONDS)
                .description(description)
                .tags(tags)
                .register(registry));
    }

    @Nullable
    Timer timer(String name, String description, Tags tags) {
        return add(name, tags, Meter.Type.TIMER, () -> Timer.builder(name)
                .description(description)
                .tags(tags)
                .register(registry));
    }

    /** Returns null where another has a meter that both would have made. */
    private <M extends Meter> @Nullable M add(String name, Tags tags, Meter.Type type, Supplier<M> register) {
        if (name.startsWith(PREFIX)) {
            registry.removeByPreFilterId(new Meter.Id(name, tags, null, null, type));
        } else if (registry.find(name).tags(tags).meter() != null) {
            return null;
        }
        M meter = register.get();
        meters.add(meter);
        return meter;
    }

    /** Takes them out, except for those that have given way to others. */
    void remove() {
        Set<Meter> registered = Collections.newSetFromMap(new IdentityHashMap<>());
        registered.addAll(registry.getMeters());
        for (Meter meter = meters.poll(); meter != null; meter = meters.poll()) {
            if (registered.contains(meter)) {
                registry.remove(meter);
            }
        }
    }
}
