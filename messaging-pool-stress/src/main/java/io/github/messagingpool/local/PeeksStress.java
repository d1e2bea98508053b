package io.github.messagingpool.local;

import io.github.messagingpool.EchoRequest;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** {@link Peeks}, no lost wake-up: a question that is asked while the owner goes to sleep is answered. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "Answered")
@Outcome(expect = Expect.FORBIDDEN, desc = "The owner sleeps beside a question")
@State
public class PeeksStress {

    private static final StressPool POOL = new StressPool().started();

    /** The owner runs this, and goes to sleep. */
    @Actor
    public void sender() {
        POOL.send(POOL.call());
    }

    @Actor
    public void looks(Z_Result result) {
        long began = System.nanoTime();
        boolean answered = POOL.owner
                .peek(new EchoRequest<>(1L, ""), StressPool.PARK, StressPool.lostNanos())
                .isPresent();
        result.r1 = answered && StressPool.isInTime(began);
    }
}
