package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.threads.Log;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds owners that wait for themselves in a way that nobody can see: by a latch, or a future of other futures. One that has
 * been parked for a while, in one place and without a time limit, is taken to wait for the replies that it has asked for and
 * the continuations that it has left in its present request, if somebody may need them, and for what is done elsewhere in
 * its {@link Origin}'s name. Where that closes a cycle, those fail. Any thread.
 */
final class HiddenWaits {
    private static final long PARKED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();

    /** How long a future of the JDK is given that may have a time of its own. */
    private static final long TIMED_NANOS = Duration.ofSeconds(5).toNanos();

    /** The threads that end futures of the JDK when their time is over: until version 24, and since. */
    private static final Set<String> TIMERS =
            Set.of("CompletableFutureDelayScheduler", "ForkJoinPool.commonPool-delayScheduler");

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

    /**
     * What an owner was parked in, and from when on that was seen.
     *
     * @param at what its thread is parked at, another one for each wait for a future; null where that cannot be told
     * @param timed whether it may wait for a future that ends after a time, as far as that was seen
     */
    private record Parked(Envelope<?> envelope, @Nullable Object at, long since, boolean timed) {

        boolean is(Envelope<?> running, @Nullable Object parkedAt) {
            return envelope == running && at == parkedAt;
        }

        Parked seenAgain() {
            return timed && !anyFutureIsTimed() ? new Parked(envelope, at, since, false) : this;
        }

        boolean isTaken(long time) {
            return time - since >= (timed ? TIMED_NANOS : PARKED_NANOS);
        }

        /** A thread that has nothing to end waits without a limit; whose future it is to end cannot be told. */
        private static boolean anyFutureIsTimed() {
            ThreadGroup top = Thread.currentThread().getThreadGroup();
            while (top.getParent() != null) {
                top = top.getParent();
            }
            Thread[] all = new Thread[2 * top.activeCount() + 8];
            int some = top.enumerate(all);
            return Arrays.stream(all, 0, some)
                    .anyMatch(thread -> TIMERS.contains(thread.getName()) && thread.getState() != Thread.State.WAITING);
        }
    }

    /** Looks into work that is to be run for a latch that it holds: a lambda's variable, or the field of a request. */
    private static final class HeldLatch {

        /** A request may hold a lambda, and that may hold another. */
        private static final int DEPTH = 3;

        static boolean isIn(Object work) {
            try {
                return isIn(work, DEPTH);
            } catch (LinkageError e) { // of the type of a field
                return false;
            }
        }

        private static boolean isIn(Object work, int depth) {
            return Arrays.stream(work.getClass().getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .map(field -> value(field, work))
                    .anyMatch(value -> value instanceof CountDownLatch latch
                            ? latch.getCount() > 0
                            : value != null && depth > 1 && isFunction(value.getClass()) && isIn(value, depth - 1));
        }

        private static boolean isFunction(Class<?> type) {
            return type.isHidden() || type.isAnonymousClass();
        }

        /** Null as well where a module does not let us look. */
        private static @Nullable Object value(Field field, Object of) {
            try {
                return field.trySetAccessible() ? field.get(of) : null;
            } catch (IllegalAccessException e) {
                return null;
            }
        }
    }

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
        try {
            owners.forEach(this::lookAt);
            owners.stream().filter(parked::containsKey).forEach(this::failIfItWaitsForItself);
        } finally {
            looking.set(false);
        }
        if (owners.stream().anyMatch(owner -> !owner.sentCalls().isEmpty())) {
            lookLater();
        }
    }

    private void lookAt(ItemOwner<?> owner) {
        Envelope<?> now = owner.envelope();
        List<Wait.Edge> awaited = awaited(owner);
        long time = driver.ticker().read();
        if (now == null || awaited.isEmpty() || !isStillParked(owner, now)) {
            parked.remove(owner);
            Wait.presume(owner.node(), null, List.of(), () -> false);
            return;
        }
        Object at = parkedAt(owner);
        Parked before = parked.get(owner);
        if (before == null || !before.is(now, at)) {
            parked.put(owner, new Parked(now, at, time, true).seenAgain());
            return;
        }
        Parked again = before.seenAgain();
        parked.put(owner, again);
        if (again.isTaken(time)) {
            Wait.presume(owner.node(), now.first(), awaited, () -> isStillParked(owner, now));
        }
    }

    private static boolean isStillParked(ItemOwner<?> owner, Envelope<?> envelope) {
        return owner.envelope() == envelope && owner.run().isParked();
    }

    private void failIfItWaitsForItself(ItemOwner<?> owner) {
        Wait.Circle found = Wait.presumedCycle(owner.node());
        Parked waiting = parked.get(owner);
        if (found != null && waiting != null) {
            Envelope<?> now = waiting.envelope();
            List<Wait.Edge> awaited = awaited(owner);
            Log.warn(
                    "{} has been parked for a second, waiting for itself: {}. Its requests fail; onItem(…) goes on without"
                            + " waiting",
                    owner.name(),
                    found.failure().cycle());
            executor.execute(() -> {
                found.last().refuse(found.failure());
                awaited.forEach(edge -> edge.call().refuse(found.failure()));
                if (isStillParked(owner, now)
                        && isAtLatch(owner)
                        && awaited.stream().anyMatch(HiddenWaits::countsDown)) {
                    now.refuse(found.failure()); // what has failed does not count the latch down
                    owner.interruption().interrupt(now);
                }
            });
        }
    }

    private static List<Wait.Edge> awaited(ItemOwner<?> owner) {
        return owner.sentCalls().awaited(isAtLatch(owner) ? HeldLatch::isIn : work -> false);
    }

    private static boolean isAtLatch(ItemOwner<?> owner) {
        Object parkedAt = parkedAt(owner);
        return parkedAt != null && parkedAt.getClass().getNestHost() == CountDownLatch.class;
    }

    private static @Nullable Object parkedAt(ItemOwner<?> owner) {
        return owner.run() instanceof Thread thread ? LockSupport.getBlocker(thread) : null;
    }

    private static boolean countsDown(Wait.Edge edge) {
        return edge.call() instanceof FutureCall<?, ?> call && HeldLatch.isIn(call.work());
    }
}
