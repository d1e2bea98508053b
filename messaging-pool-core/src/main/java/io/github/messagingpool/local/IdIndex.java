package io.github.messagingpool.local;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.spi.Ticker;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one owner's items in the order of {@link IdOrder}: made step by step when a page of them is asked for, and
 * kept for a while, so that the next page need not look at all of them again. The owner alone uses it.
 */
final class IdIndex {

    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int IDS_PER_STEP = 64;

    private final ItemMap<?> items;
    private final Ticker ticker;
    private final NavigableSet<Object> ids = new TreeSet<>(IdOrder.INSTANCE);
    private int nextSegment;
    private Iterator<Object> ofSegment = Collections.emptyIterator();
    private long lastAsked;

    IdIndex(ItemMap<?> items, Ticker ticker) {
        this.items = items;
        this.ticker = ticker;
        this.lastAsked = ticker.read();
    }

    /** Adds some of the ids that it has not seen yet; returns whether it has all. */
    boolean grow() {
        lastAsked = ticker.read();
        for (int i = 0; i < IDS_PER_STEP && hasNext(); i++) {
            Object id = ofSegment.next();
            if (items.find(new EchoRequest<>(id, "")) != null) { // not removed meanwhile
                ids.add(id);
            }
        }
        return !hasNext();
    }

    private boolean hasNext() {
        while (!ofSegment.hasNext() && nextSegment < ItemMap.SEGMENTS) {
            ofSegment = items.ids(nextSegment++).iterator();
        }
        return ofSegment.hasNext();
    }

    /** Adds some of the ids after the given one, or the first, to a page; returns whether the page has all it can have. */
    boolean addTo(List<Object> page, @Nullable Object after, int limit) {
        lastAsked = ticker.read();
        int upTo = Math.min(limit, page.size() + IDS_PER_STEP);
        Object last = page.isEmpty() ? after : page.get(page.size() - 1);
        Iterator<Object> next = (last == null ? ids : ids.tailSet(last, false)).iterator();
        while (page.size() < upTo && next.hasNext()) {
            page.add(next.next());
        }
        return page.size() >= limit || !next.hasNext();
    }

    void created(Object id) {
        ids.add(id);
    }

    void removed(Object id) {
        ids.remove(id);
    }

    /** Returns whether nobody has asked for a page for a while. */
    boolean isStale() {
        return ticker.read() - lastAsked > KEPT_NANOS;
    }
}
