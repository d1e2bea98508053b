package io.github.messagingpool.local;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.Router;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZL_Result;

/** {@link Batch}, visibility and no lost wake-up: the last part to end wakes the sender, who sees all outcomes. */
@JCStressTest
@Outcome(id = "true, \\[a, b\\]", expect = Expect.ACCEPTABLE, desc = "Both outcomes")
@Outcome(expect = Expect.FORBIDDEN, desc = "Not woken, or woken too early")
@State
public class BatchStress {

    private final Batch<Object, EchoResponse> batch = new Batch<>(
            new StressPool().context, List.of(new EchoRequest<>(0L, "a"), new EchoRequest<>(1L, "b")), Deadline.NEVER);

    public BatchStress() {
        batch.split(new Routing("stress", Router.remainder(), 2, true));
    }

    @Actor
    public void sender(ZL_Result result) {
        result.r1 = StressPool.isWoken(batch);
        result.r2 = batch.responses();
    }

    @Actor
    public void poolThreads() {
        batch.set(0, "a");
        batch.partEnded();
        batch.set(1, "b");
        batch.partEnded();
    }
}
