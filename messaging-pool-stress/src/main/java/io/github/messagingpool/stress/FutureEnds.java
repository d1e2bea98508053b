package io.github.messagingpool.stress;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.stress.SoakItem.SoakRequest;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How a sender ends the future of a reply before there is one: it, or one that depends on it. */
enum FutureEnds {
    CANCEL {
        @Override
        void end(CompletableFuture<Long> future) {
            future.cancel(true);
        }
    },
    COMPLETE {
        @Override
        void end(CompletableFuture<Long> future) {
            future.complete(Ledger.SENDERS_OWN);
        }
    },
    COMPLETE_WITH_NULL {
        @Override
        void end(CompletableFuture<Long> future) {
            future.complete(null);
        }
    },
    FAIL {
        @Override
        void end(CompletableFuture<Long> future) {
            future.completeExceptionally(new Ticket.Ended());
        }
    },
    TIME_OUT {
        @Override
        void end(CompletableFuture<Long> future) {
            var unused = future.orTimeout(100, TimeUnit.MICROSECONDS);
        }
    },
    COMPLETE_ON_TIME_OUT {
        @Override
        void end(CompletableFuture<Long> future) {
            var unused = future.completeOnTimeout(Ledger.SENDERS_OWN, 100, TimeUnit.MICROSECONDS);
        }
    },
    COMPLETE_ASYNC {
        @Override
        void end(CompletableFuture<Long> future) {
            var unused = future.completeAsync(() -> Ledger.SENDERS_OWN);
        }
    },
    OBTRUDE {
        @Override
        void end(CompletableFuture<Long> future) {
            future.obtrudeValue(Ledger.SENDERS_OWN);
        }
    };

    static FutureEnds any(Random dice) {
        return values()[dice.nextInt(values().length)];
    }

    abstract void end(CompletableFuture<Long> future);

    /** Sends a request and ends the future of its reply; returns a future that ends when that was told. */
    final CompletableFuture<Long> end(ThreadPool<SoakItem> pool, SoakRequest request, Ledger ledger) {
        CompletableFuture<Long> future = pool.sendAsync(request);
        CompletableFuture<Long> told = ledger.told(future, request.ticket());
        end(future);
        return told;
    }

    /** Does the same by a future that depends on that of the reply. */
    final CompletableFuture<Long> endByDependent(ThreadPool<SoakItem> pool, SoakRequest request, Ledger ledger) {
        CompletableFuture<Long> told = ledger.told(pool.sendAsync(request), request.ticket());
        CompletableFuture<Long> dependent = told.thenApply(value -> value);
        end(dependent);
        return dependent;
    }
}
