package io.github.messagingpool.local;

import io.github.messagingpool.Deadlock;
import io.github.messagingpool.HotId;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.Request;
import io.github.messagingpool.Route;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.spi.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Looks at an owner from outside, while it goes on. Any owner. */
final class OwnerView<T> {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ItemOwner<T> owner;

    OwnerView(ItemOwner<T> owner) {
        this.owner = owner;
    }

    PoolThreadStatus status() {
        OwnerCounts counts = owner.counts();
        HotIds hotIds = owner.hotIds();
        Envelope<T> envelope = owner.envelope();
        Request<T, ?> request = envelope == null ? null : envelope.first();
        return new Status(
                owner.index(),
                owner.name(),
                owner.run().isAlive(),
                counts.isStuck(),
                counts.outOfMemory(),
                depth(),
                owner.queue().capacity(),
                counts.items(),
                counts.processed(),
                counts.failed(),
                counts.rejected(),
                counts.dropped(),
                counts.expired(),
                counts.cancelled(),
                counts.deadlocks(),
                owner.node().lastDeadlock(),
                counts.created(),
                counts.removedFor(),
                hotIds == null ? List.of() : hotIds.busiest(request != null),
                Duration.ofNanos(hotIds == null ? 0 : hotIds.busyNanos()),
                hotIds == null ? Duration.ZERO : recent(hotIds, request != null),
                request == null ? null : Failures.typeName(request),
                request == null ? null : Failures.idText(request),
                request == null ? null : busyFor(),
                envelope != null && (envelope.isAwaited() || isQueueAwaited()));
    }

    private Duration recent(HotIds hotIds, boolean isRunning) {
        Duration recent = Duration.ofNanos(hotIds.recentNanos());
        Duration withThis = isRunning ? recent.plus(busyFor()) : recent;
        return withThis.compareTo(MINUTE) > 0 ? MINUTE : withThis;
    }

    /** Of a long queue it is taken to be: what is looked at must not be more than a few, however much there is. */
    private boolean isQueueAwaited() {
        return owner.queue().isLong() || queued().stream().anyMatch(Envelope::isAwaited);
    }

    private record Status(
            int thread,
            String threadName,
            boolean alive,
            boolean stuck,
            boolean outOfMemory,
            int queueDepth,
            int queueCapacity,
            int items,
            long processed,
            long failed,
            long rejected,
            long dropped,
            long expired,
            long cancelled,
            long deadlocks,
            Optional<Deadlock> lastDeadlock,
            long itemsCreated,
            Map<RemovalReason, Long> itemsRemoved,
            List<HotId> hotIds,
            Duration busyTime,
            Duration recentBusyTime,
            @Nullable String currentRequest,
            @Nullable String currentId,
            @Nullable Duration busyFor,
            boolean awaited)
            implements PoolThreadStatus {}

    /** Returns the number of requests accepted and not started yet. */
    int depth() {
        int[] depth = {waiting(owner.envelope())};
        owner.queue().forEach(envelope -> depth[0] += envelope.waiting());
        return depth[0];
    }

    private static int waiting(@Nullable Envelope<?> envelope) {
        return envelope == null ? 0 : envelope.waiting();
    }

    /** Returns where an id's requests wait. */
    Route route(Object id, String rule) {
        int waiting = 0;
        int position = -1;
        List<Envelope<T>> queued = queued();
        for (int i = 0; i < queued.size(); i++) {
            if (isCallFor(queued.get(i), id)) {
                waiting++;
                position = position < 0 ? i : position;
            }
        }
        return new OwnerRoute(Failures.shown(id), owner.index(), owner.name(), rule, waiting, position);
    }

    private record OwnerRoute(
            String id, OptionalInt thread, Optional<String> threadName, String rule, int queued, int position)
            implements Route {

        OwnerRoute(String id, int thread, String threadName, String rule, int queued, int position) {
            this(id, OptionalInt.of(thread), Optional.of(threadName), rule, queued, position);
        }
    }

    private static boolean isCallFor(Envelope<?> envelope, Object id) {
        return envelope instanceof Call<?, ?> && envelope.waiting() > 0 && isOf(envelope.first(), id);
    }

    /** By the id itself: two may have the same text. */
    private static boolean isOf(Request<?, ?> request, Object id) {
        try {
            return id.equals(request.itemId());
        } catch (RuntimeException | Error e) { // a request or an id written by hand
            return false;
        }
    }

    private List<Envelope<T>> queued() {
        List<Envelope<T>> queued = new ArrayList<>();
        owner.queue().forEach(queued::add);
        return queued;
    }

    Duration busyFor() {
        return Duration.ofNanos(Math.max(0, owner.pool().ticker().read() - owner.runningSince()));
    }

    List<StackTraceElement> stack() {
        return List.of(owner.run().stackTrace());
    }

    ShutdownReport.ThreadReport report() {
        OwnerCounts counts = owner.counts();
        return new ShutdownReport.ThreadReport(
                owner.index(),
                owner.name(),
                !owner.run().isAlive(),
                counts.processedSinceClose(),
                owner.notRun(),
                counts.closed(),
                counts.items(),
                owner.closeFailures());
    }
}
