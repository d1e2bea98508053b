package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.StuckThread;
import io.github.messagingpool.StuckThreadListener;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.threads.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every now and then whether an owner has been running one request for too long. Any thread. */
final class Watchdog<T> {

    /** A thread is found at most a quarter of the limit late. */
    private static final int LOOKS_PER_LIMIT = 4;

    private final Driver driver;
    private final Executor executor;
    private final Duration limit;
    private final List<StuckThreadListener> listeners;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** What each owner was running at the look before; used by one look at a time. */
    private final Map<ItemOwner<T>, Envelope<T>> seen = new HashMap<>();

    /** Since when each owner has not been able to take anything out of its queue. */
    private final Map<ItemOwner<T>, Long> torn = new HashMap<>();

    /** What each owner was last found stuck with. */
    private final Map<ItemOwner<T>, Envelope<T>> told = new HashMap<>();

    private final Imbalance imbalance = new Imbalance();

    private volatile List<ItemOwner<T>> owners = List.of();

    /** @param executor calls the listeners */
    Watchdog(Driver driver, Executor executor, PoolSettings<T> settings) {
        this.driver = driver;
        this.executor = executor;
        this.limit = settings.get(PoolSettings.STUCK_AFTER);
        this.listeners = settings.get(PoolSettings.STUCK_THREAD_LISTENERS);
    }

    /** Says at whom to look; before any of them runs. */
    void watch(List<ItemOwner<T>> them) {
        owners = them;
    }

    /** Begins to look, unless the limit is zero: called when the first request runs, so an unused pool has no timer. */
    void begin() {
        if (!limit.isZero() && begun.compareAndSet(false, true)) {
            lookLater();
        }
    }

    private void lookLater() {
        var unused = driver.schedule(
                () -> {
                    look();
                    lookLater();
                },
                Math.max(1, Deadline.nanos(limit) / LOOKS_PER_LIMIT));
    }

    private void look() {
        try {
            lookAtShares();
        } catch (Throwable e) { // else it would not look again
            Log.warn("The watchdog could not compare the threads of a pool", e);
        }
        for (ItemOwner<T> owner : owners) {
            try {
                look(owner);
            } catch (Throwable e) { // else it would not look again
                Log.warn("The watchdog could not check {}", owner.name(), e);
            }
        }
    }

    private void lookAtShares() {
        List<Imbalance.Share> shares = new ArrayList<>();
        for (ItemOwner<T> owner : owners) {
            HotIds hotIds = owner.hotIds();
            if (hotIds == null) {
                return;
            }
            shares.add(new Imbalance.Share(owner.name(), owner.counts().items(), hotIds.recentNanos()));
        }
        String found = imbalance.look(driver.ticker().read(), shares);
        if (found != null) {
            Log.warn(
                    "{}, more than twice the share of one of {} threads. Where ids fall so unevenly another routing, or a"
                            + " Router, spreads them; where one id is that busy its hot ids name it, and it may have to be"
                            + " several",
                    found,
                    shares.size());
        }
    }

    private void look(ItemOwner<T> owner) {
        OwnerView<T> view = new OwnerView<>(owner);
        Envelope<T> running = owner.envelope();
        boolean same = running == seen.put(owner, running);
        if (running == null && owner.queue().isTorn()) {
            lookAtTorn(owner);
            return;
        }
        torn.remove(owner);
        if (running == null || !same || view.busyFor().compareTo(limit) <= 0) {
            goesOn(owner);
        } else if (running != told.put(owner, running)) {
            owner.counts().stuck(true);
            tell(owner, view, running.first());
        }
    }

    private void lookAtTorn(ItemOwner<T> owner) {
        long now = driver.ticker().read();
        Long since = torn.putIfAbsent(owner, now);
        if (since != null
                && now - since > Deadline.nanos(limit)
                && !owner.counts().isStuck()) {
            owner.counts().stuck(true);
            Log.error(
                    "{} takes nothing out of its queue any more: a sender ran out of stack or memory while it put a request"
                            + " in. Close the pool; what waits fails then",
                    owner.name());
        }
    }

    private static void goesOn(ItemOwner<?> owner) {
        if (owner.counts().isStuck()) {
            Log.info("{} is not stuck any more", owner.name());
            owner.counts().stuck(false);
        }
    }

    private void tell(ItemOwner<T> owner, OwnerView<T> view, Request<T, ?> request) {
        StuckThread stuck = new StuckThread(
                owner.pool().name(),
                owner.name(),
                Failures.typeName(request),
                Failures.idText(request),
                view.busyFor(),
                view.stack());
        String stack = stack(stuck);
        owner.pool()
                .log()
                .warn(
                        "{} has been running {} for {}:{}",
                        stuck.threadName(),
                        Failures.describe(stuck.poolName(), request),
                        Failures.text(stuck.busyFor()),
                        stack);
        owner.events().stuck(stuck, request, stack);
        if (!listeners.isEmpty()) {
            executor.execute(
                    () -> listeners.forEach(listener -> tell(owner.pool().log(), listener, stuck)));
        }
    }

    private static String stack(StuckThread stuck) {
        StringBuilder text = new StringBuilder();
        stuck.stack().forEach(frame -> text.append("\n\tat ").append(frame));
        return text.toString();
    }

    private static void tell(PoolLog log, StuckThreadListener listener, StuckThread stuck) {
        try {
            listener.onStuckThread(stuck);
        } catch (Throwable e) {
            log.warn("The stuck thread listener {} failed", listener, e);
        }
    }
}
