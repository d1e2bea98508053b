package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request whose reply goes to a stream of replies. */
final class StreamedCall<T, R> extends Call<T, R> {

    private final AtomicBoolean taken = new AtomicBoolean();
    private final int index;
    private final Consumer<Reply<R>> replies;
    private @Nullable StreamShare share;
    private @Nullable Interruption interruption;

    StreamedCall(PoolContext pool, Request<T, R> request, Deadline deadline, int index, Consumer<Reply<R>> replies) {
        super(pool, request, deadline);
        this.index = index;
        this.replies = replies;
    }

    /**
     * Says to whose share it belongs, before it is sent.
     *
     * @param interruption that of its owner
     */
    void belongsTo(StreamShare share, Interruption interruption) {
        this.share = share;
        this.interruption = interruption;
    }

    @Override
    boolean take(Object outcome) {
        if (!taken.compareAndSet(false, true)) {
            return false;
        }
        replies.accept(FailedOutcome.reply(index, request, outcome));
        if (share != null) {
            share.came();
        }
        return true;
    }

    /** Drops the reply, as nobody reads it any more; a request that has not started is not run. */
    void streamClosed() {
        withdraw(DeadLetter.Reason.CANCELLED);
        if (taken.compareAndSet(false, true) && interruption != null) {
            interruption.noLongerWaitedFor(this);
        }
    }

    /** Says that its reply was read. */
    void wasRead() {
        if (share != null) {
            share.wasRead();
        }
    }

    @Override
    public boolean ended() {
        return taken.get();
    }
}
