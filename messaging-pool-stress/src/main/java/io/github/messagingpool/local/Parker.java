package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import java.util.concurrent.locks.LockSupport;

/** What drives an owner that the thread which made this plays: that thread is woken and interrupted, and all else is left out. */
final class Parker implements Driver.Run {

    private volatile Thread thread = Thread.currentThread();
    private volatile boolean woken;

    /** Says that it is the calling thread that plays the owner, from now on. */
    void isHere() {
        thread = Thread.currentThread();
    }

    boolean wasWoken() {
        return woken;
    }

    @Override
    public void start() {}

    @Override
    public void wake() {
        woken = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return thread.getStackTrace();
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public boolean awaitEnd(long nanos) {
        return false;
    }
}
