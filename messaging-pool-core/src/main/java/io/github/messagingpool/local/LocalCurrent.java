package io.github.messagingpool.local;

import io.github.messagingpool.spi.Current;
import org.jspecify.annotations.Nullable;

/** What a thread runs for a local pool: an owner, or functions that depend on futures; used by that thread alone. */
abstract class LocalCurrent extends Current {

    /** In whose name it sends at the moment, if not in its own. */
    private @Nullable Origin other;

    /** Returns what the calling thread runs for a local pool, or null. */
    static @Nullable LocalCurrent ofThread() {
        return Current.get() instanceof LocalCurrent local ? local : null;
    }

    /** Says in whose name it sends from now on, null for its own; returns in whose it did, for the end of this. */
    final @Nullable Origin sendFor(@Nullable Origin origin) {
        Origin before = other;
        other = origin;
        return before;
    }

    /** Returns in whose name it sends, or null if no request is running. */
    final @Nullable Origin origin() {
        return other == null ? own() : other;
    }

    /** Returns its own request's, or null if none is running. */
    abstract @Nullable Origin own();

    /** Notes that a call with a future is about to be sent. */
    final void sends(Origin.Sent call) {
        Origin origin = origin();
        call.origin(origin);
        if (origin != null && origin == other) {
            origin.sent(call);
        } else {
            sendsItself(call);
        }
    }

    /** Notes that it sends a call in its own name. */
    abstract void sendsItself(Origin.Sent call);
}
