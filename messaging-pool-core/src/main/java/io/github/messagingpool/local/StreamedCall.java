package io.github.messagingpool.local;

import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A request whose reply goes to a stream of replies. */
final class StreamedCall<T, R> extends Call<T, R> {

    private final AtomicBoolean taken = new AtomicBoolean();
    private final int index;
    private final Consumer<Reply<R>> replies;

    /** Set when the reply can be read: whoever sees it looks into the stream no more in vain. */
    private volatile boolean delivered;

    StreamedCall(PoolContext pool, Request<T, R> request, Deadline deadline, int index, Consumer<Reply<R>> replies) {
        super(pool, request, deadline);
        this.index = index;
        this.replies = replies;
    }

    @Override
    boolean take(Object outcome) {
        if (!taken.compareAndSet(false, true)) {
            return false;
        }
        replies.accept(Replies.of(index, request, outcome));
        delivered = true;
        return true;
    }

    /** Says what the pool thread may not have come to say yet: else the reader might wait for this reply again. */
    void wasRead() {
        delivered = true;
    }

    @Override
    public boolean ended() {
        return delivered;
    }
}
