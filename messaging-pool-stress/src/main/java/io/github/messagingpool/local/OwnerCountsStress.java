package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** {@link OwnerCounts}, confinement: no count is lost that the owner writes, or that others write meanwhile. */
@JCStressTest
@Outcome(id = "2 1 1, 2 2 2", expect = Expect.ACCEPTABLE, desc = "Every count")
@Outcome(expect = Expect.FORBIDDEN, desc = "A count is lost")
@State
public class OwnerCountsStress {

    private final OwnerCounts counts = new OwnerCounts();

    @Actor
    public void owner() {
        counts.ran(null);
        counts.ran(new IllegalStateException("stress"));
        counts.skipped(1, DeadLetter.Reason.EXPIRED);
        countAsAnybody();
    }

    @Actor
    public void sender() {
        countAsAnybody();
    }

    private void countAsAnybody() {
        counts.reject(1);
        counts.drop(1);
        counts.notRun(1);
    }

    @Arbiter
    public void look(LL_Result result) {
        result.r1 = counts.processed() + " " + counts.failed() + " " + counts.expired();
        result.r2 = counts.rejected() + " " + counts.dropped() + " " + counts.notRun();
    }
}
