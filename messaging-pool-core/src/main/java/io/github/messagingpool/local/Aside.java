package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;

/** What an owner does that nobody has sent, such as closing an item that was not used: shown as if it were a request. */
final class Aside<T> extends Envelope<T> {

    private final Request<T, ?> shown;

    Aside(PoolContext pool, Request<T, ?> shown) {
        super(pool, Deadline.NEVER);
        this.shown = shown;
    }

    @Override
    boolean run(Turn<T> turn) {
        return true;
    }

    @Override
    int end(DeadLetter.Reason reason, FailureReason failure) {
        return 0;
    }

    @Override
    int waiting() {
        return 0;
    }

    @Override
    public boolean ended() {
        return true;
    }

    @Override
    public Request<T, ?> first() {
        return shown;
    }

    @Override
    int goesIn(WaitingIds waiting) {
        return 0;
    }

    @Override
    void wentIn(WaitingIds waiting, int round) {}
}
