package io.github.messagingpool.local;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** {@link CurrentEnvelope}, give-up: an owner that was given up takes nothing any more, and runs nothing that is not seen. */
public class CurrentEnvelopeStress {

    /** Stopping a thread takes long, so few states are to be made at a time: jcstress makes as many as fit in its memory. */
    private static final int BALLAST = 50_000;

    private CurrentEnvelopeStress() {}

    /** One gives up while the owner takes. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "It does not take")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "It has taken before, and that is seen")
    @Outcome(expect = Expect.FORBIDDEN, desc = "It takes after it was given up, or that it took is not seen")
    @State
    public static class Take {

        @SuppressWarnings("UnusedVariable")
        private final byte[] ballast = new byte[BALLAST];

        private final Parker run = new Parker();
        private final CurrentEnvelope<Object> current = new CurrentEnvelope<>();
        private int taken;
        private boolean givenUp;

        @Actor
        @SuppressWarnings("ThreadPriorityCheck")
        public void owner(II_Result result) {
            run.isHere();
            if (current.takes()) {
                taken = 1;
                Thread.yield(); // it may be stopped here, so one who did not wait would be seen
                result.r1 = givenUp ? 2 : 1;
            }
            current.took();
        }

        @Actor
        public void closer(II_Result result) {
            current.giveUp(run::stackTrace);
            result.r2 = taken;
            givenUp = true;
        }
    }

    /** One gives up while an envelope begins. */
    @JCStressTest
    @Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "It runs, and nobody who gives up sees it")
    @Outcome(expect = Expect.ACCEPTABLE, desc = "It is seen, or does not run, or both")
    @State
    public static class Begin {

        private static final Envelope<Object> ENVELOPE = new StressPool().call();

        @SuppressWarnings("UnusedVariable")
        private final byte[] ballast = new byte[BALLAST];

        private final Parker run = new Parker();
        private final CurrentEnvelope<Object> current = new CurrentEnvelope<>();

        @Actor
        public void owner(ZZ_Result result) {
            run.isHere();
            current.begin(ENVELOPE, 0);
            result.r1 = !current.isGivenUp();
        }

        @Actor
        public void closer(ZZ_Result result) {
            current.giveUp(run::stackTrace);
            result.r2 = current.envelope() != null;
        }
    }
}
