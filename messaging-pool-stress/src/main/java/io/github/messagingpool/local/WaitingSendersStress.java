package io.github.messagingpool.local;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** {@link WaitingSenders}, woken at the end: a sender that begins to wait just when the queue closes does not park. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "It knows that it need not wait")
@Outcome(id = "false", expect = Expect.FORBIDDEN, desc = "It parks, and nobody wakes it")
@State
public class WaitingSendersStress {

    private volatile boolean closed;
    private final WaitingSenders senders = new WaitingSenders(() -> closed, 0);
    private final WaitingSenders.Waiting waiting = senders.waiting();
    private boolean looked;

    @Actor
    public void sender() {
        waiting.wakes(Thread.currentThread());
        looked = waiting.isDone();
    }

    @Actor
    public void closer() {
        closed = true;
        senders.wakeAll();
    }

    @Arbiter
    public void isAwake(Z_Result result) {
        closed = false; // what it looks at itself no longer counts
        result.r1 = looked || waiting.isDone();
    }
}
