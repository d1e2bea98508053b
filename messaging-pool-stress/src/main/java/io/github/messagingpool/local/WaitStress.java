package io.github.messagingpool.local;

import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Wait;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** {@link Wait}, no undetected cycle: of owners that begin to wait for each other at the same time one is refused. */
public class WaitStress {

    private WaitStress() {}

    /** Two owners wait for each other. */
    @JCStressTest
    @Outcome(id = "false, false", expect = Expect.FORBIDDEN, desc = "Both wait for ever")
    @Outcome(expect = Expect.ACCEPTABLE, desc = "One is refused, or both are")
    @State
    public static class Two {

        private final StressPool a = new StressPool();
        private final StressPool b = new StressPool();
        private final List<Wait.Edge> toA = List.of(edgeTo(a));
        private final List<Wait.Edge> toB = List.of(edgeTo(b));

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

        private final StressPool a = new StressPool();
        private final StressPool b = new StressPool();
        private final StressPool c = new StressPool();

        @Actor
        public void first(ZZZ_Result result) {
            result.r1 = isRefused(a, b);
        }

        @Actor
        public void second(ZZZ_Result result) {
            result.r2 = isRefused(b, c);
        }

        @Actor
        public void third(ZZZ_Result result) {
            result.r3 = isRefused(c, a);
        }
    }

    /** A wait for calls that have ended is no reason to refuse another, also while it is still published. */
    @JCStressTest
    @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "Nobody is refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A false alarm")
    @State
    public static class Ended {

        private final StressPool a = new StressPool();
        private final StressPool b = new StressPool();

        @Actor
        public void first(ZZ_Result result) {
            FutureCall<Object, EchoResponse> ended = b.call();
            ended.take(new EchoResponse(0L, "echo", 0));
            result.r1 = isRefused(a, List.of(new Wait.Edge(b.owner.node(), ended)));
        }

        @Actor
        public void second(ZZ_Result result) {
            result.r2 = isRefused(b, a);
        }
    }

    private static Wait.Edge edgeTo(StressPool owner) {
        return new Wait.Edge(owner.owner.node(), owner.call());
    }

    private static boolean isRefused(StressPool waiter, StressPool owner) {
        return isRefused(waiter, List.of(edgeTo(owner)));
    }

    /** Begins a wait that nothing ends. */
    @SuppressWarnings({"try", "MustBeClosedChecker"})
    private static boolean isRefused(StressPool waiter, List<Wait.Edge> edges) {
        Current.set(waiter.owner.current());
        try {
            Wait.forAll(edges);
            return false;
        } catch (PoolDeadlockException e) {
            return true;
        } finally {
            Current.set(null);
        }
    }
}
