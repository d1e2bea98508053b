package io.github.messagingpool.local;

import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.spi.Ticker;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which items of an owner go because there are too many, or because nobody uses them; none for which work waits. The owner
 * alone uses it.
 */
final class Eviction {

    /** How many items are looked at, at a time, for one to be evicted. */
    private static final int LOOKS_AT_ONCE = 16;

    private final PoolLog log;
    private final Ticker ticker;
    private final int maxItems;
    private final OwnerCounts counts;
    private final Predicate<Object> hasWork;
    private final BiPredicate<Object, RemovalReason> remove;
    private final LastUse lastUse = new LastUse();

    /** How many items were looked at in vain, one after the other, since one was made or removed. */
    private int inVain;

    /**
     * @param maxItems how many items there may be; 0 is any number
     * @param hasWork whether requests to an id wait, so that its item must stay
     * @param remove removes an item; returns whether there was one
     */
    Eviction(
            PoolLog log,
            Ticker ticker,
            int maxItems,
            OwnerCounts counts,
            Predicate<Object> hasWork,
            BiPredicate<Object, RemovalReason> remove) {
        this.log = log;
        this.ticker = ticker;
        this.maxItems = maxItems;
        this.counts = counts;
        this.hasWork = hasWork;
        this.remove = remove;
    }

    /** Notes the beginning of a use. */
    void used(Object id, long now) {
        lastUse.used(id, now);
    }

    /** Notes the end of a use, which may have been long, of an item that may be gone. */
    void usedUntilNow(Object id) {
        lastUse.usedAgain(id, ticker.read());
    }

    /** Notes that an item is gone. */
    void removed(Object id) {
        lastUse.removed(id);
    }

    /**
     * Removes the least recently used items above the maximum, but not the newest. After a few looks it leaves the rest to
     * the next time.
     *
     * @param newest the very object that was given to {@link #used}, or null if none was made just now
     * @return whether the next time may remove more, without any work in between
     */
    boolean evictOverflow(@Nullable Object newest) {
        if (!isOverfull()) { // after every request
            return false;
        }
        if (newest != null) {
            inVain = 0;
        }
        for (int looks = 0; looks < LOOKS_AT_ONCE && isOverfull(); looks++) {
            Object oldest = lastUse.oldest();
            if (oldest == null) {
                return false;
            }
            if (oldest == newest) { // all others have work waiting, and come before it again
                lastUse.used(oldest, ticker.read());
                return false;
            }
            evict(oldest, RemovalReason.EVICTED);
        }
        return inVain < counts.items() && isOverfull();
    }

    private boolean isOverfull() {
        return maxItems > 0 && counts.items() > maxItems;
    }

    /**
     * Removes items that were not used since the given time, until the time is over.
     *
     * @return whether there may be more
     */
    boolean evictIdle(long since, LongPredicate isOver) {
        long began = ticker.read();
        Object oldest = lastUse.oldestNotUsedAfter(since);
        while (oldest != null) {
            evict(oldest, RemovalReason.IDLE);
            if (isOver.test(ticker.read() - began)) {
                return true;
            }
            oldest = lastUse.oldestNotUsedAfter(since);
        }
        return false;
    }

    /** One whose id cannot be compared is left alone until it is used again. */
    private void evict(Object id, RemovalReason reason) {
        try {
            evictUnlessNeeded(id, reason);
        } catch (RuntimeException | Error e) {
            inVain++;
            lastUse.dropOldest();
            log.warn("An item could not be evicted, as its id threw", e);
        }
    }

    /** One for which work waits is as good as used. */
    private void evictUnlessNeeded(Object id, RemovalReason reason) {
        if (hasWork.test(id)) {
            inVain++;
            lastUse.used(id, ticker.read());
            return;
        }
        inVain = 0;
        if (!remove.test(id, reason)) {
            lastUse.removed(id); // it would come again and again
        }
    }
}
