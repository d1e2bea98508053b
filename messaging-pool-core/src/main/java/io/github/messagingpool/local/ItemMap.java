package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values by the id that a request names: items, or what is remembered of them. It is made of small maps, so that neither
 * growing nor a look at all ids takes long at a time. One owner uses it.
 */
abstract class ItemMap<T> {

    /** How many maps it is made of. */
    static final int SEGMENTS = 64;

    static <T> ItemMap<T> create(boolean longIds) {
        return longIds ? new ByLong<>() : new ByKey<>();
    }

    abstract @Nullable T find(Request<?, ?> request);

    abstract void put(Request<?, ?> request, T item);

    abstract @Nullable T remove(Request<?, ?> request);

    /** Returns the ids in one of the maps, in an order that is the same whenever the same items were added in the same order. */
    abstract List<Object> ids(int segment);

    /** Removes and returns all, in the order of {@link #ids}, without a call of any id's own methods. */
    abstract List<Map.Entry<Object, T>> removeAll();

    /** Ids that follow each other stay together, as neighbours in memory. */
    private static final int TOGETHER_BITS = 10;

    /** Returns a segment for a hash; the maps use the low bits of the hash, this does not. */
    private static int segment(long hash) {
        return (int) (((hash >> TOGETHER_BITS) * 0x9E3779B97F4A7C15L) >>> 58);
    }

    /** Finds items by a primitive {@code long}. */
    private static final class ByLong<T> extends ItemMap<T> {

        @SuppressWarnings({"unchecked", "rawtypes"}) // an array has no type parameters
        private final @Nullable Long2ObjectHashMap<T>[] segments = new Long2ObjectHashMap[SEGMENTS];

        @Override
        @Nullable
        T find(Request<?, ?> request) {
            long id = request.longItemId();
            Long2ObjectHashMap<T> items = segments[segment(id)];
            return items == null ? null : items.get(id);
        }

        @Override
        void put(Request<?, ?> request, T item) {
            long id = request.longItemId();
            Long2ObjectHashMap<T> items = segments[segment(id)];
            if (items == null) {
                items = new Long2ObjectHashMap<>();
                segments[segment(id)] = items;
            }
            items.put(id, item);
        }

        @Override
        @Nullable
        T remove(Request<?, ?> request) {
            long id = request.longItemId();
            Long2ObjectHashMap<T> items = segments[segment(id)];
            return items == null ? null : items.remove(id);
        }

        @Override
        List<Object> ids(int segment) {
            Long2ObjectHashMap<T> items = segments[segment];
            return items == null ? List.of() : new ArrayList<>(items.keySet());
        }

        @Override
        List<Map.Entry<Object, T>> removeAll() {
            List<Map.Entry<Object, T>> all = new ArrayList<>();
            for (int i = 0; i < SEGMENTS; i++) {
                Long2ObjectHashMap<T> items = segments[i];
                if (items != null) {
                    items.forEachLong((id, item) -> all.add(Map.entry(id, item)));
                    segments[i] = null;
                }
            }
            return all;
        }
    }

    /** Finds items by an object with value equality. */
    private static final class ByKey<T> extends ItemMap<T> {

        @SuppressWarnings({"unchecked", "rawtypes"}) // an array has no type parameters
        private final @Nullable Map<Object, T>[] segments = new Map[SEGMENTS];

        @Override
        @Nullable
        T find(Request<?, ?> request) {
            Object id = request.itemId();
            Map<Object, T> items = segments[segment(id.hashCode())];
            return items == null ? null : items.get(id);
        }

        @Override
        void put(Request<?, ?> request, T item) {
            Object id = request.itemId();
            Map<Object, T> items = segments[segment(id.hashCode())];
            if (items == null) {
                items = new HashMap<>();
                segments[segment(id.hashCode())] = items;
            }
            items.put(id, item);
        }

        @Override
        @Nullable
        T remove(Request<?, ?> request) {
            Object id = request.itemId();
            Map<Object, T> items = segments[segment(id.hashCode())];
            return items == null ? null : items.remove(id);
        }

        @Override
        List<Object> ids(int segment) {
            Map<Object, T> items = segments[segment];
            return items == null ? List.of() : new ArrayList<>(items.keySet());
        }

        @Override
        List<Map.Entry<Object, T>> removeAll() {
            List<Map.Entry<Object, T>> all = new ArrayList<>();
            for (int i = 0; i < SEGMENTS; i++) {
                Map<Object, T> items = segments[i];
                if (items != null) {
                    items.forEach((id, item) -> all.add(Map.entry(id, item)));
                    segments[i] = null;
                }
            }
            return all;
        }
    }
}
