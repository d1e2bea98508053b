package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An owner on a virtual thread, which parks while there is nothing to run. */
final class VirtualThreadRun implements Driver.Run {

    private final Owner owner;
    private final Thread thread;

    VirtualThreadRun(Owner owner) {
        this.owner = owner;
        this.thread = virtualThread(owner.name(), this::run);
        thread.setContextClassLoader(owner.classLoader());
    }

    /** Does what {@code Thread.ofVirtual().name(name).unstarted(action)} does, which JDK 17 does not know. */
    private static Thread virtualThread(String name, Runnable action) {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object made = Thread.class.getMethod("ofVirtual").invoke(null);
            builder.getMethod("name", String.class).invoke(made, name);
            return (Thread) builder.getMethod("unstarted", Runnable.class).invoke(made, action);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no virtual threads", e);
        }
    }

    private void run() {
        while (!owner.isDone()) {
            if (!owner.runSome() && owner.rests()) {
                Parking.parkFor(owner.nanosUntilDue());
                Thread.interrupted(); // nobody means the idle thread
            }
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void wake() {
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
    public boolean isParked() {
        return thread.getState() == Thread.State.WAITING;
    }

    @Override
    public boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public boolean awaitEnd(long nanos) throws InterruptedException {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        return !thread.isAlive();
    }
}
