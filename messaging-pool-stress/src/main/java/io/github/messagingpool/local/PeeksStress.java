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

/** {@link Peeks}, no lost wake-up: a question that is asked while the owner goes to sleep is answered. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "Answered")
@Outcome(expect = Expect.FORBIDDEN, desc = "The owner sleeps beside a question")
@State
public class PeeksStress {

    private volatile Optional<ItemOwner<Object>> owner = Optional.empty();
    private volatile boolean over;

    /** Does what a pool thread does. */
    @Actor
    public void thread() {
        ItemOwner<Object> mine = StressPool.ownerOfThisThread();
        owner = Optional.of(mine);
        while (!over) {
            if (mine.rests() && !over) {
                LockSupport.parkNanos(StressPool.lostNanos());
            }
            mine.runSome();
        }
    }

    @Actor
    @SuppressWarnings("ThreadPriorityCheck") // on one core the other actor may need it
    public void looks(Z_Result result) {
        while (owner.isEmpty()) {
            Thread.yield();
        }
        ItemOwner<Object> asked = owner.get();
        long began = System.nanoTime();
        boolean answered = asked.peek(new EchoRequest<>(1L, ""), StressPool.PARK, StressPool.lostNanos())
                .isPresent();
        result.r1 = answered && StressPool.isInTime(began);
        over = true;
        asked.queue().signal();
    }
}
