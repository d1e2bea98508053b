package io.github.messagingpool.local;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Which envelope an owner is running, and since when, or whether it takes one: the thread that runs the owner writes, any may
 * read.
 */
final class CurrentEnvelope<T> {
    /*
     * Give-up: the thread says that it takes before it takes, and has begun what it took before it says that it does not
     * take any more. So one who stops it for a moment, and then waits until it does not take, sees what it has taken.
     *
     * Held by ItemOwnerStress.
     */
    /**
     * The garbage collector G1 asks for a fence when a young object's reference is written into an old object, and
     * envelopes are young. So they are written into one that is made anew before it grows old.
     */
    private static final int RENEWED_AFTER = 128;

    private static final VarHandle TAKES;
    private static final VarHandle SLOT;
    private static final VarHandle ENVELOPE;
    private static final VarHandle SINCE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TAKES = lookup.findVarHandle(CurrentEnvelope.class, "takes", boolean.class);
            SLOT = lookup.findVarHandle(CurrentEnvelope.class, "slot", Slot.class);
            ENVELOPE = lookup.findVarHandle(Slot.class, "envelope", Envelope.class);
            SINCE = lookup.findVarHandle(Slot.class, "since", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Where the envelope stands. */
    @SuppressWarnings("UnusedVariable") // by the VarHandles
    private static final class Slot<T> {

        private @Nullable Envelope<T> envelope;

        private long since;
    }

    private Slot<T> slot = new Slot<>();
    private int uses;

    @SuppressWarnings("UnusedVariable") // by TAKES
    private boolean takes;

    /** Says that the thread takes an envelope out of its queue. The thread itself calls it. */
    void takes() {
        TAKES.setOpaque(this, true);
    }

    /** Says that it has taken one out, or found none. The thread itself calls it. */
    void took() {
        TAKES.setRelease(this, false);
    }

    /** Returns whether the thread takes an envelope out of its queue; another thread may see it a little late. */
    boolean isTaking() {
        return (boolean) TAKES.getVolatile(this);
    }

    /** Says that an envelope begins at a time by the pool's ticker. The thread itself calls it. */
    void begin(Envelope<T> envelope, long now) {
        if (++uses == RENEWED_AFTER) {
            uses = 0;
            SLOT.setRelease(this, new Slot<T>());
        }
        SINCE.setOpaque(slot, now);
        ENVELOPE.setRelease(slot, envelope);
    }

    /** Says that the envelope's current slice begins. The thread itself calls it. */
    void sliceBegins(long now) {
        SINCE.setOpaque(slot, now);
    }

    /** Says that none is running. The thread itself calls it. */
    void end(boolean volatileWrite) {
        if (volatileWrite) {
            ENVELOPE.setVolatile(slot, null);
        } else {
            ENVELOPE.setRelease(slot, null);
        }
    }

    /** Returns the envelope that is running, or null; another thread may see it a little late. */
    @SuppressWarnings("unchecked")
    @Nullable
    Envelope<T> envelope() {
        return (Envelope<T>) ENVELOPE.getVolatile((Slot<T>) SLOT.getVolatile(this));
    }

    /**
     * Returns when the current envelope, or its current slice, was begun, by the pool's ticker; among short
     * requests it may be the time of one a few requests before.
     */
    @SuppressWarnings("unchecked")
    long since() {
        return (long) SINCE.getOpaque((Slot<T>) SLOT.getVolatile(this));
    }
}
