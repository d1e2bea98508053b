package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.RequestContext;
import org.jspecify.annotations.Nullable;

/** The values that a sender's thread had, null where it had none, in the order in which they are set. Any thread. */
final class Captured {

    private final Guarded[] accessors;
    private final @Nullable Object[] values;

    Captured(Guarded[] accessors, @Nullable Object[] values) {
        this.accessors = accessors;
        this.values = values;
    }

    /** Gives the calling thread these values and no others, until the scope is closed. */
    RequestContext.Scope open() {
        @Nullable Object[] before = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            before[i] = accessors[i].set(values[i]);
        }
        return () -> {
            for (int i = before.length - 1; i >= 0; i--) {
                accessors[i].restore(before[i]);
            }
        };
    }
}
