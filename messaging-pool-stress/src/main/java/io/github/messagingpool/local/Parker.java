package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import java.util.concurrent.locks.LockSupport;

/** What drives an owner that the thread which made this plays: that thread is woken, and all else is left out. */
final class Parker implements Driver.Run {

    private final Thread thread = Thread.currentThread();

    @Override
    public void start() {}

    @Override
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void interrupt() {}

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
