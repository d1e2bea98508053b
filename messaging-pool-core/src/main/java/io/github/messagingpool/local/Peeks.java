package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Patience;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Questions whether an item is there, which its owner answers between two requests: they take no turn and no place in its
 * queue, and count as nothing. Any thread asks; the owner answers.
 */
final class Peeks<T> {
    /*
     * No lost wake-up: one who asks counts the question, puts it in, and then reads whether the owner rests; the owner says
     * that it rests and then looks whether any is counted. Until one that is counted has been put in, it does not rest.
     *
     * Held by PeeksStress, ModelCheckTests.
     */
    /** An owner that is held up for long keeps no more questions than this, whose senders have gone. */
    private static final int MOST = 64;

    private final Queue<Peek> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Runnable wake;

    /** @param wake wakes the owner if it rests */
    Peeks(Runnable wake) {
        this.wake = wake;
    }

    /** A question, and what becomes of it. */
    private record Peek(Request<?, ?> request, CompletableFuture<Optional<Boolean>> answer)
            implements Patience.Awaited {

        @Override
        public boolean isDone() {
            return answer.isDone();
        }

        @Override
        public void wakes(Thread waiter) {
            var unused = answer.whenComplete((found, failure) -> LockSupport.unpark(waiter));
        }
    }

    /** Asks, and waits for the answer, which is empty if there is none in time. */
    Optional<Boolean> ask(Request<?, ?> request, Patience patience, long nanos) {
        if (waiting.incrementAndGet() > MOST) {
            waiting.decrementAndGet();
            return Optional.empty();
        }
        Peek peek = new Peek(request, new CompletableFuture<>());
        asked.add(peek);
        wake.run();
        patience.until(peek, nanos);
        return peek.answer.getNow(Optional.empty());
    }

    /** Returns whether no question waits. Any thread. */
    boolean isEmpty() {
        return waiting.get() == 0;
    }

    /** Answers what was asked until now. The owner only. */
    void answer(Items<T> items) {
        for (int left = waiting.get(); left > 0; left--) {
            Peek peek = asked.poll();
            if (peek == null) {
                return;
            }
            waiting.decrementAndGet();
            answer(peek, items);
        }
    }

    private void answer(Peek peek, Items<T> items) {
        try {
            peek.answer.complete(Optional.of(items.find(peek.request) != null));
        } catch (Throwable e) { // of the id's own methods
            peek.answer.complete(Optional.empty());
        }
    }
}
