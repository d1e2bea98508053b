package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.context.Witness.Ask;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The ways of sending to an item; each returns what the item sees. */
enum Ways {
    SEND {
        @Override
        <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) {
            CompletableFuture<R> seen = new CompletableFuture<>();
            pool.send(new Ask<>(1, () -> seen.complete(work.get())));
            return seen;
        }
    },
    SEND_ASYNC {
        @Override
        <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) {
            return pool.sendAsync(new Ask<>(1, work));
        }
    },
    SEND_AND_RECEIVE {
        @Override
        <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) {
            return CompletableFuture.completedFuture(pool.sendAndReceive(new Ask<>(1, work)));
        }
    },
    BATCH {
        @Override
        <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) {
            return CompletableFuture.completedFuture(
                    pool.sendAndReceive(List.of(new Ask<>(1, () -> work.get()), new Ask<>(2, work)))
                            .get(1));
        }
    },
    STREAM {
        @Override
        <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) {
            return CompletableFuture.completedFuture(pool.<R>sendAndStream(List.of(new Ask<>(1, work)))
                    .map(reply -> reply.get())
                    .toList()
                    .get(0));
        }
    },
    CLIENT {
        @Override
        <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) throws Exception {
            Client client = new Client(pool);
            client.ask(1, () -> "");
            return client.askAsync(1, work);
        }
    },
    ON_ITEM {
        @Override
        <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) {
            CompletableFuture<String> waited = new CompletableFuture<>();
            Ask<CompletableFuture<R>> goesOn = new Ask<>(1, () -> ThreadPool.onItem(waited, value -> work.get()));
            CompletableFuture<R> seen = pool.sendAndReceive(goesOn);
            new Thread(() -> waited.complete("")).start(); // which has nothing of the sender's
            return seen;
        }
    },
    IN_TURN {
        @Override
        <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) {
            return pool.sendAndReceive(new Ask<>(1, () -> pool.sendAsync(new Ask<>(2, work))));
        }
    };

    abstract <R> CompletableFuture<R> see(ThreadPool<Witness> pool, Supplier<R> work) throws Exception;

    <R> R seen(ThreadPool<Witness> pool, Supplier<R> work) throws Exception {
        return see(pool, work).get(20, TimeUnit.SECONDS);
    }
}
