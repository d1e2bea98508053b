package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Ends a start that would hang for ever: a thread that makes a bean waits, in a way that nobody can see, for one that waits
 * for that bean, or for a lock of who makes it. A thread of its own looks now and then, from when the context begins to start until it has, or
 * has failed. It interrupts the one that makes it; if that does not help it closes the pools, so that their callers go on.
 */
final class StartGuard implements Runnable {
    /*
     * Confinement: what was found belongs to the guard's thread; others see `told` and `found` alone. An interruption comes
     * after what it is for can be seen.
     */
    private static final Logger LOG = LoggerFactory.getLogger(StartGuard.class);

    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long SHORT_LOOK_NANOS = Duration.ofMillis(10).toNanos();
    private static final int LOOKS_PER_LIMIT = 8;

    /** What every start goes through; where a context is only prepared for one, ahead of time, nothing ends it. */
    private static final String STARTS = "refresh";

    /** After how many looks an interruption has not helped. */
    private static final int PATIENCE = 2;

    private final Thread starter = Thread.currentThread();
    private final Thread thread = new Thread(null, this, "messaging-pool-start-guard", 0, false);
    private final ConfigurableListableBeanFactory beanFactory;
    private final WaitLimit limit;
    private final StartHangs hangs;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** What the threads that were interrupted throw when they fail, for that reason. */
    private final Map<Thread, PoolSetupException> told = new ConcurrentHashMap<>();

    private volatile boolean found;
    private volatile boolean ended;

    private @Nullable StartHang hang;
    private int looksSince;

    /** To be made by the thread that starts the context. */
    StartGuard(ConfigurableListableBeanFactory beanFactory, BeansInCreation beans, WaitLimit limit) {
        this.beanFactory = beanFactory;
        this.limit = limit;
        this.hangs = new StartHangs(beanFactory, beans, starter, limit);
    }

    void begin() {
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
    }

    void end() {
        ended = true;
        LockSupport.unpark(thread);
    }

    /**
     * Returns why the calling thread was interrupted, once; or null. Where the start itself fails after it was found hanging,
     * the pools are closed, so that what they still do keeps nobody.
     *
     * @param isLast whether the thread makes nothing more
     */
    @Nullable
    PoolSetupException failed(boolean isLast) {
        PoolSetupException reason = goesOn();
        if (isLast && found && Thread.currentThread() == starter) {
            closePools();
        }
        return reason;
    }

    /** Says that the calling thread has made a bean, and has got over an interruption. */
    @Nullable
    PoolSetupException goesOn() {
        PoolSetupException reason = told.remove(Thread.currentThread());
        if (reason != null) {
            Thread.interrupted(); // it was for this
        }
        return reason;
    }

    @Override
    public void run() {
        try {
            rest();
            while (!ended && isStarting()) {
                look();
                rest();
            }
        } catch (RuntimeException e) {
            LOG.debug("The start is not looked at any more", e);
        }
    }

    private void rest() {
        LockSupport.parkNanos(this, Math.min(LOOK_NANOS, Math.max(SHORT_LOOK_NANOS, limit.nanos() / LOOKS_PER_LIMIT)));
    }

    private boolean isStarting() {
        for (StackTraceElement frame : starter.getStackTrace()) {
            if (frame.getMethodName().equals(STARTS)
                    && frame.getClassName().equals(AbstractApplicationContext.class.getName())) {
                return true;
            }
        }
        return false;
    }

    private void look() {
        StartHang before = hang;
        if (before == null) {
            hangs.look().ifPresent(this::interrupt);
        } else if (!hangs.isLeft(before)) {
            hang = null;
        } else {
            looksSince++;
            if (looksSince == PATIENCE) {
                closePools();
            }
        }
    }

    private void interrupt(StartHang now) {
        for (Thread each : Thread.getAllStackTraces().keySet()) {
            if (each.getId() == now.holding().id() && !ended) {
                PoolSetupException reason = now.exception();
                LOG.warn("The start hangs and is ended: {}{}", reason.getMessage(), now.stacks());
                hang = now;
                looksSince = 0;
                found = true;
                told.put(each, reason);
                each.interrupt();
            }
        }
    }

    private void closePools() {
        if (closed.compareAndSet(false, true)) {
            for (ThreadPool<?> pool : SingletonPools.of(beanFactory)) {
                pool.shutdown(Duration.ZERO);
            }
        }
    }
}
