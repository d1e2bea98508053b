package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/** Interrupts a pool thread for one request, and keeps the interrupt from reaching the next. */
final class Interruption {
    /*
     * Confinement of the interrupt: who interrupts sets `interrupting` and then reads which envelope is current; the
     * thread first has no current envelope and then reads `interrupting`. So either the one sees that it is too late,
     * or the other waits for the lock and clears the interrupt. Where requests are not interrupted the thread saves the
     * volatile write; one that is interrupted then is giving up, and clears the interrupt before it closes its items.
     */
    private final Thread thread;
    private final Progress<?> progress;
    private final boolean requestsAreInterrupted;
    private volatile boolean interrupting;

    Interruption(Thread thread, Progress<?> progress, boolean requestsAreInterrupted) {
        this.thread = thread;
        this.progress = progress;
        this.requestsAreInterrupted = requestsAreInterrupted;
    }

    /** Interrupts the thread if it is running the envelope; any thread. */
    synchronized void interrupt(@Nullable Envelope<?> envelope) {
        interrupting = true;
        if (envelope != null && progress.envelope() == envelope) {
            thread.interrupt();
        }
        interrupting = false;
    }

    /** Called by the thread when it has run an envelope: also clears what an item has left behind. */
    void end() {
        progress.end(requestsAreInterrupted);
        if (interrupting || thread.isInterrupted()) {
            clear();
        }
    }

    /** Clears an interrupt that has come, or is coming. */
    synchronized void clear() {
        Thread.interrupted();
    }
}
