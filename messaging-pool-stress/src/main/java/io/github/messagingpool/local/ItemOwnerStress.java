package io.github.messagingpool.local;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.Request;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/**
 * {@link ItemOwner} and {@link CurrentEnvelope}, give-up, confinement, visibility and order: requests run one after the other, each sender's as sent, and see
 * what was written before. And once: every request accepted while the owner closes or gives up is ended exactly once.
 */
public class ItemOwnerStress {

    private ItemOwnerStress() {}

    /** Two senders send to one item, whose state is neither volatile nor locked. */
    @JCStressTest
    @Outcome(
            id = "true, true, (1234|1324|1342|3124|3142|3412)",
            expect = Expect.ACCEPTABLE,
            desc = "Each sender's in order, and each sees its reply")
    @Outcome(expect = Expect.FORBIDDEN, desc = "One is lost, out of order, or not seen")
    @State
    public static class Senders {

        private static final StressPool POOL = new StressPool().started();

        private final int[] written = new int[2];
        private int log;

        @Actor
        public void first(ZZI_Result result) {
            result.r1 = isSeen(0, 1, 2);
        }

        @Actor
        public void second(ZZI_Result result) {
            result.r2 = isSeen(1, 3, 4);
        }

        private boolean isSeen(int sender, int one, int two) {
            written[sender] = one;
            Append first = new Append(this, sender, one);
            if (!POOL.owner.queue().offerOneWay(first)) {
                POOL.send(new OneWayCall<>(POOL.context, first));
            }
            BlockingCall<Object, Integer> call =
                    new BlockingCall<>(POOL.context, new Append(this, sender, two), Deadline.NEVER);
            POOL.send(call);
            return StressPool.isWoken(call) && Objects.equals(call.outcome(), one) && written[sender] == one + two;
        }

        @Arbiter
        public void look(ZZI_Result result) {
            result.r3 = log;
        }

        /** Appends a digit; returns what its sender wrote. */
        record Append(Senders senders, int sender, int digit) implements Request.OfLong<Object, Integer> {

            @Override
            public long id() {
                return 0;
            }

            @Override
            public Integer process(Object item) {
                int before = senders.log;
                for (int i = 0; i < 20; i++) { // so that one who ran another meanwhile would be seen
                    Thread.onSpinWait();
                }
                senders.log = before * 10 + digit;
                int seen = senders.written[sender];
                senders.written[sender] = digit % 2 == 0 ? seen + digit : seen;
                return seen;
            }
        }
    }

    /** The pool closes and drains while a sender sends. */
    @JCStressTest
    @Outcome(id = "true, 0", expect = Expect.ACCEPTABLE, desc = "Each is run, or a dead letter, or was refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "One is lost, or ended twice")
    @State
    public static class Close {

        private final Race race = new Race();

        @Actor
        public void sender() {
            race.send();
        }

        @Actor
        public void closer() {
            race.pool.owner.close();
        }

        @Arbiter
        public void count(ZI_Result result) {
            race.count(result);
        }
    }

    /** A sender closes the pool when its request has been accepted, while the thread looks for the first one. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "It is run")
    @Outcome(expect = Expect.FORBIDDEN, desc = "What was accepted before the close is not run")
    @State
    public static class SendAndClose {
        private final StressPool pool = new StressPool();

        @Actor
        public void thread() {
            pool.started();
        }

        @Actor
        public void sender() {
            pool.send(pool.call());
            pool.owner.close();
        }

        @Arbiter
        public void count(II_Result result) {
            pool.awaitEnd();
            result.r1 = pool.ran();
            result.r2 = pool.deadLetters();
        }
    }

    /** The pool gives up while a sender sends: who gives up sees the current envelope, or the thread sees that. */
    @JCStressTest
    @Outcome(id = "true, 0", expect = Expect.ACCEPTABLE, desc = "Each is run, or a dead letter, or was refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "One is lost, or ended twice")
    @State
    public static class GiveUp {

        private final Race race = new Race();

        @Actor
        public void sender() {
            race.send();
        }

        @Actor
        public void closer() {
            race.pool.owner.giveUp(Runnable::run);
            race.pool.owner.endRest(Runnable::run);
        }

        @Arbiter
        public void count(ZI_Result result) {
            race.count(result);
        }
    }

    /** The pool gives up while a sender sends one-way: such a request is claimed by being taken out of the queue. */
    @JCStressTest
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Each is run, or a dead letter, or was refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "One is lost, or ended twice")
    @State
    public static class GiveUpOneWay {

        private static final int MANY = 1_000;

        private final StressPool pool = new StressPool().started();
        private int accepted;

        @Actor
        public void sender() {
            for (int i = 0; i < MANY && !pool.owner.queue().isClosed(); i++) {
                accepted += isAccepted(StressPool.echo()) ? 1 : 0;
            }
        }

        private boolean isAccepted(EchoRequest<Object> request) {
            RequestQueue<Object> queue = pool.owner.queue();
            return queue.offerOneWay(request)
                    || queue.offer(new OneWayCall<>(pool.context, request)) == RequestQueue.Offer.ACCEPTED;
        }

        @Actor
        public void closer() {
            pool.owner.giveUp(Runnable::run);
            pool.owner.endRest(Runnable::run);
        }

        @Arbiter
        public void count(I_Result result) {
            pool.awaitEnd();
            result.r1 = accepted - pool.ran() - pool.deadLetters();
        }
    }

    /** An owner of its own, three calls sent to it, and how many of them it accepted. */
    private static final class Race {

        private final StressPool pool = new StressPool().started();
        private final FutureCall<Object, EchoResponse> first = pool.call();
        private final FutureCall<Object, EchoResponse> second = pool.call();
        private final FutureCall<Object, EchoResponse> third = pool.call();
        private int accepted;

        void send() {
            send(first);
            send(second);
            send(third);
        }

        private void send(FutureCall<Object, EchoResponse> call) {
            if (pool.owner.queue().offer(call) == RequestQueue.Offer.ACCEPTED) {
                accepted++;
            } else {
                call.take(new EchoResponse(0L, "refused", 0));
            }
        }

        void count(ZI_Result result) {
            pool.awaitEnd();
            result.r1 = first.ended() && second.ended() && third.ended();
            result.r2 = accepted - pool.ran() - pool.deadLetters();
        }
    }
}
