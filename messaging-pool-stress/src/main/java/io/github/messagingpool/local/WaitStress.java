package io.github.messagingpool.local;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.spi.WaitNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** {@link Wait}, no undetected cycle: of owners that begin to wait for each other at the same time one is refused. */
public class WaitStress {

    private static final Request<?, ?> REQUEST = StressPool.echo();

    private WaitStress() {}

    /** Two owners wait for each other. */
    @JCStressTest
    @Outcome(id = "false, false", expect = Expect.FORBIDDEN, desc = "Both wait for ever")
    @Outcome(expect = Expect.ACCEPTABLE, desc = "One is refused, or both are")
    @State
    public static class Two {

        private final Waiter a = new Waiter();
        private final Waiter b = new Waiter();
        private final List<Wait.Edge> toA = List.of(a.edge());
        private final List<Wait.Edge> toB = List.of(b.edge());

        @Actor
        public void first(ZZ_Result result) {
            result.r1 = isRefused(a, toB);
        }

        @Actor
        public void second(ZZ_Result result) {
            result.r2 = isRefused(b, toA);
        }
    }

    /** Three owners wait in a ring; left out on machines with fewer processors. */
    @JCStressTest
    @Outcome(id = "false, false, false", expect = Expect.FORBIDDEN, desc = "All wait for ever")
    @Outcome(expect = Expect.ACCEPTABLE, desc = "At least one is refused")
    @State
    public static class Three {

        private final Waiter a = new Waiter();
        private final Waiter b = new Waiter();
        private final Waiter c = new Waiter();
        private final List<Wait.Edge> toA = List.of(a.edge());
        private final List<Wait.Edge> toB = List.of(b.edge());
        private final List<Wait.Edge> toC = List.of(c.edge());

        @Actor
        public void first(ZZZ_Result result) {
            result.r1 = isRefused(a, toB);
        }

        @Actor
        public void second(ZZZ_Result result) {
            result.r2 = isRefused(b, toC);
        }

        @Actor
        public void third(ZZZ_Result result) {
            result.r3 = isRefused(c, toA);
        }
    }

    /** A wait for calls that have ended is no reason to refuse another, also while it is still published. */
    @JCStressTest
    @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "Nobody is refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A false alarm")
    @State
    public static class Ended {

        private final Waiter a = new Waiter();
        private final Waiter b = new Waiter();
        private final List<Wait.Edge> toA = List.of(a.edge());
        private final List<Wait.Edge> ended = List.of(new Wait.Edge(b.node, new Call(true)));

        @Actor
        public void first(ZZ_Result result) {
            result.r1 = isRefused(a, ended);
        }

        @Actor
        public void second(ZZ_Result result) {
            result.r2 = isRefused(b, toA);
        }
    }

    /** Begins a wait that nothing ends. */
    @SuppressWarnings({"try", "MustBeClosedChecker"})
    private static boolean isRefused(Waiter waiter, List<Wait.Edge> edges) {
        Current.set(waiter);
        try {
            Wait.forAll(edges);
            return false;
        } catch (PoolDeadlockException e) {
            return true;
        } finally {
            Current.set(null);
        }
    }

    /** What a call is to one who waits for it. */
    private record Call(boolean ended) implements Wait.Call {

        @Override
        public String poolName() {
            return "stress";
        }

        @Override
        public Request<?, ?> first() {
            return REQUEST;
        }
    }

    /** Whoever waits, and can be waited for: it has no queue and no thread, so that many can be made. */
    private static final class Waiter extends Current {

        private final WaitNode node = new WaitNode("stress", "stress-0", refused -> {});

        Wait.Edge edge() {
            return new Wait.Edge(node, new Call(false));
        }

        @Override
        public Request<?, ?> request() {
            return REQUEST;
        }

        @Override
        public long remainingNanos() {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean isWanted() {
            return true;
        }

        @Override
        public WaitNode node() {
            return node;
        }

        @Override
        public <R, V> CompletableFuture<V> onItem(CompletionStage<R> stage, Function<? super R, ? extends V> function) {
            throw new UnsupportedOperationException();
        }
    }
}
