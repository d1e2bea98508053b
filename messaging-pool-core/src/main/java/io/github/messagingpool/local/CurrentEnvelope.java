package io.github.messagingpool.local;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Which envelope an owner is running, and since when, or whether it takes one: the thread that runs the owner writes, any may
 * read; and any may see to it that it takes no more.
 */
final class CurrentEnvelope<T> {
    /*
     * Give-up: the thread says that it takes, and takes only if it has not been given up; who gives it up says so, stops it
     * for a moment, which is a fence for both, and then waits until it does not take. So none takes after that. And it
     * says that an envelope begins and looks again whether it was given up; so the one sees what has begun, or the other
     * that it is not to run.
     *
     * Held by CurrentEnvelopeStress, ItemOwnerStress.
     */
    /**
     * The garbage collector G1 asks for a fence when a young object's reference is written into an old object, and
     * envelopes are young. So they are written into one that is made anew before it grows old.
     */
    private static final int RENEWED_AFTER = 128;

    private static final VarHandle TAKES;
    private static final VarHandle ENVELOPE;
    private static final VarHandle SINCE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TAKES = lookup.findVarHandle(CurrentEnvelope.class, "takes", boolean.class);
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

    /** Read by any thread as it is: one that is new holds nothing, and one that is old nothing any more. */
    private Slot<T> slot = new Slot<>();

    /** When the envelope, or its slice, began; the thread's own. */
    private long begun;

    private int uses;

    @SuppressWarnings("UnusedVariable") // by TAKES
    private boolean takes;

    private volatile boolean givenUp;

    /** Says that the thread takes an envelope out of its queue; returns whether it may. The thread itself calls it. */
    boolean takes() {
        TAKES.setOpaque(this, true);
        return !givenUp;
    }

    /** Says that it has taken one out, or found none. The thread itself calls it. */
    void took() {
        TAKES.setRelease(this, false);
    }

    /**
     * Sees to it that the thread takes nothing any more; any thread.
     *
     * @param fence stops the thread for a moment
     */
    @SuppressWarnings("ThreadPriorityCheck") // on one core the thread may need it to finish what it takes
    void giveUp(Runnable fence) {
        givenUp = true;
        fence.run();
        while ((boolean) TAKES.getVolatile(this)) {
            Thread.yield();
        }
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /** Says that an envelope begins at a time by the pool's ticker. The thread itself calls it. */
    void begin(Envelope<T> envelope, long now) {
        if (++uses == RENEWED_AFTER) {
            uses = 0;
            slot = new Slot<>();
        }
        begun = now;
        SINCE.setOpaque(slot, now);
        ENVELOPE.setRelease(slot, envelope);
    }

    /** Says that the envelope's current slice begins. The thread itself calls it. */
    void sliceBegins(long now) {
        begun = now;
        SINCE.setOpaque(slot, now);
    }

    /** Returns what {@link #since} does. The thread itself calls it. */
    long begun() {
        return begun;
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
        return (Envelope<T>) ENVELOPE.getVolatile(slot);
    }

    /**
     * Returns when the current envelope, or its current slice, was begun, by the pool's ticker; among short
     * requests it may be the time of one a few requests before.
     */
    @SuppressWarnings("unchecked")
    long since() {
        return (long) SINCE.getOpaque(slot);
    }
}
