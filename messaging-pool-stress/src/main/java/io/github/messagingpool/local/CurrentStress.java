package io.github.messagingpool.local;

import io.github.messagingpool.spi.Current;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** {@link Current}, confinement: each thread has its own, and none when it runs nothing any more. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "Each its own")
@Outcome(expect = Expect.FORBIDDEN, desc = "That of another thread, or of before")
@State
public class CurrentStress {

    private static final Current FIRST = new StressPool().owner.current();
    private static final Current SECOND = new StressPool().owner.current();

    @Actor
    public void first(ZZ_Result result) {
        result.r1 = isItsOwn(FIRST);
    }

    @Actor
    public void second(ZZ_Result result) {
        result.r2 = isItsOwn(SECOND);
    }

    private static boolean isItsOwn(Current mine) {
        Current.set(mine);
        boolean own = Current.get() == mine;
        Current.set(null);
        return own && Current.get() == null;
    }
}
