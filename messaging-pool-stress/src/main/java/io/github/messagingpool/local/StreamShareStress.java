package io.github.messagingpool.local;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** {@link StreamShare}, no false alarm: a reader to whom a reply has come is not taken to wait. */
public class StreamShareStress {

    private StreamShareStress() {}

    /** A second reply comes while somebody looks for a cycle; the first was read. */
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "A reply is there, and seen")
    @Outcome(id = "false, .*", expect = Expect.ACCEPTABLE, desc = "It is just coming")
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "A reply is there, and the reader is taken to wait")
    @State
    public static class Look {

        private final StreamShare share = share();
        private volatile boolean came;

        public Look() {
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

    /** The owner answers one request while another thread withdraws the other; the reader reads one of the replies. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "There is one more to be read")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A reply is there, and the reader is taken to wait")
    @State
    public static class Count {

        private final StreamShare share = share();

        @Actor
        public void owner() {
            share.came();
        }

        @Actor
        public void whoWithdraws() {
            share.came();
        }

        @Arbiter
        public void reader(Z_Result result) {
            share.wasRead();
            result.r1 = share.ended();
        }
    }

    /** Returns that of two requests. */
    private static StreamShare share() {
        StreamShare share = new StreamShare(new StressPool().owner.node(), "stress");
        for (int i = 0; i < 2; i++) {
            share.sent(new StreamedCall<>(
                    StressPool.context(List.of()), StressPool.echo(), Deadline.NEVER, i, reply -> {}));
        }
        return share;
    }
}
