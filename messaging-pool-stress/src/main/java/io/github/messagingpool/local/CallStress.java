package io.github.messagingpool.local;

import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.ThreadPoolException;
import java.util.concurrent.CompletionException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LII_Result;

/** {@link Call}, once and certainty: a request is run or withdrawn, and who withdraws it knows which. */
public class CallStress {

    private CallStress() {}

    /** The sender cancels while the pool thread starts the request. */
    @JCStressTest
    @Outcome(id = "NOT_STARTED, 0, 1", expect = Expect.ACCEPTABLE, desc = "Cancelled, never run, one dead letter")
    @Outcome(id = "STARTED, 1, 0", expect = Expect.ACCEPTABLE, desc = "Cancelled while it ran")
    @Outcome(id = "response, 1, 0", expect = Expect.ACCEPTABLE, desc = "Answered before")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Run after NOT_STARTED, or neither run nor told of")
    @State
    public static class Cancel {

        private final StressPool pool = new StressPool();
        private final FutureCall<Object, EchoResponse> call = pool.call();

        @Actor
        public void poolThread() {
            call.run(pool.owner);
        }

        @Actor
        public void sender() {
            call.future().cancel(false);
        }

        @Arbiter
        public void count(LII_Result result) {
            result.r1 = outcome(call);
            result.r2 = pool.ran();
            result.r3 = pool.deadLetters();
        }
    }

    /** The time is over while the pool thread starts the request. */
    @JCStressTest
    @Outcome(id = "NOT_STARTED, 0, 1", expect = Expect.ACCEPTABLE, desc = "Never run, one dead letter")
    @Outcome(id = "STARTED, 1, 0", expect = Expect.ACCEPTABLE, desc = "Failed while it ran")
    @Outcome(id = "response, 1, 0", expect = Expect.ACCEPTABLE, desc = "Answered before")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Run after NOT_STARTED, or neither run nor told of")
    @State
    public static class TimeOut {

        private final StressPool pool = new StressPool();
        private final FutureCall<Object, EchoResponse> call = pool.call();

        @Actor
        public void poolThread() {
            call.run(pool.owner);
        }

        @Actor
        public void timer() {
            call.expire();
        }

        @Arbiter
        public void count(LII_Result result) {
            result.r1 = outcome(call);
            result.r2 = pool.ran();
            result.r3 = pool.deadLetters();
        }
    }

    /** The time is over while the pool closes. */
    @JCStressTest
    @Outcome(id = "NOT_STARTED, 0, 1", expect = Expect.ACCEPTABLE, desc = "Ended once")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Not ended, or told of twice")
    @State
    public static class TimeOutAndClose {

        private final StressPool pool = new StressPool();
        private final FutureCall<Object, EchoResponse> call = pool.call();

        @Actor
        public void timer() {
            call.expire();
        }

        @Actor
        public void closer() {
            call.poolClosed();
        }

        @Arbiter
        public void count(LII_Result result) {
            result.r1 = outcome(call);
            result.r2 = pool.ran();
            result.r3 = pool.deadLetters();
        }
    }

    private static String outcome(FutureCall<?, ?> call) {
        if (!call.ended()) {
            return "nothing";
        }
        try {
            call.future().join();
            return "response";
        } catch (CompletionException e) {
            return e.getCause() instanceof ThreadPoolException failure
                    ? failure.certainty().name()
                    : String.valueOf(e.getCause());
        } catch (RequestCancelledException e) {
            return e.certainty().name();
        }
    }
}
