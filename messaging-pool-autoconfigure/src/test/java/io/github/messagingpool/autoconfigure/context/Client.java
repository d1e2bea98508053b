package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.context.Witness.Ask;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Sends as generated clients do. */
record Client(ThreadPool<Witness> pool) {

    /** Hands on the reply as it is. */
    private record AsItIs<R>() implements ReplyMapper<R, R> {

        @Override
        public R value(R response) {
            return response;
        }
    }

    <R> R ask(long id, Supplier<R> work) {
        return pool.sendAndReceive(new Ask<>(id, work));
    }

    <R> CompletableFuture<R> askAsync(long id, Supplier<R> work) {
        return pool.sendAsync(new Ask<>(id, work), new AsItIs<R>());
    }
}
