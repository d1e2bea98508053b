package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.Router;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLI_Result;

/**
 * {@link BatchPart}, certainty and once: who withdraws a part while a pool thread runs it is told NOT_STARTED only of
 * requests that are never run, and each request is run, or a dead letter, but not both. {@link Batch}, confinement: what
 * a request that still runs writes is not in its sender's way.
 */
public class BatchPartStress {

    private static final int SIZE = 4;
    private static final StressPool POOL = new StressPool().started();

    private BatchPartStress() {}

    /** A part is withdrawn while its slice runs. */
    @JCStressTest
    @Outcome(id = "certain, once, [0-4]", expect = Expect.ACCEPTABLE, desc = "The replies are true; so many were run")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A reply is wrong")
    @State
    public static class Withdraw {

        private final Ledger ledger = new Ledger();

        @Actor
        public void sender() {
            ledger.send();
        }

        @Actor
        public void withdrawer() {
            ledger.withdraw();
        }

        @Arbiter
        public void check(LLI_Result result) {
            ledger.awaitBoth();
            result.r1 = ledger.certainty();
            result.r2 = ledger.once();
            result.r3 = ledger.ran();
        }
    }

    /** The sender reads the replies while the request that ran when the part was withdrawn still writes its own. */
    @JCStressTest
    @Outcome(
            id = "certain, complete, [0-4]",
            expect = Expect.ACCEPTABLE,
            desc = "A true reply for each; so many were run")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A reply is missing or wrong")
    @State
    public static class Read {

        private final Ledger ledger = new Ledger();

        @Actor
        public void sender(LLI_Result result) {
            ledger.send();
            ledger.withdraw();
            ledger.batch.awaitWithdrawn();
            result.r2 = ledger.complete();
        }

        @Arbiter
        public void check(LLI_Result result) {
            ledger.awaitBoth();
            result.r1 = ledger.certainty();
            result.r3 = ledger.ran();
        }
    }

    /** One batch, with what became of each of its requests. */
    private static final class Ledger {

        private final Ran[] requests = new Ran[SIZE];
        private final int[] dead = new int[SIZE];
        private final Batch<Object, Object> batch;
        private final BatchPart<Object> part;

        Ledger() {
            for (int i = 0; i < SIZE; i++) {
                requests[i] = new Ran();
            }
            PoolContext context = StressPool.context(List.of(letter -> dead[index(letter.request())]++));
            batch = new Batch<>(context, List.of(requests), Deadline.NEVER);
            part = batch.split(new Routing("stress", Router.remainder(), 1, true))
                    .get(0);
        }

        private int index(Request<?, ?> request) {
            for (int i = 0; i < SIZE; i++) {
                if (requests[i] == request) {
                    return i;
                }
            }
            throw new IllegalStateException("an unknown request");
        }

        void send() {
            POOL.send(part);
        }

        void withdraw() {
            part.end(
                    DeadLetter.Reason.CANCELLED,
                    (request, certainty) -> new RequestInterruptedException("stress", request, certainty));
        }

        /** Waits until the pool thread has run, after the part, a request that was sent behind it. */
        void awaitBoth() {
            FutureCall<Object, EchoResponse> behind = POOL.call();
            POOL.send(behind);
            behind.future().join();
        }

        String certainty() {
            List<Reply<Object>> replies = batch.replies();
            for (int i = 0; i < SIZE; i++) {
                boolean notStarted = replies.get(i) instanceof Reply.Failure<Object> failure
                        && failure.certainty() == Certainty.NOT_STARTED;
                if (notStarted && requests[i].times > 0) {
                    return i + " was run after NOT_STARTED";
                }
                if (replies.get(i) instanceof Reply.Success && requests[i].times == 0) {
                    return i + " was answered and not run";
                }
            }
            return "certain";
        }

        int ran() {
            int ran = 0;
            for (Ran request : requests) {
                ran += request.times;
            }
            return ran;
        }

        String once() {
            for (int i = 0; i < SIZE; i++) {
                if (requests[i].times + dead[i] != 1) {
                    return i + " was run " + requests[i].times + " times, a dead letter " + dead[i] + " times";
                }
            }
            return "once";
        }

        String complete() {
            try {
                return batch.replies().size() == SIZE ? "complete" : "incomplete";
            } catch (NullPointerException e) {
                return "a reply is missing";
            }
        }
    }

    /** Counts how often it is run; only the pool thread writes, and nobody reads before a later request of it has ended. */
    static final class Ran implements Request.OfLong<Object, Object> {

        /** What lies so far apart that no cache holds it: to write there keeps what is written after it from being seen. */
        private static final byte[] COLD = new byte[1 << 24];

        private static final int FAR = 64 * 4_099;
        private static final int WRITES = 8;
        private static int place;

        private int times;

        @Override
        public long id() {
            return 0;
        }

        /** Takes a while, so that the part is often withdrawn in the middle. */
        @Override
        public Object process(Object item) {
            times++;
            for (int i = 0; i < 20; i++) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < WRITES; i++) {
                place = (place + FAR) & (COLD.length - 1);
                COLD[place] = 1;
            }
            return "done";
        }
    }
}
