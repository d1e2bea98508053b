package io.github.messagingpool.local;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** {@link Pulse}, no lost start: who wants it just when its thread is about to end has it beat on. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "It beats")
@Outcome(id = "false", expect = Expect.FORBIDDEN, desc = "It is wanted and does not beat")
@State
public class PulseStress {

    private final Pulse pulse = new Pulse(thread -> true);

    public PulseStress() {
        pulse.beatForAWhile();
        pulse.countedOff();
    }

    @Actor
    public void itsThread() {
        pulse.goesOn();
    }

    @Actor
    public void poolThread() {
        pulse.beatForAWhile();
    }

    @Arbiter
    public void beats(Z_Result result) {
        result.r1 = pulse.isAlive();
    }
}
