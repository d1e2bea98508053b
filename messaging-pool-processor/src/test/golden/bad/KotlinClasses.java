package com.example.bad;

import io.github.messagingpool.*;
import kotlin.Metadata;
import kotlin.Pair;

@Metadata
class KotlinClasses {

    /** A data class. */
    @Metadata
    static final class Place {
        public int component1() {
            return 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    @Metadata
    static final class Plain {}

    @PoolItem
    @Metadata
    static class OfBoxed {
        public OfBoxed(Long id) {} // error: An id is never null; declare it Long, without ?
    }

    @PoolItem
    @Metadata
    static class OfBoxedInt {
        public OfBoxedInt(Integer id) {} // error: An id is never null; declare it Int, without ?
    }

    @PoolItem
    @Metadata
    static class OfPlace {
        public OfPlace(Place id) {} // error: mark the data class KotlinClasses.Place @Sendable if it is immutable
    }

    @PoolItem
    @Metadata
    static class OfPlain {
        public OfPlain(Plain id) {} // error: make KotlinClasses.Plain a data class, and mark it @Sendable
    }

    @PoolItem
    @Metadata
    static class OfPair {
        public OfPair(Pair<Integer, Integer> id) {} // error: use a data class of your own, and mark it @Sendable
    }

    @PoolItem
    @Metadata
    class Inner { // error: The inner class Inner cannot be made without its outer object; remove inner
        public Inner(long id) {}
    }

    @PoolItem
    @Metadata
    static class Messages {
        public Messages(long id) {}

        @Messaging
        private int hidden() { // error: The @Messaging method hidden is private, so generated code cannot call it; make it public
            return 1;
        }

        @Messaging
        public void place(Place place) {} // error: is not known to be immutable; mark the data class KotlinClasses.Place, or the parameter or method, @Sendable if it is immutable

        @Messaging
        public void pair(Pair<Integer, Integer> pair) {} // error: is not known to be immutable; use a data class of your own with what is needed of it, marked @Sendable, or mark the parameter or method @Sendable if it is immutable
    }
}
