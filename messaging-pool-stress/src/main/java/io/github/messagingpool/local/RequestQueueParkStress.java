package io.github.messagingpool.local;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** {@link RequestQueue}, no lost wake-up: an owner that parks while something is put in finds it, or is woken. */
public class RequestQueueParkStress {

    private RequestQueueParkStress() {}

    /** A sender offers while the owner parks. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "The owner has the envelope")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The owner sleeps beside a queue that is not empty")
    @State
    public static class Offer {

        private final StressPool pool = new StressPool();
        private volatile @Nullable RequestQueue<Object> queue;

        @Actor
        public void owner(Z_Result result) {
            RequestQueue<Object> mine = new RequestQueue<>(pool.context, 2, false, new Parker(), null, null);
            queue = mine;
            result.r1 = find(mine, mine::poll);
        }

        @Actor
        public void sender() {
            awaitQueue(() -> queue).offer(pool.call());
        }
    }

    /** A batch or a continuation is resumed while the owner parks. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "The owner has the envelope")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The owner sleeps beside a queue that is not empty")
    @State
    public static class Resume {

        private final StressPool pool = new StressPool();
        private volatile @Nullable RequestQueue<Object> queue;

        @Actor
        public void owner(Z_Result result) {
            RequestQueue<Object> mine = new RequestQueue<>(pool.context, 2, false, new Parker(), null, null);
            queue = mine;
            result.r1 = find(mine, mine::pollContinuation);
        }

        @Actor
        public void sender() {
            awaitQueue(() -> queue).resume(pool.call());
        }
    }

    /** The queue is closed while the owner parks. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "The owner sees that the queue is closed")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The owner sleeps beside a closed queue")
    @State
    public static class Close {

        private final StressPool pool = new StressPool();
        private volatile @Nullable RequestQueue<Object> queue;

        @Actor
        public void owner(Z_Result result) {
            RequestQueue<Object> mine = new RequestQueue<>(pool.context, 2, false, new Parker(), null, null);
            queue = mine;
            result.r1 = find(mine, () -> mine.isClosed() ? mine : null);
        }

        @Actor
        public void closer() {
            awaitQueue(() -> queue).close();
        }
    }

    /** Parks until there is something; returns false if it was there only after the time of a lost wake-up. */
    private static boolean find(RequestQueue<Object> queue, Look look) {
        long begun = System.nanoTime();
        while (look.found() == null) {
            if (queue.rests()) {
                LockSupport.parkNanos(StressPool.lostNanos());
            }
            queue.goesOn();
        }
        return StressPool.isInTime(begun);
    }

    @SuppressWarnings("ThreadPriorityCheck") // on one core the other actor may need it
    private static RequestQueue<Object> awaitQueue(Made made) {
        RequestQueue<Object> queue = made.queue();
        while (queue == null) {
            Thread.yield();
            queue = made.queue();
        }
        return queue;
    }

    private interface Look {
        @Nullable
        Object found();
    }

    private interface Made {
        @Nullable
        RequestQueue<Object> queue();
    }
}
