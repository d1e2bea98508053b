package io.github.messagingpool.local;

import io.github.messagingpool.EchoResponse;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** {@code PoolThread}, no lost wake-up: what comes while the thread goes to sleep is run, also after an interrupt. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "Both were run")
@Outcome(expect = Expect.FORBIDDEN, desc = "The thread sleeps beside a request")
@State
public class PoolThreadStress {

    private static final StressPool POOL = new StressPool().started();

    @Actor
    public void sender(ZZ_Result result) {
        result.r1 = isRun();
    }

    @Actor
    public void interrupter(ZZ_Result result) {
        POOL.owner.run().interrupt();
        result.r2 = isRun();
    }

    private static boolean isRun() {
        BlockingCall<Object, EchoResponse> call = new BlockingCall<>(POOL.context, StressPool.echo(), Deadline.NEVER);
        POOL.send(call);
        return StressPool.isWoken(call);
    }
}
