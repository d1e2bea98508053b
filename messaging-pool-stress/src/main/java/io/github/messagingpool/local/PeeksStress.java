package io.github.messagingpool.local;

import io.github.messagingpool.EchoRequest;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** {@link Peeks}, no lost wake-up: an owner that parks while somebody looks sees the question, or is woken. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "The owner has seen the question")
@Outcome(expect = Expect.FORBIDDEN, desc = "The owner sleeps beside a question")
@State
public class PeeksStress {

    private final StressPool pool = new StressPool();
    private volatile Optional<Peeks<Object>> peeks = Optional.empty();

    @Actor
    public void owner(Z_Result result) {
        RequestQueue<Object> mine = new RequestQueue<>(pool.context, 2, false, new Parker(), null, null);
        Peeks<Object> asked = new Peeks<>(mine::signal);
        peeks = Optional.of(asked);
        long begun = System.nanoTime();
        while (asked.isEmpty()) {
            if (mine.rests() && asked.isEmpty()) {
                LockSupport.parkNanos(StressPool.LOST_NANOS);
            }
            mine.goesOn();
        }
        result.r1 = System.nanoTime() - begun < StressPool.LOST_NANOS;
    }

    @Actor
    @SuppressWarnings("ThreadPriorityCheck") // on one core the other actor may need it
    public void looks() {
        while (peeks.isEmpty()) {
            Thread.yield();
        }
        var unused = peeks.get().ask(new EchoRequest<>(1L, ""), StressPool.PARK, 1);
    }
}
