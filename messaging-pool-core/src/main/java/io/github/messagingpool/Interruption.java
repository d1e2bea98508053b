package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/** Interrupts a pool thread for one request, and keeps the interrupt from reaching the next. */
final class Interruption {
    /*
     * Confinement of the interrupt: who interrupts sets `interrupting` and then reads which envelope is current; the
     * thread first has no current envelope and then reads `interrupting`. So either the one sees that it is too late,
     * or the other waits for the lock and clears the interrupt.
     */
    private final PoolThread<?> thread;
    private volatile boolean interrupting;

    Interruption(PoolThread<?> thread) {
        this.thread = thread;
    }

    /** Interrupts the thread if it is running the envelope; any thread. */
    synchronized void interrupt(@Nullable Envelope<?> envelope) {
        interrupting = true;
        if (envelope != null && thread.currentEnvelope() == envelope) {
            thread.interrupt();
        }
        interrupting = false;
    }

    /** Called by the thread when no envelope is current: also clears what an item has left behind. */
    void clear() {
        if (interrupting || thread.isInterrupted()) {
            clearLocked();
        }
    }

    private synchronized void clearLocked() {
        Thread.interrupted();
    }
}
