package io.github.messagingpool.local;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** {@link StreamShare}, no false alarm: a reader to whom a reply has come is not taken to wait. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "A reply is there, and seen")
@Outcome(id = "false, .*", expect = Expect.ACCEPTABLE, desc = "It is just coming")
@Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "A reply is there, and the reader is taken to wait")
@State
public class StreamShareStress {

    private final StreamShare share = new StreamShare(new StressPool().owner.node(), "stress");
    private volatile boolean came;

    public StreamShareStress() {
        for (int i = 0; i < 2; i++) {
            share.sent(new StreamedCall<>(
                    StressPool.context(List.of()), StressPool.echo(), Deadline.NEVER, i, reply -> {}));
        }
        share.came();
        share.wasRead();
    }

    @Actor
    public void owner() {
        share.came();
        came = true;
    }

    @Actor
    public void whoLooksForACycle(ZZ_Result result) {
        result.r1 = came;
        result.r2 = share.ended();
    }
}
