package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.Request;
import io.github.messagingpool.RequestContext;
import io.micrometer.context.ContextRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Carries what every registered accessor of a thread-local finds, and the logging context and the locale. Unlike the
 * library's own snapshot it goes on with the others when an accessor throws, and a thread that has what the sender had not
 * has it no more.
 */
final class ThreadLocalsContext implements RequestContext {

    private final Accessors accessors;

    ThreadLocalsContext(ContextRegistry registry) {
        this.accessors = new Accessors(registry);
    }

    @Override
    public @Nullable Object capture(Request<?, ?> request) {
        Guarded[] all = accessors.all();
        Object[] values = null;
        for (int i = 0; i < all.length; i++) {
            Object value = all[i].captured();
            if (value != null) {
                values = values == null ? new Object[all.length] : values;
                values[i] = value;
            }
        }
        return values == null ? null : new Captured(all, values);
    }

    @Override
    public Scope open(Object captured) {
        return ((Captured) captured).open();
    }

    @Override
    public String toString() {
        return "of thread-locals";
    }
}
