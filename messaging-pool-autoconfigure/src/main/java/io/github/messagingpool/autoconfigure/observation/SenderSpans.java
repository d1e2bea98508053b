package io.github.messagingpool.autoconfigure.observation;

import org.jspecify.annotations.Nullable;

/** Knows the span that a sender is within, which need not be that of an observation. */
@FunctionalInterface
interface SenderSpans {

    /** Returns the calling thread's, as the tracer knows it, or null. */
    @Nullable
    Object current();
}
