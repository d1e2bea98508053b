package io.github.messagingpool.spi;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an owner waits for while a request of it blocks: edges of the wait-for graph, whose nodes are the owners of this
 * process. A thread that runs no owner cannot be waited for, and has none. Begun and closed by the thread that waits, the
 * last begun first.
 */
public final class Wait implements AutoCloseable {
    /*
     * No undetected cycle: a node publishes its own wait by a volatile write and then walks the others' by volatile
     * reads, so the last to publish sees the whole cycle. Two that publish at the same time may both see it, and both
     * be refused.
     *
     * No false alarm: an edge whose call has ended counts for nothing, also while its sender has not woken yet.
     *
     * Held by WaitStress.
     */
    /** That of whoever need not be looked at. */
    public static final Wait NONE = new Wait(List.of(), false, null, null);

    /** What is waited for. */
    public interface Call {

        /** Returns whether nobody needs to wait for it any more. */
        boolean ended();

        /** Returns the name of the pool that it was sent to. */
        String poolName();

        /** Returns the request being run, or the next one. */
        Request<?, ?> first();
    }

    /**
     * One call that is waited for.
     *
     * @param owner who has to run it
     * @param call what is waited for
     */
    public record Edge(WaitNode owner, Call call) {

        private String text() {
            return call.poolName() + "#" + Failures.idText(call.first()) + " (" + owner.name() + ")";
        }
    }

    /** A wait on the way to a node, the edge that leads there, and the way on if it leads to another wait. */
    private record Step(Wait from, Edge edge, @Nullable Step next) {}

    private final List<Edge> edges;
    private final boolean anyWillDo;
    private final @Nullable WaitNode waiter;

    /** What the owner runs that waits. */
    private final @Nullable Request<?, ?> running;

    /** What the owner was waiting for already, when user code that ran meanwhile began to wait as well. */
    private final @Nullable Wait outer;

    private Wait(List<Edge> edges, boolean anyWillDo, @Nullable WaitNode waiter, @Nullable Request<?, ?> running) {
        this.edges = edges;
        this.anyWillDo = anyWillDo;
        this.waiter = waiter;
        this.running = running;
        this.outer = waiter == null ? null : waiter.waitsFor();
    }

    /**
     * Says that the calling thread is about to wait for a call.
     *
     * @throws PoolDeadlockException if it could only wait for itself
     */
    public static Wait forAll(WaitNode owner, Call call) {
        Current current = Current.get();
        return current == null ? NONE : begin(current, List.of(new Edge(owner, call)), false);
    }

    /** Does what {@link #forAll(WaitNode, Call)} does for all of several calls. */
    public static Wait forAll(List<Edge> edges) {
        Current current = Current.get();
        return current == null ? NONE : begin(current, edges, false);
    }

    /** Does what {@link #forAll(List)} does for the first of several calls to end. */
    public static Wait forAny(List<Edge> edges) {
        Current current = Current.get();
        return current == null ? NONE : begin(current, edges, true);
    }

    private static Wait begin(Current current, List<Edge> edges, boolean anyWillDo) {
        WaitNode waiter = current.node();
        Wait wait = new Wait(edges, anyWillDo, waiter, current.request());
        waiter.waitsFor(wait);
        Step cycle = wait.stepTo(waiter, new IdentityHashMap<>());
        if (cycle != null) {
            waiter.waitsFor(wait.outer);
            waiter.deadlock();
            Call closing = cycle.edge().call();
            throw new PoolDeadlockException(closing.poolName(), closing.first(), text(cycle));
        }
        return wait;
    }

    private WaitNode waiter() {
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
    private @Nullable Step stepTo(WaitNode target, Map<WaitNode, @Nullable Step> known) {
        List<Edge> open = edges.stream().filter(edge -> !edge.call().ended()).toList();
        return anyWillDo ? lastIfAllLead(open, target, known) : firstThatLeads(open, target, known);
    }

    private @Nullable Step firstThatLeads(List<Edge> open, WaitNode target, Map<WaitNode, @Nullable Step> known) {
        for (Edge edge : open) {
            Step step = over(edge, target, known);
            if (step != null) {
                return step;
            }
        }
        return null;
    }

    private @Nullable Step lastIfAllLead(List<Edge> open, WaitNode target, Map<WaitNode, @Nullable Step> known) {
        Step last = null;
        for (Edge edge : open) {
            last = over(edge, target, known);
            if (last == null) {
                return null;
            }
        }
        return last;
    }

    private @Nullable Step over(Edge edge, WaitNode target, Map<WaitNode, @Nullable Step> known) {
        if (edge.owner() == target) {
            return new Step(this, edge, null);
        }
        Step next = stepOf(edge.owner(), target, known);
        return next == null ? null : new Step(this, edge, next);
    }

    /** What is not known yet counts as not leading there, so that a cycle elsewhere ends the walk. */
    private static @Nullable Step stepOf(WaitNode node, WaitNode target, Map<WaitNode, @Nullable Step> known) {
        if (known.containsKey(node)) {
            return known.get(node);
        }
        known.put(node, null);
        Wait wait = node.waitsFor();
        Step step = wait == null ? null : wait.stepTo(target, known);
        known.put(node, step);
        return step;
    }

    /**
     * Spells the cycle out, from the request that the awaited owner is running to the one that closes the cycle. By
     * now its waits may be gone, as another of its owners was refused too.
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
        return waiter().poolName() + what + " (" + waiter().name() + ")";
    }
}
