package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import org.jspecify.annotations.Nullable;

/** An owner that whoever has time runs a step of. */
final class SteppedRun implements Driver.Run, Runnable {
    /*
     * One thread at a time, and each after the one before: Steps hands it out to one thread, under its lock, and takes it
     * back.
     *
     * Confinement of the interrupt: who interrupts, and the thread that leaves a step, do so under the lock of Steps. What
     * is meant for a request that waits, while its thread runs a step of another owner, is kept until that is over.
     */
    private final Owner owner;
    private final Steps steps;
    private volatile boolean alive;

    /** Who is in the middle of a step. */
    private volatile @Nullable Thread stepper;

    /** Whether the stepper runs a step of another owner meanwhile; guarded by the lock, as is the next. */
    private boolean covered;

    private boolean interruptedMeanwhile;

    SteppedRun(Owner owner, Steps steps) {
        this.owner = owner;
        this.steps = steps;
    }

    /** Runs one step. The thread looks like one of the owner's meanwhile. */
    @Override
    public void run() {
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        ClassLoader loader = thread.getContextClassLoader();
        boolean interrupted = Thread.interrupted();
        SteppedRun outer = steps.innermost();
        begin(thread, outer);
        thread.setName(owner.name());
        thread.setContextClassLoader(owner.classLoader());
        boolean any = owner.runSome();
        boolean rests = !any && !owner.isDone() && owner.rests();
        long nanosUntilDue = owner.nanosUntilDue();
        thread.setName(name);
        thread.setContextClassLoader(loader);
        end(thread, outer, interrupted);
        if (owner.isDone()) {
            alive = false;
            steps.ended(this);
        } else if (rests) {
            steps.rests(this, nanosUntilDue);
        } else {
            steps.goesOn(this, any);
        }
    }

    private void begin(Thread thread, @Nullable SteppedRun outer) {
        steps.innermost(this);
        synchronized (steps) {
            stepper = thread;
            if (outer != null) {
                outer.covered = true;
            }
        }
    }

    private void end(Thread thread, @Nullable SteppedRun outer, boolean wasInterrupted) {
        steps.innermost(outer);
        synchronized (steps) {
            boolean interrupted = wasInterrupted;
            stepper = null;
            if (outer != null) {
                interrupted |= outer.interruptedMeanwhile;
                outer.interruptedMeanwhile = false;
                outer.covered = false;
            }
            Thread.interrupted(); // what was meant for this owner, and came too late
            if (interrupted) {
                thread.interrupt();
            }
        }
    }

    @Override
    public void start() {
        alive = true;
        steps.start(this);
    }

    @Override
    public void wake() {
        steps.wake(this);
    }

    @Override
    public void interrupt() {
        synchronized (steps) {
            Thread thread = stepper;
            if (covered) {
                interruptedMeanwhile = true;
            } else if (thread != null) {
                thread.interrupt();
            }
        }
    }

    @Override
    public StackTraceElement[] stackTrace() {
        Thread thread = stepper;
        return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public boolean awaitEnd(long nanos) throws InterruptedException {
        boolean ended = steps.await(new Waiting.ForAnswer(() -> !alive, nanos));
        if (!ended && Thread.interrupted()) {
            throw new InterruptedException();
        }
        return ended;
    }
}
