package io.github.messagingpool.local;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** {@link Relay}, nothing is left: what is asked for just when the last worker leaves is run as well. */
@JCStressTest
@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Both tasks")
@Outcome(expect = Expect.FORBIDDEN, desc = "One is left, or was run twice")
@State
public class RelayStress {

    private final AtomicInteger ran = new AtomicInteger();
    private final Relay relay = new Relay(Runnable::run, Runnable::run, new Idle());

    @Actor
    public void first() {
        relay.execute(ran::incrementAndGet);
    }

    @Actor
    public void second() {
        relay.execute(ran::incrementAndGet);
    }

    @Arbiter
    public void all(I_Result result) {
        result.r1 = ran.get();
    }
}
