package io.github.messagingpool.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/**
 * What makes the owners of one pool go, and lets its senders wait: all that one kind of pool does otherwise than another.
 * Made anew each time the pool starts. Safe for use by many threads.
 */
public interface Driver {

    /** Returns the pool's sense of time, always the same. */
    Ticker ticker();

    /** Returns how the pool's senders wait, always the same. */
    Patience patience();

    /** Returns what will drive an owner; called once for each, and not begun yet. */
    Run drive(Owner owner);

    /**
     * Calls a task once, when a time by the {@link #ticker()} is over, and on no thread that has an owner to drive.
     *
     * @return whose cancelling keeps the task from being called, and frees it
     */
    Future<?> schedule(Runnable task, long nanos);

    /**
     * Returns what runs code of users that belongs to no owner and holds up none: what follows a time-out, for example.
     * By default that of {@link CompletableFuture}.
     */
    default Executor executor() {
        return new CompletableFuture<>().defaultExecutor();
    }

    /** Drops what is scheduled; all owners are done, or given up. What is scheduled after it is dropped too. */
    void close();

    /** What drives one owner: a thread, or whoever has the turn to call {@link Owner#runSome()}. */
    interface Run {

        /**
         * Begins to call {@link Owner#runSome()}, until the owner {@linkplain Owner#isDone() is done}.
         *
         * @throws Error if it cannot, for example for lack of memory; then it has not begun
         */
        void start();

        /** Says that a resting owner has work. */
        void wake();

        /**
         * Interrupts the thread that is in {@link Owner#runSome()}. If none is any more, because it is too late, no thread
         * may find itself interrupted later.
         */
        void interrupt();

        /**
         * Returns where the code is that {@link Owner#runSome()} runs, the innermost call first; empty if none runs. It
         * must also make the caller see all that whoever is in {@link Owner#runSome()} had written until then, and let that
         * one see what the caller had written: a pool that gives up on a request relies on it. {@link
         * Thread#getStackTrace()} of the running thread does both, as it stops that thread for a moment; where there is no
         * thread to stop, {@link Owner#runSome()} and this are to exclude each other, by a lock for example.
         */
        StackTraceElement[] stackTrace();

        /**
         * Returns whether whoever runs the owner is parked without a time limit, by code that the owner runs; false where
         * that cannot be told.
         */
        default boolean isParked() {
            return false;
        }

        /** Returns whether it has begun and not ended: after its end it will not call the owner any more. */
        boolean isAlive();

        /**
         * Waits for its end.
         *
         * @param nanos how long at the most, by the pool's ticker
         * @return whether it has ended
         * @throws InterruptedException if the calling thread is interrupted
         */
        boolean awaitEnd(long nanos) throws InterruptedException;
    }
}
