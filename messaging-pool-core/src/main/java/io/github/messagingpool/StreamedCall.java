package io.github.messagingpool;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A request whose reply goes to a stream of replies. */
final class StreamedCall<T, R> extends Call<T, R> {

    private final AtomicBoolean ended = new AtomicBoolean();
    private final int index;
    private final Consumer<Reply<R>> replies;

    StreamedCall(String pool, Request<T, R> request, int index, Consumer<Reply<R>> replies) {
        super(pool, request);
        this.index = index;
        this.replies = replies;
    }

    @Override
    void end(Object outcome) {
        if (ended.compareAndSet(false, true)) {
            replies.accept(Replies.of(index, request, outcome));
        }
    }
}
