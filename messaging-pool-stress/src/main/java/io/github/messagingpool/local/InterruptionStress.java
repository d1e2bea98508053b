package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** {@link Interruption}, confinement of the interrupt: one that is meant for a request never reaches the next. */
public class InterruptionStress {

    private InterruptionStress() {}

    /** One interrupts a request just when it ends. */
    @JCStressTest
    @Outcome(id = "false", expect = Expect.ACCEPTABLE, desc = "No interrupt is left, or comes yet")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The interrupt would reach the next request")
    @State
    public static class End {

        private static final Envelope<Object> ENVELOPE = new StressPool().call();

        private final Parker run = new Parker();
        private final CurrentEnvelope<Object> current = new CurrentEnvelope<>();
        private final Interruption interruption = new Interruption(run, current, true);
        private volatile boolean came;

        @Actor
        public void owner(Z_Result result) {
            run.isHere();
            current.begin(ENVELOPE, 0);
            interruption.end();
            while (!came) {
                Thread.onSpinWait();
            }
            result.r1 = Thread.interrupted();
        }

        @Actor
        public void interrupter() {
            interruption.interrupt(ENVELOPE);
            came = true;
        }
    }

    /** A sender stops waiting again and again, and another request comes next. */
    @JCStressTest
    @Outcome(id = "false", expect = Expect.ACCEPTABLE, desc = "The next request is not interrupted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The interrupt reached the next request")
    @State
    public static class Next {

        private static final StressPool POOL = StressPool.interrupting().started();

        private final FutureCall<Object, Boolean> target = POOL.call(new Interrupted());
        private final FutureCall<Object, Boolean> next = POOL.call(new Interrupted());

        @Actor
        public void sender() {
            POOL.send(target);
            POOL.send(next);
        }

        @Actor
        public void interrupter() {
            for (int i = 0; i < 10 && !target.ended(); i++) {
                POOL.owner.interruption().interrupt(target);
            }
            POOL.owner.interruption().interrupt(target);
        }

        @Arbiter
        public void look(Z_Result result) {
            result.r1 = next.future().join();
        }
    }

    /** Tells whether the thread is interrupted. */
    record Interrupted() implements Request.OfLong<Object, Boolean> {

        @Override
        public long id() {
            return 0;
        }

        @Override
        public Boolean process(Object item) {
            return Thread.currentThread().isInterrupted();
        }
    }
}
