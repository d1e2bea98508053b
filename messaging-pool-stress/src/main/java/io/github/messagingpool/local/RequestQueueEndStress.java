package io.github.messagingpool.local;

import io.github.messagingpool.EchoResponse;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LII_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;

/**
 * {@link RequestQueue} and {@link QueueRest}, once: what is put in while the owner ends is run or ended by the close, exactly
 * once.
 */
public class RequestQueueEndStress {

    private RequestQueueEndStress() {}

    /** A sender offers while the queue is closed, drained and ended. */
    @JCStressTest
    @Outcome(id = "ACCEPTED, 1, 0", expect = Expect.ACCEPTABLE, desc = "Accepted, and run")
    @Outcome(id = "ACCEPTED, 0, 1", expect = Expect.ACCEPTABLE, desc = "Accepted, and a dead letter")
    @Outcome(id = "CLOSED, 0, 0", expect = Expect.ACCEPTABLE, desc = "Refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Lost, or ended twice")
    @State
    public static class Offer {

        private final StressPool pool = new StressPool();
        private final FutureCall<Object, EchoResponse> call = pool.call();

        @Actor
        public void sender(LII_Result result) {
            result.r1 = pool.owner.queue().offer(call);
        }

        @Actor
        public void owner() {
            drainAndEnd(pool);
        }

        @Arbiter
        public void count(LII_Result result) {
            result.r2 = pool.ran();
            result.r3 = pool.deadLetters();
        }
    }

    /** A sender sends a request one-way while the queue is closed, drained and ended. */
    @JCStressTest
    @Outcome(id = "true, 1, 0", expect = Expect.ACCEPTABLE, desc = "Accepted, and run")
    @Outcome(id = "true, 0, 1", expect = Expect.ACCEPTABLE, desc = "Accepted, and a dead letter")
    @Outcome(id = "false, 0, 0", expect = Expect.ACCEPTABLE, desc = "Refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Lost, or ended twice")
    @State
    public static class OneWay {

        private final StressPool pool = new StressPool();

        public OneWay() {
            pool.owner.queue().offer(pool.call()); // to be measured, as the first always is
            pool.owner.queue().poll();
        }

        @Actor
        public void sender(LII_Result result) {
            result.r1 = pool.owner.queue().offerOneWay(StressPool.echo());
        }

        @Actor
        public void owner() {
            drainAndEnd(pool);
        }

        @Arbiter
        public void count(LII_Result result) {
            result.r2 = pool.ran();
            result.r3 = pool.deadLetters();
        }
    }

    /** A continuation comes while the queue is closed, drained and ended. */
    @JCStressTest
    @Outcome(id = "true, 1, 0", expect = Expect.ACCEPTABLE, desc = "Run")
    @Outcome(id = "true, 0, 1", expect = Expect.ACCEPTABLE, desc = "A dead letter, and its future failed")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Lost, or ended twice")
    @State
    public static class Resume {

        private final StressPool pool = new StressPool();
        private final FutureCall<Object, EchoResponse> call = pool.call();

        @Actor
        public void sender() {
            pool.owner.queue().resume(call);
        }

        @Actor
        public void owner() {
            drainAndEnd(pool);
        }

        @Arbiter
        public void count(LII_Result result) {
            result.r1 = call.ended();
            result.r2 = pool.ran();
            result.r3 = pool.deadLetters();
        }
    }

    /** A batch has run a slice, and comes back while the pool gives up: another ends the queue. */
    @JCStressTest
    @Outcome(id = "true, 1", expect = Expect.ACCEPTABLE, desc = "Ended by the close")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Lost, or ended twice")
    @State
    public static class GoOnLater {
        private final StressPool pool = new StressPool();
        private final FutureCall<Object, EchoResponse> call = pool.call();

        @Actor
        public void owner() {
            pool.owner.queue().goOnLater(call);
        }

        @Actor
        public void closer() {
            pool.owner.queue().close();
            pool.owner.queue().end(none -> {});
        }

        @Arbiter
        public void count(ZI_Result result) {
            result.r1 = call.ended();
            result.r2 = pool.deadLetters();
        }
    }

    /** What the pool thread does, without parking. */
    private static void drainAndEnd(StressPool pool) {
        RequestQueue<Object> queue = pool.owner.queue();
        queue.close();
        for (Envelope<Object> next = queue.poll(); next != null; next = queue.poll()) {
            next.run(pool.owner);
        }
        for (Envelope<Object> next = queue.pollContinuation(); next != null; next = queue.pollContinuation()) {
            next.run(pool.owner);
        }
        queue.end(none -> {});
    }
}
