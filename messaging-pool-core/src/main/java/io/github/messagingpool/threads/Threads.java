package io.github.messagingpool.threads;

import io.github.messagingpool.WaitStrategy;
import io.github.messagingpool.spi.Patience;
import java.security.AccessController;
import java.security.PrivilegedAction;

/** Makes the threads of this library that nobody else's code runs on, so that they keep nothing of who made them. */
public final class Threads {

    /** How one waits for them: in the time of the machine, whatever drives a pool. */
    public static final Patience PATIENCE = new ParkingPatience(new Pausing(WaitStrategy.PARK));

    private Threads() {}

    /** Returns a daemon thread, not started: with no class loader, group, priority or access rights of the caller's. */
    public static Thread daemon(Runnable task, String name) {
        Thread thread = own(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Does what {@link #daemon} does for one that the process waits for. */
    @SuppressWarnings("ThreadPriorityCheck") // else it has the caller's
    public static Thread own(Runnable task, String name) {
        Thread thread = inheritingNothing(() -> new Thread(root(), task, name, 0, false));
        thread.setDaemon(false);
        thread.setPriority(Thread.NORM_PRIORITY);
        thread.setContextClassLoader(null);
        return thread;
    }

    /** Makes a thread that has no access rights of its own from the callers, which would keep their class loaders. */
    @SuppressWarnings("removal") // as long as threads have them
    static <T extends Thread> T inheritingNothing(PrivilegedAction<T> create) {
        return AccessController.doPrivileged(create);
    }

    /** Returns the group that all others are in. */
    public static ThreadGroup root() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
