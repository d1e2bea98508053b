package io.github.messagingpool.local;

import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import org.jspecify.annotations.Nullable;

/** A request whose future completes with what its sender wants made of the reply. */
final class MappedCall<T, R, V extends @Nullable Object> extends FutureCall<T, V> {

    private final ReplyMapper<R, V> mapper;

    @SuppressWarnings("unchecked") // nobody but the mapper sees the response
    MappedCall(
            PoolContext pool, Request<T, R> request, ReplyMapper<R, V> mapper, Deadline deadline, ItemOwner<T> owner) {
        super(pool, (Request<T, V>) request, deadline, owner.node(), owner.interruption());
        this.mapper = mapper;
    }

    @Override
    @SuppressWarnings("unchecked") // the request's response
    boolean complete(CheckedFuture<V> future, Object outcome) {
        try {
            return outcome instanceof FailedOutcome failed
                    ? future.failReplied(mapper.failure(failed.cause()))
                    : future.completeReplied(mapper.value((R) outcome));
        } catch (Throwable e) {
            return future.failReplied(e);
        }
    }
}
