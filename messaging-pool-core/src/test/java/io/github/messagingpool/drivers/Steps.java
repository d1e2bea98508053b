package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Ticker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Which owners of pools that use each other have a step to run, and what time it is. Whoever waits runs steps. Where nobody
 * can go on, and nobody is in the middle of a step, the time is turned to the next moment at which something is due.
 *
 * <p>{@link Helpers}, once they are there, alone run steps, and the time goes with the machine's: then a step may block,
 * and be waited for in ways that no driver knows of.
 */
final class Steps {
    /*
     * All is guarded by the monitor, which is not held while a step or a task runs. A wait is known from its begin to its
     * end, and every change unparks all that are known: a thread that looks, finds nothing and parks misses no change.
     */
    private static final int MOST_TURNS = 100_000;

    private static final ThreadLocal<@Nullable SteppedRun> INNERMOST = new ThreadLocal<>();

    private final TurnedTicker ticker;
    private final Agenda agenda = new Agenda();
    private final Helpers helpers = new Helpers(this);

    /** What each thread waits for; the innermost, for it cannot go on with another before. */
    private final Map<Thread, Waiting> waits = new HashMap<>();

    private final Set<SteppedRun> alive = new HashSet<>();

    /** The one that was woken last is the first: most likely it is the one that is waited for. */
    private final Deque<SteppedRun> ready = new ArrayDeque<>();

    /** Those that rest, and when they began to and for how long. */
    private final Map<SteppedRun, Rest> resting = new HashMap<>();

    /** Those that were woken since their step began. */
    private final Set<SteppedRun> woken = new HashSet<>();

    /** Whether the thread is in the middle of a step or a task, and does not wait. */
    @SuppressWarnings("ThreadLocalUsage") // there are few of these
    private final ThreadLocal<Boolean> isBusy = ThreadLocal.withInitial(() -> false);

    /** How many threads are. */
    private int busy;

    private int turns;
    private long changes;

    private record Rest(long since, long nanos) {

        long nanosLeft(long now) {
            return nanos == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, nanos - (now - since));
        }
    }

    /** @param begin what time it is at first */
    Steps(long begin) {
        ticker = new TurnedTicker(begin);
    }

    Ticker ticker() {
        return ticker;
    }

    /** Returns whose step the calling thread is in the middle of, or null. */
    @Nullable
    SteppedRun innermost() {
        return INNERMOST.get();
    }

    void innermost(@Nullable SteppedRun run) {
        if (run == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(run);
        }
    }

    synchronized void start(SteppedRun run) {
        alive.add(run);
        ready.addLast(run);
        changed();
    }

    synchronized void wake(SteppedRun run) {
        if (resting.remove(run) != null) {
            ready.addFirst(run);
            changed();
        } else {
            woken.add(run);
        }
    }

    /** Called, like the next two, by the thread that has run a step of it. */
    synchronized void rests(SteppedRun run, long nanos) {
        if (woken.contains(run)) {
            ready.addLast(run);
        } else {
            resting.put(run, new Rest(ticker.read(), nanos));
        }
        changed();
    }

    synchronized void goesOn(SteppedRun run, boolean any) {
        turns = any ? 0 : turns;
        ready.addLast(run);
        changed();
    }

    synchronized void ended(SteppedRun run) {
        alive.remove(run);
        changed();
    }

    synchronized Future<?> schedule(Runnable action, Object maker, long nanos) {
        Agenda.Task task = agenda.add(action, maker, ticker.read() + nanos);
        changed();
        return task;
    }

    synchronized void drop(Object maker) {
        agenda.drop(maker);
    }

    synchronized boolean anyAlive() {
        return !alive.isEmpty();
    }

    /** Lets helpers run the steps from now on. */
    synchronized void help() {
        if (!helpers.any()) {
            ticker.run();
            helpers.begin();
            changed();
        }
    }

    synchronized void turn(long nanos) {
        ticker.turn(nanos);
        changed();
    }

    /**
     * Runs a task that is due, or one step of an owner.
     *
     * @return whether there was any
     */
    boolean runSome() {
        boolean before = isBusy.get();
        Runnable next = takeNext();
        if (next == null) {
            return false;
        }
        try {
            next.run();
        } finally {
            busy(before);
        }
        return true;
    }

    private synchronized @Nullable Runnable takeNext() {
        Runnable task = takeDue();
        return task != null ? task : takeReady();
    }

    /** Returns a task whose time has come, or null; {@link #finished()} is to follow it. */
    synchronized @Nullable Runnable takeDue() {
        Agenda.Task task = agenda.next();
        if (task == null || task.due() - ticker.read() > 0) {
            return null;
        }
        agenda.remove(task);
        busy(true);
        return task;
    }

    /** Returns an owner that has a step to run, or null; {@link #finished()} is to follow it. */
    synchronized @Nullable Runnable takeReady() {
        SteppedRun run = ready.pollFirst();
        if (run != null) {
            woken.remove(run);
            busy(true);
        }
        return run;
    }

    void finished() {
        busy(false);
    }

    private synchronized void busy(boolean now) {
        if (isBusy.get() != now) {
            isBusy.set(now);
            busy += now ? 1 : -1;
            changed();
        }
    }

    /** Waits, and runs steps meanwhile; returns whether what is waited for is there. An interrupt ends the wait. */
    boolean await(Waiting waiting) {
        boolean wasBusy = isBusy.get();
        Waiting outer = begin(waiting);
        try {
            while (true) {
                long seen = changes();
                if (waiting.isOver(seen)) {
                    return true;
                }
                if (Thread.currentThread().isInterrupted() || waiting.nanosLeft(ticker.read()) == 0) {
                    return false;
                }
                if (helpers.any() || !runSome()) {
                    pause(waiting, seen);
                }
            }
        } finally {
            end(outer, wasBusy);
        }
    }

    private synchronized @Nullable Waiting begin(Waiting waiting) {
        waiting.begin(ticker.read());
        busy(false);
        return waits.put(Thread.currentThread(), waiting);
    }

    private synchronized void end(@Nullable Waiting outer, boolean wasBusy) {
        if (outer == null) {
            waits.remove(Thread.currentThread());
        } else {
            waits.put(Thread.currentThread(), outer);
        }
        busy(wasBusy);
        changed();
    }

    private synchronized long changes() {
        return changes;
    }

    private void pause(Waiting waiting, long seen) {
        if (helpers.any()) {
            LockSupport.parkNanos(waiting, waiting.nanosLeft(ticker.read()));
        } else if (!turnIfNobodyGoesOn(seen)) {
            LockSupport.park(waiting);
        }
    }

    /** Returns false when it is not known yet whether anybody goes on; a change is to come then. */
    private synchronized boolean turnIfNobodyGoesOn(long seen) {
        long now = ticker.read();
        if (changes != seen) {
            return true;
        }
        if (busy > 0 || waits.values().stream().anyMatch(waiting -> waiting.goesOn(changes, now))) {
            return false;
        }
        long next = nanosUntilNext();
        if (next == Long.MAX_VALUE || turns == MOST_TURNS) {
            throw new IllegalStateException("nothing can end this wait: no owner has anything to run, and "
                    + (turns == 0 ? "nothing is due at any time" : "what was due has not changed that"));
        }
        turns++;
        turn(next);
        return true;
    }

    /** Returns how long it is until something is due, in nanoseconds; {@link Long#MAX_VALUE} is for ever. */
    synchronized long nanosUntilNext() {
        long now = ticker.read();
        Agenda.Task task = agenda.next();
        long next = task == null ? Long.MAX_VALUE : Math.max(0, task.due() - now);
        for (Waiting waiting : waits.values()) {
            next = Math.min(next, waiting.nanosLeft(now));
        }
        for (Rest rest : resting.values()) {
            next = Math.min(next, rest.nanosLeft(now));
        }
        return next;
    }

    /** Says that something may go on that waited: whoever waits looks again. */
    synchronized void changed() {
        changes++;
        long now = ticker.read();
        resting.entrySet().removeIf(entry -> {
            boolean due = entry.getValue().nanosLeft(now) == 0;
            if (due) {
                ready.addLast(entry.getKey());
            }
            return due;
        });
        waits.keySet().forEach(LockSupport::unpark);
        helpers.changed(ready.size());
    }
}
