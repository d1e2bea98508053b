package io.github.messagingpool;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    static final Wait NONE = new Wait(List.of(), false, null, null);

    /** One call that is waited for, and the thread that has to run it. */
    record Edge(PoolThread<?> owner, Envelope<?> call) {

        private String text() {
            return call.pool.name() + "#" + Failures.idText(call.first()) + " (" + owner.getName() + ")";
        }
    }

    private final List<Edge> edges;
    private final boolean anyWillDo;
    private final @Nullable PoolThread<?> waiter;

    /** What the thread was waiting for already, when user code that ran meanwhile began to wait as well. */
    private final @Nullable Wait outer;

    Wait(List<Edge> edges, boolean anyWillDo, @Nullable PoolThread<?> waiter, @Nullable Wait outer) {
        this.edges = edges;
        this.anyWillDo = anyWillDo;
        this.waiter = waiter;
        this.outer = outer;
    }

    /**
     * Says that the calling thread is about to wait for a call.
     *
     * @throws PoolDeadlockException if it could only wait for itself
     */
    static Wait forAll(PoolThread<?> owner, Envelope<?> call) {
        return Thread.currentThread() instanceof PoolThread<?> waiter
                ? begin(new Wait(List.of(new Edge(owner, call)), false, waiter, waiter.wait))
                : NONE;
    }

    /** Does what {@link #forAll(PoolThread, Envelope)} does for all of several calls. */
    static Wait forAll(List<Edge> edges) {
        return Thread.currentThread() instanceof PoolThread<?> waiter
                ? begin(new Wait(edges, false, waiter, waiter.wait))
                : NONE;
    }

    /** Does what {@link #forAll(List)} does for the first of several calls to end. */
    static Wait forAny(List<Edge> edges) {
        return Thread.currentThread() instanceof PoolThread<?> waiter
                ? begin(new Wait(edges, true, waiter, waiter.wait))
                : NONE;
    }

    static Wait begin(Wait wait) {
        PoolThread<?> waiter = wait.waiter();
        waiter.waitsFor(wait);
        Edge closing = wait.edgeTo(waiter, new IdentityHashMap<>());
        if (closing != null) {
            waiter.waitsFor(wait.outer);
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
            waiter.waitsFor(outer);
        }
    }

    /** Returns an edge through which the target waits for itself, or null if it need not. */
    private @Nullable Edge edgeTo(PoolThread<?> target, Map<PoolThread<?>, Boolean> known) {
        List<Edge> open = edges.stream().filter(edge -> !edge.call().ended()).toList();
        return anyWillDo ? lastIfAllLead(open, target, known) : firstThatLeads(open, target, known);
    }

    private static @Nullable Edge firstThatLeads(
            List<Edge> open, PoolThread<?> target, Map<PoolThread<?>, Boolean> known) {
        for (Edge edge : open) {
            if (leadsTo(edge.owner(), target, known)) {
                return edge;
            }
        }
        return null;
    }

    private static @Nullable Edge lastIfAllLead(
            List<Edge> open, PoolThread<?> target, Map<PoolThread<?>, Boolean> known) {
        Edge last = null;
        for (Edge edge : open) {
            if (!leadsTo(edge.owner(), target, known)) {
                return null;
            }
            last = edge;
        }
        return last;
    }

    /** What is not known yet counts as not leading there, so that a cycle elsewhere ends the walk. */
    private static boolean leadsTo(PoolThread<?> thread, PoolThread<?> target, Map<PoolThread<?>, Boolean> known) {
        if (thread == target) {
            return true;
        }
        Boolean before = known.putIfAbsent(thread, false);
        if (before != null) {
            return before;
        }
        Wait wait = thread.wait;
        boolean leads = wait != null && wait.edgeTo(target, known) != null;
        known.put(thread, leads);
        return leads;
    }

    /** Spells the cycle out, from the request that the awaited thread is running to the one that closes the cycle. */
    private static String cycle(Edge closing, PoolThread<?> waiter) {
        List<String> steps = new ArrayList<>();
        PoolThread<?> thread = closing.owner();
        steps.add(new PoolThreadView<>(thread).runningText());
        while (thread != waiter) {
            Wait wait = thread.wait;
            Edge next = wait == null ? null : wait.edgeTo(waiter, new IdentityHashMap<>());
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
