package io.github.messagingpool.local;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** {@link SentCalls}, visibility: who looks sees calls that are whole, and no more than were sent; and at the end all. */
@JCStressTest
@Outcome(id = "[0-9], 9", expect = Expect.ACCEPTABLE, desc = "So many were sent by then")
@Outcome(expect = Expect.FORBIDDEN, desc = "One that is not whole, or one is lost")
@State
public class SentCallsStress {

    /** One more than there is room for at first. */
    private static final int SOME = 9;

    private final StressPool pool = new StressPool();
    private final SentCalls sent = new SentCalls();

    @Actor
    public void owner() {
        for (int i = 0; i < SOME; i++) {
            FutureCall<?, ?> call = pool.call();
            var unused = call.future().thenRun(() -> {});
            sent.add(call);
        }
    }

    @Actor
    public void whoLooks(II_Result result) {
        result.r1 = seen();
    }

    @Arbiter
    public void atTheEnd(II_Result result) {
        result.r2 = seen();
    }

    private int seen() {
        try {
            return (int) sent.awaited(work -> false).stream()
                    .filter(edge -> edge.owner() == pool.owner.node())
                    .count();
        } catch (NullPointerException e) {
            return -1;
        }
    }
}
