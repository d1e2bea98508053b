package io.github.messagingpool.local;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** {@link ItemOwner}, once: every request accepted while the owner closes or gives up is ended exactly once. */
public class ItemOwnerStress {

    private ItemOwnerStress() {}

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
            race.pool.owner.giveUp();
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
            pool.owner.giveUp();
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
