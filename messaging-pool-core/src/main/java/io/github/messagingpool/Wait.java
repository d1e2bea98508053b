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

    /** A wait on the way to a thread, the edge that leads there, and the way on if it leads to another wait. */
    private record Step(Wait from, Edge edge, @Nullable Step next) {}

    private final List<Edge> edges;
    private final boolean anyWillDo;
    private final @Nullable PoolThread<?> waiter;

    /** What the thread runs that waits. */
    private final @Nullable Request<?, ?> running;

    /** What the thread was waiting for already, when user code that ran meanwhile began to wait as well. */
    private final @Nullable Wait outer;

    Wait(List<Edge> edges, boolean anyWillDo, @Nullable PoolThread<?> waiter, @Nullable Wait outer) {
        this.edges = edges;
        this.anyWillDo = anyWillDo;
        this.waiter = waiter;
        this.running = waiter == null ? null : PoolThread.currentRequest().orElse(null);
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
        Step cycle = wait.stepTo(waiter, new IdentityHashMap<>());
        if (cycle != null) {
            waiter.waitsFor(wait.outer);
            waiter.counts().deadlock();
            Envelope<?> closing = cycle.edge().call();
            throw new PoolDeadlockException(closing.pool.name(), closing.first(), text(cycle));
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

    /** Returns the way over which the target waits for itself, or null if it need not. */
    private @Nullable Step stepTo(PoolThread<?> target, Map<PoolThread<?>, @Nullable Step> known) {
        List<Edge> open = edges.stream().filter(edge -> !edge.call().ended()).toList();
        return anyWillDo ? lastIfAllLead(open, target, known) : firstThatLeads(open, target, known);
    }

    private @Nullable Step firstThatLeads(
            List<Edge> open, PoolThread<?> target, Map<PoolThread<?>, @Nullable Step> known) {
        for (Edge edge : open) {
            Step step = over(edge, target, known);
            if (step != null) {
                return step;
            }
        }
        return null;
    }

    private @Nullable Step lastIfAllLead(
            List<Edge> open, PoolThread<?> target, Map<PoolThread<?>, @Nullable Step> known) {
        Step last = null;
        for (Edge edge : open) {
            last = over(edge, target, known);
            if (last == null) {
                return null;
            }
        }
        return last;
    }

    private @Nullable Step over(Edge edge, PoolThread<?> target, Map<PoolThread<?>, @Nullable Step> known) {
        if (edge.owner() == target) {
            return new Step(this, edge, null);
        }
        Step next = stepOf(edge.owner(), target, known);
        return next == null ? null : new Step(this, edge, next);
    }

    /** What is not known yet counts as not leading there, so that a cycle elsewhere ends the walk. */
    private static @Nullable Step stepOf(
            PoolThread<?> thread, PoolThread<?> target, Map<PoolThread<?>, @Nullable Step> known) {
        if (known.containsKey(thread)) {
            return known.get(thread);
        }
        known.put(thread, null);
        Wait wait = thread.wait;
        Step step = wait == null ? null : wait.stepTo(target, known);
        known.put(thread, step);
        return step;
    }

    /**
     * Spells the cycle out, from the request that the awaited thread is running to the one that closes the cycle. By
     * now its waits may be gone, as another of its threads was refused too.
     */
    private static String text(Step closing) {
        Step second = closing.next();
        List<String> steps = new ArrayList<>();
        steps.add((second == null ? closing : second).from().runningText());
        for (Step step = second; step != null; step = step.next()) {
            steps.add(step.edge().text());
        }
        steps.add(closing.edge().text());
        return String.join(" → ", steps);
    }

    /** Returns for example {@code orders#7 (orders-1)}. */
    private String runningText() {
        String what = running == null ? "" : "#" + Failures.idText(running);
        return waiter().pool().name() + what + " (" + waiter().getName() + ")";
    }
}
