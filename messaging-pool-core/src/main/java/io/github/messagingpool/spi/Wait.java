package io.github.messagingpool.spi;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.Deadlock;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an owner waits for while a request of it blocks: edges of the wait-for graph, whose nodes are the owners of this
 * process. A thread that runs no owner cannot be waited for, and has none. Begun and closed by the thread that waits, the
 * last begun first.
 */
public final class Wait implements AutoCloseable {
    /*
     * No undetected cycle: a node publishes its own wait by a volatile write and then looks at the others' by volatile
     * reads, so the last to publish sees the whole cycle. Two that publish at the same time may both see it, and both
     * be refused.
     *
     * No false alarm: an edge whose call has ended counts for nothing, also while its sender has not woken yet; and what
     * was seen is looked at once more, so that there was a moment at which all of it was so.
     *
     * Nothing left behind: a wait is published last of all, and withdrawn whatever its beginning throws.
     *
     * Held by WaitStress.
     */
    /** The wait of a thread that runs no owner, so that nobody can wait for it in turn. */
    public static final Wait NONE = new Wait(List.of(), false, null, null, () -> true);

    /** What is waited for. */
    public interface Call {

        /** Returns whether who waits for it can go on. */
        boolean ended();

        /** Returns whether nothing more will come of it, so that it counts for nothing where any of several will do. */
        default boolean isSpent() {
            return false;
        }

        /** Returns the name of the pool that it was sent to. */
        String poolName();

        /** Returns the request being run, or the next one. */
        Request<?, ?> first();

        /** Ends it, if that can be, because who has to run it waits for it; any thread. By default nothing happens. */
        default void refuse(PoolDeadlockException found) {}
    }

    /**
     * A circle in which an owner is taken to wait for itself.
     *
     * @param failure what it fails with
     * @param last what the owner itself would have to run, so that it cannot have begun
     */
    public record Circle(PoolDeadlockException failure, Call last) {}

    /**
     * One call that is waited for.
     *
     * @param owner who has to run it
     * @param call what is waited for
     */
    public record Edge(WaitNode owner, Call call) {

        private Deadlock.Step step() {
            return new Deadlock.Step(call.poolName(), Optional.of(Failures.idText(call.first())), owner.name());
        }

        private boolean isOpen() {
            return !call.ended() && !call.isSpent();
        }
    }

    private final List<Edge> edges;
    private final boolean anyWillDo;
    private final @Nullable WaitNode waiter;

    /** What the owner runs that waits. */
    private final @Nullable Request<?, ?> running;

    /** What the owner was waiting for already, when user code that ran meanwhile began to wait as well. */
    private final @Nullable Wait outer;

    /** Whether it is still so. */
    private final BooleanSupplier still;

    private Wait(
            List<Edge> edges,
            boolean anyWillDo,
            @Nullable WaitNode waiter,
            @Nullable Request<?, ?> running,
            BooleanSupplier still) {
        this.edges = edges;
        this.anyWillDo = anyWillDo;
        this.waiter = waiter;
        this.running = running;
        this.still = still;
        this.outer = waiter == null ? null : waiter.wait;
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

    /** Fields are read and written without a call where there may be no stack left for one. */
    private static Wait begin(Current current, List<Edge> edges, boolean anyWillDo) {
        WaitNode waiter = current.node();
        Wait wait = new Wait(edges, anyWillDo, waiter, current.request(), NONE.still);
        waiter.wait = wait;
        try {
            wait.refuseCycle(waiter);
        } catch (Throwable e) {
            waiter.wait = wait.outer;
            throw e;
        }
        return wait;
    }

    private void refuseCycle(WaitNode waiter) {
        List<Step> cycle = leadsOn() ? new Search(waiter, false).cycle() : List.of();
        if (!cycle.isEmpty()) {
            throw deadlock(waiter, cycle);
        }
    }

    private static PoolDeadlockException deadlock(WaitNode waiter, List<Step> cycle) {
        Deadlock deadlock = new Deadlock(Instant.now(), steps(cycle));
        waiter.deadlock(deadlock);
        Call closing = cycle.get(0).edge().call();
        return new PoolDeadlockException(closing.poolName(), closing.first(), deadlock.cycle());
    }

    /**
     * Takes it that an owner waits for calls although it has not said so: for one who looks at it from outside.
     *
     * @param running what it runs
     * @param calls for which it waits, or for one of them: so as long as any may end it is not stuck; empty to take nothing
     * @param still whether it may be taken so at the moment
     */
    public static void presume(
            WaitNode owner, @Nullable Request<?, ?> running, List<Edge> calls, BooleanSupplier still) {
        owner.presumed = calls.isEmpty() ? null : new Wait(calls, true, owner, running, still);
    }

    /** Returns the cycle in which an owner, and perhaps others, are taken to wait for themselves, or null. */
    public static @Nullable Circle presumedCycle(WaitNode owner) {
        List<Step> cycle = new Search(owner, true).cycle();
        return cycle.isEmpty()
                ? null
                : new Circle(
                        deadlock(owner, cycle),
                        cycle.get(cycle.size() - 1).edge().call());
    }

    /** Returns whether who waits could go on, as far as this tells; what depends on the calls may yet run. */
    private boolean isOver() {
        return edges.stream().noneMatch(Edge::isOpen)
                || (anyWillDo
                        && edges.stream()
                                .anyMatch(edge ->
                                        edge.call().ended() && !edge.call().isSpent()));
    }

    /** Returns whether any owner that is waited for waits itself; in most cases none does. */
    private boolean leadsOn() {
        for (Edge edge : edges) {
            if (edge.owner().wait != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (waiter != null) {
            waiter.wait = outer;
        }
    }

    /** Returns whether this will end, if all owners will go on that are not among the stuck ones. */
    private boolean ends(Set<WaitNode> stuck) {
        return anyWillDo ? anyEnds(stuck) : allEnd(stuck);
    }

    private boolean allEnd(Set<WaitNode> stuck) {
        for (Edge edge : edges) {
            if (edge.isOpen() && stuck.contains(edge.owner())) {
                return false;
            }
        }
        return true;
    }

    private boolean anyEnds(Set<WaitNode> stuck) {
        boolean isLeft = false;
        for (Edge edge : edges) {
            if (!edge.call().isSpent()) {
                isLeft = true;
                if (edge.call().ended() || !stuck.contains(edge.owner())) {
                    return true;
                }
            }
        }
        return !isLeft;
    }

    /** Spells the cycle out, from the request that the awaited owner is running to the one that closes the cycle. */
    private static List<Deadlock.Step> steps(List<Step> cycle) {
        List<Deadlock.Step> steps = new ArrayList<>();
        steps.add(cycle.get(cycle.size() > 1 ? 1 : 0).from().runningStep());
        cycle.stream().skip(1).forEach(step -> steps.add(step.edge().step()));
        steps.add(cycle.get(0).edge().step());
        return steps;
    }

    private Deadlock.Step runningStep() {
        WaitNode node = requireNonNull(waiter);
        return new Deadlock.Step(node.poolName(), Optional.ofNullable(running).map(Failures::idText), node.name());
    }

    /** A wait on the way, and the edge of it that leads on. */
    private record Step(Wait from, Edge edge) {}

    /**
     * Looks whether an owner could only wait for itself. An owner goes on that waits for nothing, or whose waits all end;
     * those that are left when no more can be found are stuck. Who is on a circle of stuck ones closes it; who only waits
     * for such a circle is not to be blamed, for one that is on it is refused.
     */
    private static final class Search {

        private final WaitNode waiter;
        private final boolean presuming;

        /** What the owners wait for that can be reached. */
        private Map<WaitNode, Wait> waits = new HashMap<>();

        private Set<WaitNode> stuck = Set.of();

        /** @param presuming whether what owners are only taken to wait for counts as well */
        Search(WaitNode waiter, boolean presuming) {
            this.waiter = waiter;
            this.presuming = presuming;
        }

        /** Returns the way from the waiter to itself, or nothing if it need not wait for itself. */
        List<Step> cycle() {
            List<Step> found;
            do {
                collect();
                leaveStuckOnes();
                found = stuck.contains(waiter) ? way() : List.of();
            } while (!found.isEmpty() && !isStillSo());
            return found;
        }

        private void collect() {
            waits = new HashMap<>();
            Deque<WaitNode> next = new ArrayDeque<>(List.of(waiter));
            while (!next.isEmpty()) {
                WaitNode node = next.remove();
                Wait wait = waitOf(node);
                if (wait != null && waits.putIfAbsent(node, wait) == null) {
                    chain(wait).forEach(each -> each.edges.forEach(edge -> next.add(edge.owner())));
                }
            }
        }

        private @Nullable Wait waitOf(WaitNode node) {
            Wait said = node.wait;
            Wait presumed = presuming ? node.presumed : null;
            return presumed != null && (said == null || said.isOver()) && presumed.still.getAsBoolean()
                    ? presumed
                    : said;
        }

        /** What user code waits for, and what that is called meanwhile from waits for as well. */
        private static Stream<Wait> chain(Wait innermost) {
            return Stream.iterate(innermost, Objects::nonNull, wait -> wait.outer);
        }

        private void leaveStuckOnes() {
            stuck = new HashSet<>(waits.keySet());
            boolean found = true;
            while (found) {
                found = false;
                for (Map.Entry<WaitNode, Wait> each : waits.entrySet()) {
                    if (stuck.contains(each.getKey()) && goesOn(each.getValue())) {
                        stuck.remove(each.getKey());
                        found = true;
                    }
                }
            }
        }

        private boolean goesOn(Wait innermost) {
            return chain(innermost).allMatch(wait -> wait.ends(stuck));
        }

        private boolean isStillSo() {
            return stuck.stream()
                    .allMatch(node -> waitOf(node) == waits.get(node) && !goesOn(requireNonNull(waits.get(node))));
        }

        /** Returns the shortest way over stuck owners. */
        private List<Step> way() {
            Map<WaitNode, List<Step>> ways = new HashMap<>();
            Deque<WaitNode> next = new ArrayDeque<>(List.of(waiter));
            while (!next.isEmpty() && !ways.containsKey(waiter)) {
                WaitNode node = next.remove();
                for (Step step : steps(node)) {
                    List<Step> way = new ArrayList<>(node == waiter ? List.of() : ways.get(node));
                    way.add(step);
                    if (ways.putIfAbsent(step.edge().owner(), way) == null) {
                        next.add(step.edge().owner());
                    }
                }
            }
            return ways.getOrDefault(waiter, List.of());
        }

        private List<Step> steps(WaitNode node) {
            return chain(requireNonNull(waits.get(node)))
                    .flatMap(wait -> wait.edges.stream().map(edge -> new Step(wait, edge)))
                    .filter(step ->
                            step.edge().isOpen() && stuck.contains(step.edge().owner()))
                    .toList();
        }
    }
}
