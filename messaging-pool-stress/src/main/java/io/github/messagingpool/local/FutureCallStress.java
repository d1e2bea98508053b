package io.github.messagingpool.local;

import io.github.messagingpool.EchoResponse;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** {@link FutureCall}, no timer left: a reply that comes just when the timer is made stops it. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "The timer is stopped")
@Outcome(expect = Expect.FORBIDDEN, desc = "It keeps the request in memory")
@State
public class FutureCallStress {

    private final FutureCall<Object, EchoResponse> call = new StressPool().call();
    private final CompletableFuture<Object> timer = new CompletableFuture<>();

    @Actor
    public void sender() {
        call.timer(timer);
    }

    @Actor
    public void poolThread() {
        call.take(new EchoResponse(0L, "echo", 0));
    }

    @Arbiter
    public void look(Z_Result result) {
        result.r1 = timer.isCancelled();
    }
}
