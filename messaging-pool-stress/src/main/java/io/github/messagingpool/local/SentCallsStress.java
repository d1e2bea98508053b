package io.github.messagingpool.local;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** {@link SentCalls}, visibility: who looks sees calls that are whole, and no more than were sent. */
@JCStressTest
@Outcome(
        id = {"0", "1", "2"},
        expect = Expect.ACCEPTABLE,
        desc = "So many were sent by then")
@Outcome(expect = Expect.FORBIDDEN, desc = "One that is not whole")
@State
public class SentCallsStress {

    private final StressPool pool = new StressPool();
    private final SentCalls sent = new SentCalls();

    @Actor
    public void owner() {
        for (int i = 0; i < 2; i++) {
            FutureCall<?, ?> call = pool.call();
            var unused = call.future().thenRun(() -> {});
            sent.add(call);
        }
    }

    @Actor
    public void whoLooks(I_Result result) {
        try {
            result.r1 = (int) sent.awaited().stream()
                    .filter(call -> call.edge().owner() == pool.owner.node())
                    .count();
        } catch (NullPointerException e) {
            result.r1 = -1;
        }
    }
}
