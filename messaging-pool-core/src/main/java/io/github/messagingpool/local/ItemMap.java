package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/** Values by the id that a request names: items, or what is remembered of them. One pool thread uses it. */
abstract class ItemMap<T> {

    static <T> ItemMap<T> create(boolean longIds) {
        return longIds ? new ByLong<>() : new ByKey<>();
    }

    abstract @Nullable T find(Request<?, ?> request);

    abstract void put(Request<?, ?> request, T item);

    abstract @Nullable T remove(Request<?, ?> request);

    /** Returns the ids, in an order that is the same whenever the same items were added in the same order. */
    abstract List<Object> ids();

    /** Removes and returns all, in the order of {@link #ids()}, without a call of any id's own methods. */
    abstract List<Map.Entry<Object, T>> removeAll();

    /** Finds items by a primitive {@code long}. */
    private static final class ByLong<T> extends ItemMap<T> {

        private final Long2ObjectHashMap<T> items = new Long2ObjectHashMap<>();

        @Override
        @Nullable
        T find(Request<?, ?> request) {
            return items.get(request.longItemId());
        }

        @Override
        void put(Request<?, ?> request, T item) {
            items.put(request.longItemId(), item);
        }

        @Override
        @Nullable
        T remove(Request<?, ?> request) {
            return items.remove(request.longItemId());
        }

        @Override
        List<Object> ids() {
            return new ArrayList<>(items.keySet());
        }

        @Override
        List<Map.Entry<Object, T>> removeAll() {
            List<Map.Entry<Object, T>> all = new ArrayList<>();
            items.forEachLong((id, item) -> all.add(Map.entry(id, item)));
            items.clear();
            return all;
        }
    }

    /** Finds items by an object with value equality. */
    private static final class ByKey<T> extends ItemMap<T> {

        private final Map<Object, T> items = new HashMap<>();

        @Override
        @Nullable
        T find(Request<?, ?> request) {
            return items.get(request.itemId());
        }

        @Override
        void put(Request<?, ?> request, T item) {
            items.put(request.itemId(), item);
        }

        @Override
        @Nullable
        T remove(Request<?, ?> request) {
            return items.remove(request.itemId());
        }

        @Override
        List<Object> ids() {
            return new ArrayList<>(items.keySet());
        }

        @Override
        List<Map.Entry<Object, T>> removeAll() {
            List<Map.Entry<Object, T>> all = new ArrayList<>();
            items.forEach((id, item) -> all.add(Map.entry(id, item)));
            items.clear();
            return all;
        }
    }
}
