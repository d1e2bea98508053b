package io.github.messagingpool.local;

import io.github.messagingpool.EchoRequest;
import org.jctools.queues.varhandle.MpscVarHandleArrayQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** {@link WaitingIds}, no missed request: one that has gone in is seen to wait. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "It has gone in, and waits")
@Outcome(id = "false, .*", expect = Expect.ACCEPTABLE, desc = "It is just going in")
@Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "It waits, and its item would be evicted")
@State
public class WaitingIdsStress {

    private final MpscVarHandleArrayQueue<Object> queue = new MpscVarHandleArrayQueue<>(8);
    private final WaitingIds waiting = new WaitingIds(true, 8);
    private volatile boolean sent;

    /** Another went in before, and was taken out: so the owner ends a round when it looks. */
    public WaitingIdsStress() {
        queue.offer(new EchoRequest<>(1L, "before"));
        queue.poll();
    }

    @Actor
    public void sender() {
        int round = waiting.goesIn(StressPool.echo());
        spin(); // so that a round often ends meanwhile
        queue.offer(StressPool.echo());
        waiting.wentIn(StressPool.echo(), round);
        sent = true;
    }

    @Actor
    public void owner(ZZ_Result result) {
        waiting.settle(queue);
        spin();
        waiting.settle(queue);
        result.r1 = sent;
        waiting.settle(queue);
        result.r2 = waiting.mayWait(0L, queue);
    }

    private static void spin() {
        for (int i = 0; i < 20; i++) {
            Thread.onSpinWait();
        }
    }
}
