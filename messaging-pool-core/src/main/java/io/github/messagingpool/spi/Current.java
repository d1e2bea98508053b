package io.github.messagingpool.spi;

import io.github.messagingpool.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a thread runs on behalf of a pool: set around the requests of an owner, and asked for by code that they call. What
 * it says is for that thread, while it is current.
 */
public abstract class Current {
    /*
     * Confinement: a thread's current is read and written by that thread alone; in a field where the thread is made for a
     * pool, else in a thread local, which is asked only while any thread has one there: one that has, has counted itself.
     *
     * Held by CurrentStress.
     */
    private static final ThreadLocal<@Nullable Current> OF_OTHERS = new ThreadLocal<>();

    /** How many threads have one in the thread local. */
    private static final AtomicInteger OTHERS = new AtomicInteger();

    /** For subclasses. */
    protected Current() {}

    /** A thread that holds what it runs itself, so that asking costs next to nothing. */
    public abstract static class Holder extends Thread {

        private @Nullable Current current;

        /** Creates a thread that inherits neither thread locals nor a priority. */
        @SuppressWarnings({"ThreadPriorityCheck", "this-escape"}) // else it has that of who builds the pool
        protected Holder(String name) {
            super(null, null, name, 0, false);
            setPriority(NORM_PRIORITY);
        }

        private @Nullable Current set(@Nullable Current now) {
            Current before = current;
            if (before != now) { // the same again in nearly every case
                current = now;
            }
            return before;
        }
    }

    /** Returns what the calling thread runs, or null if it runs nothing for a pool. */
    public static @Nullable Current get() {
        if (Thread.currentThread() instanceof Holder holder) {
            return holder.current;
        }
        return OTHERS.get() == 0 ? null : OF_OTHERS.get();
    }

    /**
     * Says what the calling thread runs from now on; returns what it ran until now, for the end of this.
     *
     * @param now null for nothing
     */
    public static @Nullable Current set(@Nullable Current now) {
        if (Thread.currentThread() instanceof Holder holder) {
            return holder.set(now);
        }
        Current before = get();
        if (now != null) {
            OF_OTHERS.set(now);
            OTHERS.addAndGet(before == null ? 1 : 0);
        } else if (before != null) {
            OF_OTHERS.remove();
            OTHERS.decrementAndGet();
        }
        return before;
    }

    /** Returns the request that is running, or null: for example in a future's callback, when its request is over. */
    public abstract @Nullable Request<?, ?> request();

    /** Returns how long its sender still waits, in nanoseconds, not negative; {@link Long#MAX_VALUE} is for ever. */
    public abstract long remainingNanos();

    /** Returns whether its sender still waits for the running request, or has sent it one-way; true where none is running. */
    public abstract boolean isWanted();

    /** Returns who waits when this waits. */
    public abstract WaitNode node();

    /**
     * Goes on with the running request's item when a stage completes; see {@link
     * io.github.messagingpool.ThreadPool#onItem}. Called while a request is running.
     */
    public abstract <R, V> CompletableFuture<V> onItem(
            CompletionStage<R> stage, Function<? super R, ? extends V> function);
}
