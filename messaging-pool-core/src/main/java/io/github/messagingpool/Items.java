package io.github.messagingpool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/** The items of one pool thread, by id. Only that thread touches it. */
abstract class Items<T> {

    static <T> Items<T> create(boolean longIds) {
        return longIds ? new ByLong<>() : new ByKey<>();
    }

    abstract @Nullable T find(Request<T, ?> request);

    abstract void add(Request<T, ?> request, T item);

    abstract @Nullable T remove(Request<T, ?> request);

    /** Returns the ids, in an order that is the same whenever the same items were added in the same order. */
    abstract List<Object> ids();

    /** Finds items by a primitive {@code long}. */
    private static final class ByLong<T> extends Items<T> {

        private final Long2ObjectHashMap<T> items = new Long2ObjectHashMap<>();

        @Override
        @Nullable
        T find(Request<T, ?> request) {
            return items.get(request.longItemId());
        }

        @Override
        void add(Request<T, ?> request, T item) {
            items.put(request.longItemId(), item);
        }

        @Override
        @Nullable
        T remove(Request<T, ?> request) {
            return items.remove(request.longItemId());
        }

        @Override
        List<Object> ids() {
            return new ArrayList<>(items.keySet());
        }
    }

    /** Finds items by an object with value equality. */
    private static final class ByKey<T> extends Items<T> {

        private final Map<Object, T> items = new HashMap<>();

        @Override
        @Nullable
        T find(Request<T, ?> request) {
            return items.get(Ids.normalize(request.itemId()));
        }

        @Override
        void add(Request<T, ?> request, T item) {
            items.put(Ids.normalize(request.itemId()), item);
        }

        @Override
        @Nullable
        T remove(Request<T, ?> request) {
            return items.remove(Ids.normalize(request.itemId()));
        }

        @Override
        List<Object> ids() {
            return new ArrayList<>(items.keySet());
        }
    }
}
