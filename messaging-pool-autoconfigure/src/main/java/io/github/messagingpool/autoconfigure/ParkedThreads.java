package io.github.messagingpool.autoconfigure;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The threads that are parked without a time limit, and since when each has not moved. That is certain: a thread counts how
 * often it has begun to wait. Used by one thread.
 */
final class ParkedThreads {

    private static final Set<Thread.State> PARKED = EnumSet.of(Thread.State.WAITING, Thread.State.BLOCKED);

    private Map<Long, Parked> parked = Map.of();

    /** What a thread waits for, from when on that was seen. */
    record Parked(ThreadInfo info, long since) {

        long id() {
            return info.getThreadId();
        }

        String name() {
            return info.getThreadName();
        }

        /** Returns whether it waits for a lock that a thread has. */
        boolean isForLock() {
            return info.getLockOwnerId() >= 0;
        }

        boolean isSameWait(ThreadInfo later) {
            return count(info) == count(later);
        }

        boolean isLongerThan(long nanos) {
            return System.nanoTime() - since >= nanos;
        }
    }

    /** Asked for when a thread is parked, and not before: most starts do without it. */
    private static ThreadMXBean threads() {
        return ManagementFactory.getThreadMXBean();
    }

    private static long count(ThreadInfo info) {
        return info.getWaitedCount() + info.getBlockedCount();
    }

    /** Looks at one thread; returns whether it has not moved since the last look, of this kind or the other. */
    boolean lookAt(Thread thread) {
        ThreadInfo info = PARKED.contains(thread.getState()) ? threads().getThreadInfo(thread.getId()) : null;
        Parked before = parked.get(thread.getId());
        boolean same = info != null && isParked(info) && before != null && before.isSameWait(info);
        if (!same) {
            parked = info == null || !isParked(info) ? Map.of() : Map.of(thread.getId(), seen(info));
        }
        return same;
    }

    /** Looks at all threads. */
    void lookAtAll() {
        Map<Long, Parked> now = new HashMap<>();
        for (ThreadInfo info : threads().getThreadInfo(threads().getAllThreadIds())) {
            if (info != null && isParked(info)) {
                now.put(info.getThreadId(), seen(info));
            }
        }
        parked = now;
    }

    private static boolean isParked(ThreadInfo info) {
        return PARKED.contains(info.getThreadState());
    }

    private Parked seen(ThreadInfo info) {
        Parked before = parked.get(info.getThreadId());
        return before != null && before.isSameWait(info)
                ? new Parked(info, before.since())
                : new Parked(info, System.nanoTime());
    }

    /** Returns whether a thread has not moved for that long, and, if it waits for another one's end, nor has that. */
    boolean isStill(Parked thread, long nanos) {
        return thread.isLongerThan(nanos) && joined(thread).allMatch(next -> isStill(next, nanos));
    }

    private boolean isStill(Thread thread, long nanos) {
        Parked now = parked.get(thread.getId());
        return now != null && now.isLongerThan(nanos);
    }

    /** Returns the thread whose end another waits for: it waits on that thread's monitor. */
    private static Stream<Thread> joined(Parked thread) {
        LockInfo lock = thread.info().getLockInfo();
        return lock == null || thread.isForLock()
                ? Stream.empty()
                : Thread.getAllStackTraces().keySet().stream()
                        .filter(each -> each.getClass().getName().equals(lock.getClassName())
                                && System.identityHashCode(each) == lock.getIdentityHashCode());
    }

    Stream<Parked> all() {
        return parked.values().stream();
    }

    @Nullable
    Parked get(long thread) {
        return parked.get(thread);
    }

    /** Returns those of a name: a pool thread, and perhaps one of another context. */
    Stream<Parked> named(String name) {
        return all().filter(each -> each.name().equals(name));
    }

    /** Returns who has the lock that a thread waits for; if that one waits for a lock as well, who has that, and so on. */
    @Nullable
    Parked holder(Parked waiting) {
        Parked holder = parked.get(waiting.info().getLockOwnerId());
        for (int i = 0; holder != null && holder.isForLock() && i < parked.size(); i++) {
            holder = parked.get(holder.info().getLockOwnerId());
        }
        return holder == null || holder.isForLock() ? null : holder; // else each waits for the next one's lock
    }

    Place.Of place(Parked thread) {
        ThreadInfo info = threads().getThreadInfo(thread.id(), Integer.MAX_VALUE);
        return new Place.Of(thread, info == null ? new StackTraceElement[0] : info.getStackTrace());
    }
}
