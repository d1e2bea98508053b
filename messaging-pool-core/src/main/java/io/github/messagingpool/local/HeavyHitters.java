package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ids that weigh most among any number of them, in a bounded place: Space-Saving (Metwally, Agrawal and El Abbadi,
 * "Efficient Computation of Frequent and Top-k Elements in Data Streams", 2005). An id that has no place takes that of the
 * lightest, and its weight with it; so a weight is too large by that at the most, and an id that weighs more than its share
 * of the places is always there. One thread uses it.
 */
abstract class HeavyHitters {

    /** Enough to tell the tenth of a million ids from the eleventh, where their weights fall as in Zipf's law. */
    private static final int PLACES = 256;

    /** By {@link Place#rank}, which is brought up to the weight only where the lightest is looked for. */
    private Place[] heap = new Place[16];

    private int used;
    private double total;

    /** Returns one for ids that are numbers, or for others. */
    static HeavyHitters create(boolean longIds) {
        return longIds ? new ByLong() : new ByKey();
    }

    /** An id and its weight; in the heap those of the least rank come first. */
    static final class Place {

        private int index;
        private double weight;
        /** What it weighed when it was put in order; never more than it weighs. */
        private double rank;

        private long number;
        private @Nullable Object key;

        Object id() {
            return key == null ? (Object) number : key;
        }

        double weight() {
            return weight;
        }
    }

    abstract @Nullable Place find(Request<?, ?> request);

    /** Finds the place of the id that has a place in another. */
    abstract @Nullable Place findSame(Place other);

    /** Gives a place to the id of a request. */
    abstract void give(Place place, Request<?, ?> request);

    /** Takes it from the id that it has been given to. */
    abstract void take(Place place);

    /** Adds to the weight of a request's id. */
    final void add(Request<?, ?> request, long weight) {
        total += weight;
        Place place = find(request);
        if (place == null) {
            place = used < PLACES ? another(request) : lightest(request);
        }
        place.weight += weight;
    }

    private Place another(Request<?, ?> request) {
        Place place = new Place();
        give(place, request); // the id may throw
        if (used == heap.length) {
            heap = Arrays.copyOf(heap, 2 * used);
        }
        place.index = used;
        heap[used] = place;
        used++;
        rise(place);
        return place;
    }

    private Place lightest(Request<?, ?> request) {
        Place place = heap[0];
        while (place.rank < place.weight) {
            place.rank = place.weight;
            sink(place);
            place = heap[0];
        }
        take(place);
        give(place, request);
        return place;
    }

    private void rise(Place place) {
        while (place.index > 0 && heap[(place.index - 1) / 2].rank > place.rank) {
            swap(place, heap[(place.index - 1) / 2]);
        }
    }

    private void sink(Place place) {
        for (Place below = lighterBelow(place); below != null && below.rank < place.rank; ) {
            swap(place, below);
            below = lighterBelow(place);
        }
    }

    private @Nullable Place lighterBelow(Place place) {
        int left = 2 * place.index + 1;
        if (left >= used) {
            return null;
        }
        int right = left + 1;
        return right < used && heap[right].rank < heap[left].rank ? heap[right] : heap[left];
    }

    private void swap(Place one, Place other) {
        int index = one.index;
        one.index = other.index;
        other.index = index;
        heap[one.index] = one;
        heap[index] = other;
    }

    /** Returns the heaviest, these first. */
    final List<Place> heaviest(int most) {
        return Arrays.stream(heap, 0, used)
                .sorted(Comparator.comparingDouble(Place::weight).reversed())
                .limit(most)
                .toList();
    }

    /** Returns the share of the whole weight that an id has, which has a place here or in another of these; else zero. */
    final double share(Place other) {
        Place place = findSame(other);
        return place == null || total == 0 ? 0 : place.weight / total;
    }

    /** Lets everything weigh half as much, so many times, and exactly that: what comes counts for more than what was. */
    final void halve(int times) {
        total = Math.scalb(total, -times);
        for (int i = 0; i < used; i++) {
            heap[i].weight = Math.scalb(heap[i].weight, -times);
            heap[i].rank = Math.scalb(heap[i].rank, -times);
        }
    }

    private static final class ByLong extends HeavyHitters {

        private final Long2ObjectHashMap<Place> places = new Long2ObjectHashMap<>();

        @Override
        @Nullable
        Place find(Request<?, ?> request) {
            return places.get(request.longItemId());
        }

        @Override
        @Nullable
        Place findSame(Place other) {
            return places.get(other.number);
        }

        @Override
        void give(Place place, Request<?, ?> request) {
            place.number = request.longItemId();
            places.put(place.number, place);
        }

        @Override
        void take(Place place) {
            places.remove(place.number);
        }
    }

    private static final class ByKey extends HeavyHitters {

        private final Map<Object, Place> places = new HashMap<>();

        @Override
        @Nullable
        Place find(Request<?, ?> request) {
            return places.get(request.itemId());
        }

        @Override
        @Nullable
        Place findSame(Place other) {
            return places.get(other.key);
        }

        @Override
        void give(Place place, Request<?, ?> request) {
            Object key = request.itemId();
            places.put(key, place);
            place.key = key;
        }

        @Override
        void take(Place place) {
            places.remove(place.key);
        }
    }
}
