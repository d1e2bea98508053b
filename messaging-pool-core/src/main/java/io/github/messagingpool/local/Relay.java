package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.threads.Threads;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs on an executor what may call a user's code and must neither hold up who asks for it nor anything asked for later:
 * many in one go, one after the other, and by one more of the executor's threads each time that one of them is held up. Any
 * thread.
 */
final class Relay implements Executor {
    /*
     * Nothing is left: a task is put in before the number of workers is read; a worker lowers that number before it looks
     * for the last time whether there is a task. Both are volatile, so at least one of them sees the other.
     *
     * Held by RelayStress, ModelCheckTests.
     */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Executor executor;
    private final @Nullable Executor another;
    private final Driver driver;
    private final Patience patience;
    private final PoolLog log;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean isAlone;

    /**
     * @param another runs what goes on while all that the executor runs is held up: the common pool may have one thread; null
     *     if nothing is to go on then
     */
    Relay(Executor executor, @Nullable Executor another, Driver driver) {
        this(executor, another, driver, driver.patience(), null);
    }

    private Relay(
            Executor executor, @Nullable Executor another, Driver driver, Patience patience, @Nullable PoolLog log) {
        this.executor = executor;
        this.another = another;
        this.driver = driver;
        this.patience = patience;
        this.log = log == null ? new PoolLog(driver, this) : log;
    }

    /**
     * Returns one that makes threads of its own for its tasks, and goes on when its driver has been closed.
     *
     * @param manyIfHeldUp whether another thread goes on where one is held up
     */
    static Relay onThreads(String name, boolean manyIfHeldUp, Driver driver, PoolLog log) {
        Executor threads = task -> Threads.daemon(task, name).start();
        Relay relay = new Relay(threads, manyIfHeldUp ? threads : null, driver, Threads.PATIENCE, log);
        relay.isAlone = true;
        return relay;
    }

    /** Returns where what it runs may warn. */
    PoolLog log() {
        return log;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (workers.compareAndSet(0, 1)) {
            addWorker(executor);
        }
        lookLater();
    }

    /** Adds one that has been counted. */
    private void addWorker(Executor its) {
        Worker worker = new Worker();
        try {
            its.execute(worker);
        } catch (Throwable e) {
            if (worker.hasNotBegun()) {
                instead(worker);
            }
            log.warn("The reply executor {} refuses tasks; the default executor runs them instead", its, e);
        }
    }

    /** Where nobody runs it the tasks are left to the next look. */
    private void instead(Worker worker) {
        try {
            driver.executor().execute(worker);
        } catch (Throwable e) {
            if (worker.begins()) {
                workers.decrementAndGet();
            }
            log.warn("The default executor refuses tasks", e);
        }
    }

    /** Works once, also where an executor throws and runs it all the same. */
    private final class Worker implements Runnable {

        private final AtomicBoolean begun = new AtomicBoolean();

        boolean hasNotBegun() {
            return !begun.get();
        }

        boolean begins() {
            return begun.compareAndSet(false, true);
        }

        @Override
        public void run() {
            if (begins()) {
                work();
            }
        }
    }

    private void work() {
        working.add(Thread.currentThread());
        try {
            runAll();
        } finally {
            working.remove(Thread.currentThread());
        }
    }

    private void runAll() {
        do {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                run(task);
                done.incrementAndGet();
            }
            workers.decrementAndGet();
        } while (!tasks.isEmpty() && workers.compareAndSet(0, 1));
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            log.warn("A callback that follows a request failed", e);
        }
    }

    /**
     * Waits until what was asked for has been run, unless this is called by what it runs.
     *
     * @param nanos how long at the most: what it runs may wait for something
     */
    void settle(long nanos) {
        if (!isCurrent()) {
            patience.poll(() -> tasks.isEmpty() && workers.get() == 0, nanos);
        }
    }

    /** Returns whether the calling thread runs one of its tasks. */
    boolean isCurrent() {
        return working.contains(Thread.currentThread());
    }

    /** Says that the driver is about to be closed, and will call nothing any more: what is left goes on all the same. */
    void goesOnAlone() {
        isAlone = true;
        looking.set(false);
        if (!tasks.isEmpty()) {
            lookLater();
        }
    }

    private void lookLater() {
        if (another != null && looking.compareAndSet(false, true)) {
            long before = done.get();
            if (isAlone) {
                lookAlone(before);
            } else {
                var unused = driver.schedule(() -> look(before), LOOK_NANOS);
            }
        }
    }

    private void lookAlone(long before) {
        Runnable looks = () -> {
            LockSupport.parkNanos(this, LOOK_NANOS);
            look(before);
        };
        try {
            Threads.daemon(looks, "messaging-pool-look").start();
        } catch (OutOfMemoryError e) { // no more threads to be had, nor for another worker
            looking.set(false);
        }
    }

    /** Where nothing was done since the last look, whoever works is held up. */
    private void look(long doneBefore) {
        looking.set(false);
        if (!tasks.isEmpty()) {
            if (another != null && done.get() == doneBefore) {
                workers.incrementAndGet();
                addWorker(another);
            }
            lookLater();
        }
    }
}
