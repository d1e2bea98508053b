package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs on an executor what may call a user's code and must neither hold up who asks for it nor anything asked for later:
 * many in one go, and by one more of the executor's threads each time that one of them is held up. Any thread.
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
    private final Executor another;
    private final Driver driver;
    private final PoolLog log;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    /** @param another runs what goes on while all that the executor runs is held up: the common pool may have one thread */
    Relay(Executor executor, Executor another, Driver driver) {
        this.executor = executor;
        this.another = another;
        this.driver = driver;
        this.log = new PoolLog(driver, this);
    }

    /** Returns where what it runs may warn. */
    PoolLog log() {
        return log;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (workers.get() == 0) {
            addWorker(executor);
        }
        lookLater();
    }

    private void addWorker(Executor its) {
        workers.incrementAndGet();
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
        if (!working.contains(Thread.currentThread())) {
            driver.patience().poll(() -> tasks.isEmpty() && workers.get() == 0, nanos);
        }
    }

    private void lookLater() {
        if (looking.compareAndSet(false, true)) {
            long before = done.get();
            var unused = driver.schedule(() -> look(before), LOOK_NANOS);
        }
    }

    /** Where nothing was done since the last look, whoever works is held up. */
    private void look(long doneBefore) {
        looking.set(false);
        if (!tasks.isEmpty()) {
            if (done.get() == doneBefore) {
                addWorker(another);
            }
            lookLater();
        }
    }
}
