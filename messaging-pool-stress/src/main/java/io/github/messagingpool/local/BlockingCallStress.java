package io.github.messagingpool.local;

import io.github.messagingpool.EchoResponse;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** {@link BlockingCall}, visibility and no lost wake-up: a sender that parks is woken, and sees what the item wrote. */
@JCStressTest
@Outcome(id = "done, 42", expect = Expect.ACCEPTABLE, desc = "The outcome, and what was written before it")
@Outcome(expect = Expect.FORBIDDEN, desc = "Not woken, or woken too early")
@State
public class BlockingCallStress {

    private final BlockingCall<Object, EchoResponse> call =
            new BlockingCall<>(new StressPool().context, StressPool.echo(), Deadline.NEVER);
    private int written;

    @Actor
    public void sender(LI_Result result) {
        result.r1 = StressPool.isWoken(call) ? call.outcome() : "not woken";
        result.r2 = written;
    }

    @Actor
    public void poolThread() {
        written = 42;
        call.take("done");
    }
}
