package io.github.messagingpool.drivers;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Threads that run steps, as many as there are steps at the same time, and one that runs what is due. */
final class Helpers {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Its monitor guards all that is here. */
    private final Steps steps;

    private volatile boolean any;
    private boolean clockRuns;
    private int idle;

    Helpers(Steps steps) {
        this.steps = steps;
    }

    boolean any() {
        return any;
    }

    /** Lets there be helpers. */
    void begin() {
        any = true;
    }

    /** Called under the monitor whenever there may be more to run; there are threads only while owners are alive. */
    void changed(int ready) {
        if (!any) {
            return;
        }
        if (!clockRuns && steps.anyAlive()) {
            clockRuns = true;
            start(this::runTasks, "clock");
        }
        for (int i = idle; i < ready; i++) {
            idle++;
            start(this::runSteps, "helper");
        }
        steps.notifyAll();
    }

    private static void start(Runnable action, String name) {
        Thread thread = new Thread(action, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void runSteps() {
        for (Runnable step = awaitStep(); step != null; step = awaitStep()) {
            step.run();
            steps.finished();
            becomeIdle();
        }
    }

    private void becomeIdle() {
        synchronized (steps) {
            idle++;
        }
    }

    private @Nullable Runnable awaitStep() {
        synchronized (steps) {
            Runnable step = steps.takeReady();
            while (step == null && steps.anyAlive()) {
                pause(LONGEST_NANOS);
                step = steps.takeReady();
            }
            idle--;
            return step;
        }
    }

    private void runTasks() {
        for (Runnable task = awaitTask(); task != null; task = awaitTask()) {
            task.run();
            steps.finished();
        }
    }

    private @Nullable Runnable awaitTask() {
        synchronized (steps) {
            Runnable task = steps.takeDue();
            while (task == null && steps.anyAlive()) {
                pause(Math.min(LONGEST_NANOS, steps.nanosUntilNext()));
                steps.changed();
                task = steps.takeDue();
            }
            clockRuns = task != null;
            return task;
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(steps, Math.max(1, nanos));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
