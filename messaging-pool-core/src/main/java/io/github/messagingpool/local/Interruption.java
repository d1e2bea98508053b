package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import org.jspecify.annotations.Nullable;

/** Interrupts who runs an owner for one request, and keeps the interrupt from reaching the next. */
final class Interruption {
    /*
     * Confinement of the interrupt: who interrupts sets `interrupting` and then reads which envelope is current; the
     * thread first has no current envelope and then reads `interrupting`. So either the one sees that it is too late,
     * or the other waits for the lock and clears the interrupt. Where requests are not interrupted the thread saves the
     * volatile write; one that is interrupted then is giving up, and clears the interrupt before it closes its items.
     *
     * Held by InterruptionStress.
     */
    private final Driver.Run run;
    private final CurrentEnvelope<?> current;
    private final boolean requestsAreInterrupted;
    private volatile boolean interrupting;

    Interruption(Driver.Run run, CurrentEnvelope<?> current, boolean requestsAreInterrupted) {
        this.run = run;
        this.current = current;
        this.requestsAreInterrupted = requestsAreInterrupted;
    }

    /** Interrupts the thread if it is running the envelope; any thread. */
    synchronized void interrupt(@Nullable Envelope<?> envelope) {
        interrupting = true;
        if (envelope != null && current.envelope() == envelope) {
            run.interrupt();
        }
        interrupting = false;
    }

    /** Interrupts an envelope that nobody waits for any more, if the pool says so; any thread. */
    void noLongerWaitedFor(Envelope<?> envelope) {
        if (requestsAreInterrupted) {
            interrupt(envelope);
        }
    }

    /** Returns whether requests are interrupted whose sender has stopped waiting. */
    boolean isOfRequests() {
        return requestsAreInterrupted;
    }

    /** Called by the thread when it has run an envelope: also clears what an item has left behind. */
    void end() {
        current.end(requestsAreInterrupted);
        if (interrupting || Thread.currentThread().isInterrupted()) {
            clear();
        }
    }

    /** Clears an interrupt that has come, or is coming. */
    synchronized void clear() {
        Thread.interrupted();
    }
}
