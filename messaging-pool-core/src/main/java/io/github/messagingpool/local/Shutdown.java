package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Ticker;
import io.github.messagingpool.threads.Threads;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Closes the owners of a pool, once. Any thread. */
final class Shutdown<T> {
    /*
     * For good: `forGood` is only ever set, and is read when the state after the close is asked for; so whoever asks for
     * good after a stop, or during it, has it.
     *
     * Held by LifecycleStress.
     */
    /** How long owners that gave up on their requests may take to close their items, at the most and at the least. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration SHORT_GRACE = Duration.ofMillis(100);

    /** How long beyond its time a close waits for the rest to be ended, which most often is soon done. */
    private static final Duration BEYOND = Duration.ofMillis(150);

    /** How often one looks whether an item has called {@link System#exit}. */
    private static final long LOOK_NANOS = 100_000_000;

    /** How long what follows time-outs may take where there is no time. */
    private static final long SHORT_NANOS = 50_000_000;

    private final PoolContext pool;
    private final List<ItemOwner<T>> owners;
    private final Driver driver;
    private final Relay relay;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Those that are not waited for. */
    private final Set<ItemOwner<T>> lost = ConcurrentHashMap.newKeySet();

    /** Ends what the owners will not run. */
    private final Relay endings;

    /** Tells of it, one after the other: listeners hold up each other alone. */
    private final Relay letters;

    private final CompletableFuture<ShutdownReport> report = new CompletableFuture<>();
    private volatile boolean ended;
    private volatile boolean forGood;
    private volatile @Nullable Thread closer;

    Shutdown(PoolContext pool, List<ItemOwner<T>> owners, Driver driver, Relay relay) {
        this.pool = pool;
        this.owners = owners;
        this.driver = driver;
        this.relay = relay;
        this.endings = Relay.onThreads(pool.name() + "-given-up", true, driver, pool.log());
        this.letters = Relay.onThreads(pool.name() + "-dead-letters", false, driver, pool.log());
    }

    PoolState state() {
        if (ended) {
            return forGood ? PoolState.CLOSED : PoolState.STOPPED;
        }
        return owners.stream().allMatch(owner -> owner.queue().isClosed()) ? PoolState.DRAINING : PoolState.RUNNING;
    }

    /** Runs something when the close has ended, or now if it has. */
    void whenEnded(Runnable action) {
        var unused = report.thenRun(action);
    }

    /** Gives up the owners that cannot end before the close does. */
    void giveUpClosers() {
        owners.stream()
                .filter(owner -> owner.isCurrent() || exitsProcess(owner))
                .forEach(this::giveUpAtOnce);
    }

    private void giveUpAtOnce(ItemOwner<T> owner) {
        if (lost.add(owner)) {
            pool.tellBy(letters);
            owner.giveUp(endings);
            owner.endRest(endings);
        }
    }

    /** What runs fails because the pool closes, before it may fail because it was interrupted. */
    private void giveUp(List<ItemOwner<T>> late) {
        pool.tellBy(letters);
        late.forEach(owner -> owner.giveUp(endings));
        Threads.PATIENCE.poll(() -> late.stream().noneMatch(ItemOwner::runsUnended), SHORT_NANOS);
        late.forEach(ItemOwner::interrupt);
        late.forEach(owner -> owner.endRest(endings));
    }

    /** Returns whether its item has called {@link System#exit}, which returns never, and waits for whoever closes pools. */
    private static boolean exitsProcess(ItemOwner<?> owner) {
        return Arrays.stream(owner.run().stackTrace())
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }

    /** Says that the pool, once it has stopped, is not started again. */
    void forGood() {
        forGood = true;
        pool.startsAgain(false);
    }

    /** Closes the pool for good, or waits for the one who closes it, and returns the report. */
    ShutdownReport close(Duration timeout) {
        requireNonNull(timeout, "The time-out is null");
        forGood();
        return run(timeout);
    }

    /** Does what {@link #close} does, but so that the pool may be started again. */
    ShutdownReport stop(Duration timeout) {
        pool.startsAgain(true);
        if (forGood) { // said before, or just now
            pool.startsAgain(false);
        }
        return run(timeout);
    }

    private ShutdownReport run(Duration timeout) {
        if (owners.stream().anyMatch(ItemOwner::isCurrent)) {
            return beginOnly(timeout);
        }
        if (Thread.currentThread() == closer || endings.isCurrent() || letters.isCurrent()) {
            return reportNow(pool.ticker().read()); // a future's callback or a listener closes the pool that closes
        }
        if (begun.compareAndSet(false, true)) {
            closer = Thread.currentThread();
            try {
                report.complete(closeAll(timeout));
            } finally {
                if (!report.isDone()) {
                    report.complete(reportNow(pool.ticker().read()));
                }
                closer = null;
            }
        }
        return awaitReport(timeout);
    }

    /** Waits for another who closes the pool, and may have more time. */
    private ShutdownReport awaitReport(Duration timeout) {
        long start = pool.ticker().read();
        Deadline deadline = Deadline.in(timeout.plus(BEYOND), Ticker.SYSTEM);
        boolean wasInterrupted = false;
        ShutdownReport last = null;
        while (last == null) {
            try {
                last = report.get(deadline.remainingNanos(Ticker.SYSTEM), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                wasInterrupted = true;
            } catch (ExecutionException | TimeoutException e) {
                last = reportNow(start);
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    /** An owner cannot wait for its own end. */
    private ShutdownReport beginOnly(Duration timeout) {
        if (!begun.get()) {
            owners.forEach(ItemOwner::close);
            Threads.own(() -> run(timeout), pool.name() + "-closer").start();
        }
        return reportNow(pool.ticker().read());
    }

    private ShutdownReport closeAll(Duration timeout) {
        long start = pool.ticker().read();
        Duration kept = shorter(timeout.dividedBy(4), GRACE);
        owners.forEach(ItemOwner::close);
        boolean isInTime = !timeout.isZero() && allEnd(Deadline.in(timeout.minus(kept), pool.ticker()));
        Deadline rest = Deadline.in(kept.plus(BEYOND), Ticker.SYSTEM);
        if (!isInTime) {
            giveUp(owners.stream().filter(this::isAwaited).toList());
            allEnd(Deadline.in(graceOf(kept, rest), pool.ticker()));
        }
        settle(rest);
        relay.goesOnAlone();
        driver.close();
        long left = Deadline.nanos(timeout) - (pool.ticker().read() - start);
        relay.settle(Math.min(Deadline.nanos(GRACE), Math.max(SHORT_NANOS, left)));
        pool.log().settle();
        ended = true;
        return reportNow(start);
    }

    /** Waits, also if the thread is interrupted: most need a moment only, and the report tells what they have ended. */
    private void settle(Deadline deadline) {
        boolean wasInterrupted = Thread.interrupted();
        endings.settle(deadline.remainingNanos(Ticker.SYSTEM));
        letters.settle(deadline.remainingNanos(Ticker.SYSTEM));
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where there are many owners, to give them up has taken of it. */
    private static Duration graceOf(Duration kept, Deadline rest) {
        return shorter(
                kept.compareTo(SHORT_GRACE) < 0 ? SHORT_GRACE : kept,
                Duration.ofNanos(Math.max(1, rest.remainingNanos(Ticker.SYSTEM))));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Returns false if the time is over, or the thread is interrupted, before all have ended. */
    private boolean allEnd(Deadline deadline) {
        try {
            for (ItemOwner<T> owner : owners) {
                awaitEnd(owner, deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return owners.stream().noneMatch(this::isAwaited);
    }

    private void awaitEnd(ItemOwner<T> owner, Deadline deadline) throws InterruptedException {
        long left = deadline.remainingNanos(pool.ticker());
        while (isAwaited(owner) && !owner.run().awaitEnd(Math.min(left, LOOK_NANOS)) && left > 0) {
            if (exitsProcess(owner)) {
                giveUpAtOnce(owner);
            }
            left = deadline.remainingNanos(pool.ticker());
        }
    }

    private boolean isAwaited(ItemOwner<T> owner) {
        return owner.run().isAlive() && !lost.contains(owner);
    }

    private ShutdownReport reportNow(long start) {
        return new ShutdownReport(
                pool.name(),
                Duration.ofNanos(pool.ticker().read() - start),
                owners.stream().map(owner -> new OwnerView<>(owner).report()).toList());
    }
}
