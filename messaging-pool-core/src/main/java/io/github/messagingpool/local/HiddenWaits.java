package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Wait;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Finds owners that wait for themselves in a way that nobody can see: by a latch, or a future of other futures. One that has
 * been parked for a while, without a time limit, is taken to wait for the replies that it has asked for in its present
 * request, and for which it has left something to be done, and for what is done elsewhere in its {@link Origin}'s name. Where that closes a cycle, those requests fail. Any thread.
 */
final class HiddenWaits {
    private static final long PARKED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();

    private final Driver driver;
    private final Executor executor;
    private final AtomicBoolean looking = new AtomicBoolean();

    /** Used by one look at a time. */
    private final Map<ItemOwner<?>, Parked> parked = new HashMap<>();

    private volatile List<? extends ItemOwner<?>> owners = List.of();

    /** @param executor runs what follows a failure */
    HiddenWaits(Driver driver, Executor executor) {
        this.driver = driver;
        this.executor = executor;
    }

    /** What an owner was parked in, and from when on that was seen. */
    private record Parked(Envelope<?> envelope, long since) {}

    /** Says at whom to look; before any of them runs. */
    void watch(List<? extends ItemOwner<?>> them) {
        owners = them;
    }

    /** Says that an item has sent a call whose future it may wait for. */
    void sent() {
        if (!looking.get()) {
            lookLater();
        }
    }

    private void lookLater() {
        if (looking.compareAndSet(false, true)) {
            var unused = driver.schedule(this::look, LOOK_NANOS);
        }
    }

    private void look() {
        owners.forEach(this::lookAt);
        owners.stream().filter(parked::containsKey).forEach(this::failIfItWaitsForItself);
        looking.set(false);
        if (owners.stream().anyMatch(owner -> !owner.sentCalls().isEmpty())) {
            lookLater();
        }
    }

    private void lookAt(ItemOwner<?> owner) {
        Envelope<?> now = owner.envelope();
        List<Wait.Edge> awaited = owner.sentCalls().awaited();
        long time = driver.ticker().read();
        if (now == null || awaited.isEmpty() || !isStillParked(owner, now)) {
            parked.remove(owner);
            Wait.presume(owner.node(), null, List.of(), () -> false);
            return;
        }
        Parked before = parked.get(owner);
        if (before == null || before.envelope() != now) {
            parked.put(owner, new Parked(now, time));
        } else if (time - before.since() >= PARKED_NANOS) {
            Wait.presume(owner.node(), now.first(), awaited, () -> isStillParked(owner, now));
        }
    }

    private static boolean isStillParked(ItemOwner<?> owner, Envelope<?> envelope) {
        return owner.envelope() == envelope && owner.run().isParked();
    }

    private void failIfItWaitsForItself(ItemOwner<?> owner) {
        Wait.Circle found = Wait.presumedCycle(owner.node());
        if (found != null) {
            List<Wait.Edge> awaited = owner.sentCalls().awaited();
            Log.POOL.warn(
                    "{} has been parked for a second, waiting for itself: {}. Its requests fail; onItem(…) goes on without"
                            + " waiting",
                    owner.name(),
                    found.failure().cycle());
            executor.execute(() -> {
                found.last().refuse(found.failure());
                awaited.forEach(edge -> edge.call().refuse(found.failure()));
            });
        }
    }
}
