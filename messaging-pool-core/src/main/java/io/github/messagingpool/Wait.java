package io.github.messagingpool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pool thread waits for while it blocks: the edges of the wait-for graph whose nodes are the pool threads of
 * this process. A thread that is no pool thread cannot be waited for, and has none.
 */
final class Wait implements AutoCloseable {
    /*
     * No undetected cycle: a thread publishes its own wait by a volatile write and then walks the others' by volatile
     * reads, so the last to publish sees the whole cycle. Two that publish at the same time may both see it, and both
     * be refused.
     *
     * No false alarm: an edge whose call has ended counts for nothing, also while its thread has not woken yet.
     */
    static final Wait NONE = new Wait(List.of(), false, null);

    /** One call that is waited for, and the thread that has to run it. */
    record Edge(PoolThread<?> owner, Envelope<?> call) {

        private String text() {
            return call.pool.name() + "#" + Failures.idText(call.first()) + " (" + owner.getName() + ")";
        }
    }

    private final List<Edge> edges;
    private final boolean anyWillDo;
    private final @Nullable PoolThread<?> waiter;

    Wait(List<Edge> edges, boolean anyWillDo, @Nullable PoolThread<?> waiter) {
        this.edges = edges;
        this.anyWillDo = anyWillDo;
        this.waiter = waiter;
    }

    /**
     * Says that the calling thread is about to wait for a call.
     *
     * @throws PoolDeadlockException if it could only wait for itself
     */
    static Wait forAll(PoolThread<?> owner, Envelope<?> call) {
        return Thread.currentThread() instanceof PoolThread<?> waiter
                ? begin(new Wait(List.of(new Edge(owner, call)), false, waiter))
                : NONE;
    }

    /** Does what {@link #forAll(PoolThread, Envelope)} does for all of several calls. */
    static Wait forAll(List<Edge> edges) {
        return Thread.currentThread() instanceof PoolThread<?> waiter ? begin(new Wait(edges, false, waiter)) : NONE;
    }

    /** Does what {@link #forAll(List)} does for the first of several calls to end. */
    static Wait forAny(List<Edge> edges) {
        return Thread.currentThread() instanceof PoolThread<?> waiter ? begin(new Wait(edges, true, waiter)) : NONE;
    }

    static Wait begin(Wait wait) {
        PoolThread<?> waiter = wait.waiter();
        waiter.waitsFor(wait);
        Edge closing = wait.edgeTo(waiter, Collections.newSetFromMap(new IdentityHashMap<>()));
        if (closing != null) {
            waiter.waitsFor(null);
            waiter.counts().deadlock();
            throw new PoolDeadlockException(
                    closing.call().pool.name(), closing.call().first(), cycle(closing, waiter));
        }
        return wait;
    }

    private PoolThread<?> waiter() {
        if (waiter == null) {
            throw new IllegalStateException("nobody waits");
        }
        return waiter;
    }

    @Override
    public void close() {
        if (waiter != null) {
            waiter.waitsFor(null);
        }
    }

    /** Returns an edge through which the target waits for itself, or null if it need not. */
    private @Nullable Edge edgeTo(PoolThread<?> target, Set<PoolThread<?>> seen) {
        Edge found = null;
        for (Edge edge : edges) {
            if (!edge.call().ended()) {
                boolean leads = leadsTo(edge.owner(), target, seen);
                if (leads != anyWillDo) {
                    return leads ? edge : null;
                }
                found = leads ? edge : found;
            }
        }
        return found;
    }

    private static boolean leadsTo(PoolThread<?> thread, PoolThread<?> target, Set<PoolThread<?>> seen) {
        if (thread == target) {
            return true;
        }
        Wait wait = thread.wait;
        return wait != null && seen.add(thread) && wait.edgeTo(target, seen) != null;
    }

    /** Spells the cycle out, from the request that the awaited thread is running to the one that closes the cycle. */
    private static String cycle(Edge closing, PoolThread<?> waiter) {
        List<String> steps = new ArrayList<>();
        PoolThread<?> thread = closing.owner();
        steps.add(new PoolThreadView<>(thread).runningText());
        while (thread != waiter) {
            Wait wait = thread.wait;
            Edge next = wait == null ? null : wait.edgeTo(waiter, Collections.newSetFromMap(new IdentityHashMap<>()));
            if (next == null) {
                break;
            }
            steps.add(next.text());
            thread = next.owner();
        }
        steps.add(closing.text());
        return String.join(" → ", steps);
    }
}
