package io.github.messagingpool.drivers;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Leaves one owner, and the time, to a test: also to what the test lets an item do, which counts as parked all that time. Not
 * safe for use by several threads.
 */
public final class TurnedDriver implements Driver {

    private static final Patience NONE = new Patience() {
        @Override
        public boolean until(Awaited awaited, long nanos) {
            return awaited.isDone();
        }

        @Override
        public boolean poll(BooleanSupplier done, long nanos) {
            return done.getAsBoolean();
        }
    };

    private final TurnedTicker ticker = new TurnedTicker(0);
    private final List<Task> tasks = new ArrayList<>();
    private @Nullable Owner owner;

    private record Task(Runnable action, long due) {}

    /** Takes one turn of the owner; returns whether there was anything to do. */
    public boolean runSome() {
        return requireNonNull(owner).runSome();
    }

    /** Takes so long: what falls due meanwhile is done at its time. */
    public void turn(Duration time) {
        long end = ticker.read() + time.toNanos();
        for (Task next = dueBy(end); next != null; next = dueBy(end)) {
            ticker.turn(next.due() - ticker.read());
            tasks.remove(next);
            next.action().run();
        }
        ticker.turn(end - ticker.read());
    }

    private @Nullable Task dueBy(long end) {
        return tasks.stream()
                .filter(task -> task.due() <= end)
                .min(Comparator.comparingLong(Task::due))
                .orElse(null);
    }

    @Override
    public Ticker ticker() {
        return ticker;
    }

    @Override
    public Patience patience() {
        return NONE;
    }

    @Override
    public Run drive(Owner driven) {
        owner = driven;
        return new Turned(driven);
    }

    @Override
    public Future<?> schedule(Runnable task, long nanos) {
        tasks.add(new Task(task, ticker.read() + nanos));
        return new CompletableFuture<>();
    }

    @Override
    public Executor executor() {
        return Runnable::run;
    }

    @Override
    public void close() {
        tasks.clear();
    }

    /** An owner in whose turns the test is. */
    private record Turned(Owner owner) implements Run {

        @Override
        public void start() {}

        @Override
        public void wake() {}

        @Override
        public void interrupt() {}

        @Override
        public StackTraceElement[] stackTrace() {
            return Thread.currentThread().getStackTrace();
        }

        @Override
        public boolean isParked() {
            return true;
        }

        @Override
        public boolean isAlive() {
            return !owner.isDone();
        }

        @Override
        public boolean awaitEnd(long nanos) {
            while (!owner.isDone()) {
                owner.runSome();
            }
            return true;
        }
    }
}
