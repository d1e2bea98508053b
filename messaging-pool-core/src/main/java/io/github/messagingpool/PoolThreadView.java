package io.github.messagingpool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a pool thread from outside, while it goes on. Any thread. */
final class PoolThreadView<T> {

    private final PoolThread<T> thread;

    PoolThreadView(PoolThread<T> thread) {
        this.thread = thread;
    }

    PoolThreadStatus status() {
        PoolThreadCounts counts = thread.counts();
        Envelope<T> envelope = thread.currentEnvelope();
        Request<T, ?> request = envelope == null ? null : envelope.first();
        return new PoolThreadStatus(
                thread.index(),
                thread.getName(),
                thread.isAlive(),
                counts.isStuck(),
                counts.outOfMemory(),
                depth(),
                thread.queue().capacity(),
                counts.items(),
                counts.processed(),
                counts.failed(),
                counts.rejected(),
                counts.dropped(),
                counts.skipped(),
                counts.deadlocks(),
                counts.created(),
                counts.removedFor(),
                request == null ? null : Failures.typeName(request),
                request == null ? null : Failures.idText(request),
                request == null ? null : busyFor());
    }

    /** Returns the number of requests accepted and not started yet. */
    int depth() {
        int[] depth = {waiting(thread.currentEnvelope())};
        thread.queue().forEach(envelope -> depth[0] += envelope.waiting());
        return depth[0];
    }

    private static int waiting(@Nullable Envelope<?> envelope) {
        return envelope == null ? 0 : envelope.waiting();
    }

    /** Returns where an id's requests wait. */
    Route route(String id, String rule) {
        int waiting = 0;
        int position = -1;
        List<Envelope<T>> queued = queued();
        for (int i = 0; i < queued.size(); i++) {
            if (isCallFor(queued.get(i), id)) {
                waiting++;
                position = position < 0 ? i : position;
            }
        }
        return new Route(id, thread.index(), thread.getName(), rule, waiting, position);
    }

    private static boolean isCallFor(Envelope<?> envelope, String id) {
        return envelope instanceof Call<?, ?>
                && envelope.waiting() > 0
                && Failures.idText(envelope.first()).equals(id);
    }

    private List<Envelope<T>> queued() {
        List<Envelope<T>> queued = new ArrayList<>();
        thread.queue().forEach(queued::add);
        return queued;
    }

    /** Says what an envelope that was not answered in time was waiting for. */
    Holdup holdup(Envelope<T> envelope) {
        Envelope<T> running = thread.currentEnvelope();
        return new Holdup(
                thread.getName(),
                position(envelope),
                running == null ? null : Failures.describe(thread.pool().name(), running.first()),
                running == null ? Duration.ZERO : busyFor(),
                running == null ? List.of() : stack());
    }

    /** Returns how many requests are before it, or -1 if it is not in the queue. */
    private int position(Envelope<T> envelope) {
        int before = 0;
        for (Envelope<T> queued : queued()) {
            if (queued == envelope) {
                return before;
            }
            before += queued.waiting();
        }
        return -1;
    }

    Duration busyFor() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - thread.currentSince()));
    }

    List<StackTraceElement> stack() {
        return Arrays.asList(thread.getStackTrace());
    }

    ShutdownReport.ThreadReport report() {
        PoolThreadCounts counts = thread.counts();
        return new ShutdownReport.ThreadReport(
                thread.index(),
                thread.getName(),
                !thread.isAlive(),
                counts.processedSinceClose(),
                counts.notRun(),
                counts.closed(),
                thread.closeFailures());
    }
}
