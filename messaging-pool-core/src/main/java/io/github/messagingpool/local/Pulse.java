package io.github.messagingpool.local;

import io.github.messagingpool.threads.Threads;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Counts half milliseconds while pool threads are busy, so that they see that time has passed without reading it: that
 * takes as long as to run a short request. Any thread.
 */
final class Pulse implements Runnable {
    /*
     * No lost start: who wants the pulse sets `wanted` and then looks whether it beats; the thread that is about to end
     * says that it no longer beats and then looks whether it is wanted. Both are volatile, so at least one of them sees
     * the other.
     *
     * Held by PulseStress, ModelCheckTests.
     */
    private static final long BEAT_NANOS = 500_000;

    /** So that bursts that are a moment apart do not start a thread each. */
    private static final int BEATS_UNWANTED = 1_000;

    private static final Pulse INSTANCE = new Pulse(Pulse::startThread);

    private final Predicate<Runnable> starter;

    private volatile int beats;
    private volatile boolean wanted;
    private volatile boolean beating;

    /** @param starter begins to run it on a thread of its own; returns false if there is none to be had */
    Pulse(Predicate<Runnable> starter) {
        this.starter = starter;
    }

    private static boolean startThread(Runnable pulse) {
        try {
            Threads.daemon(pulse, "messaging-pool-pulse").start();
            return true;
        } catch (OutOfMemoryError e) { // the time is read instead
            return false;
        }
    }

    /** Returns how often it has beaten; another number than before means that time has passed. */
    static int beats() {
        return INSTANCE.beats;
    }

    /** Returns whether it beats: if not, its number says nothing. */
    static boolean isBeating() {
        return INSTANCE.isAlive();
    }

    boolean isAlive() {
        return beating;
    }

    /** Lets it beat for a while, from soon on. */
    static void want() {
        INSTANCE.beatForAWhile();
    }

    void beatForAWhile() {
        if (!wanted) {
            wanted = true;
        }
        if (!beating) {
            start();
        }
    }

    private synchronized void start() {
        if (!beating) {
            beating = starter.test(this);
        }
    }

    @Override
    public void run() {
        int unwanted = 0;
        while (unwanted < BEATS_UNWANTED || goesOn()) {
            LockSupport.parkNanos(this, BEAT_NANOS);
            count();
            unwanted = countedOff() ? 0 : unwanted + 1;
        }
    }

    /** Returns whether it was wanted since it was asked the last time. */
    boolean countedOff() {
        boolean was = wanted;
        wanted = false;
        return was;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // by one thread
    private void count() {
        beats++;
    }

    /** Returns whether its thread has to go on, because it has been wanted in the last moment. */
    synchronized boolean goesOn() {
        beating = false;
        beating = wanted;
        return beating;
    }
}
