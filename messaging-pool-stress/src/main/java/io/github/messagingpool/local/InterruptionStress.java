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
@JCStressTest
@Outcome(id = "false", expect = Expect.ACCEPTABLE, desc = "The next request is not interrupted")
@Outcome(expect = Expect.FORBIDDEN, desc = "The interrupt reached the next request")
@State
public class InterruptionStress {

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
