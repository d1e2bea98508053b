package com.example.forms;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shapes of types that are seldom met together. */
class Forms {

    sealed interface Self<S extends Self<S>> permits Leaf {}

    record Leaf(List<String> texts) implements Self<Leaf> {}

    record Empty() {}

    record Wrap<A, B>(A one, List<B> many) {}

    sealed interface Nested permits Nested.Arrays, Nested.Sub {

        record Arrays(Map<String, int[]> arrays) implements Nested {}

        sealed interface Sub extends Nested permits Deep {}
    }

    record Deep(Optional<List<String>> texts) implements Nested.Sub {}

    @PoolItem
    static class Bounded<S extends Empty> {
        Bounded(long id) {}

        @Messaging
        S bounded(Self<Leaf> self, S empty, Wrap<String, Wrap<Integer, List<Long>>> wrap, Nested nested) {
            return empty;
        }

        @Messaging
        @Override
        public String toString() {
            return "";
        }
    }

    @PoolItem
    static class Generic<@Sendable T, E extends Exception> {
        Generic(String id) {}

        @Messaging
        T throwing(Map<T, Set<Wrap<T, List<T>>>> map) throws E {
            throw new UnsupportedOperationException();
        }

        @Messaging
        Map<List<T>, Optional<T>> primitives(
                Optional<Set<T>> set, short a, byte b, char c, float d, boolean e, double f, int[] g) {
            return Map.of();
        }
    }
}
