package com.example.wildcards;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types as Kotlin writes them: with a wildcard wherever a parameter is only read. */
class Notes {

    /** Its constants have bodies, so that it is not final. */
    enum Kind {
        LONG {
            @Override
            boolean fits(int length) {
                return true;
            }
        },
        SHORT {
            @Override
            boolean fits(int length) {
                return length < 10;
            }
        };

        abstract boolean fits(int length);
    }

    record Note(String text, Kind kind) {}

    record Pages(List<? extends Note> notes, int @Nullable [] marks) {}

    record Box<T>(T content, List<? extends Set<T>> rows, Set<List<T>> others) {}

    record Sorted<K extends Comparable<K>, V extends List<K>>(K key, V values) {}

    sealed interface Answer permits Yes, No {}

    record Yes(Set<? extends Kind> kinds) implements Answer {}

    record No() implements Answer {}

    sealed interface Outcome<V> permits Success, Failure, Counted {}

    record Success<T>(T value) implements Outcome<T> {}

    record Failure<T>(String reason) implements Outcome<T> {}

    record Counted(int[] counts) implements Outcome<Integer> {}

    @Sendable
    interface Shape {}

    @PoolItem
    static class Book {
        Book(Shelf<? extends Kind> id) {}

        @Messaging
        Set<? extends Kind> plain(
                Set<? extends Kind> kinds,
                List<? extends Note> notes,
                Map<String, ? extends Kind> byName,
                Map<? extends Kind, ? extends BigDecimal> sums,
                Optional<? extends Long> number,
                List<? extends @Nullable String> texts,
                List<? extends Shape> shapes) {
            return kinds;
        }

        @Messaging
        Map<String, ? extends List<? extends Kind>> nested(
                Map<String, ? extends List<? extends Kind>> lists,
                List<? extends List<? extends Note>> rows,
                Set<? extends Set<? extends List<? extends Kind>>> sets,
                Optional<? extends List<? extends Kind>> some,
                Map<? extends Set<? extends Kind>, List<? extends int[]>> exact,
                Map<String, ? extends int[]> arrays,
                List<? extends Pages> pages) {
            return lists;
        }

        @Messaging
        Answer answers(Answer answer, List<? extends Answer> answers, Set<? extends Pages> pages) {
            return answer;
        }

        @Messaging
        Box<? extends List<? extends Kind>> generic(
                Box<? extends Kind> kinds,
                List<? extends Box<? extends Set<? extends Kind>>> boxes,
                Sorted<? extends Kind, ? extends List<Kind>> sorted,
                Outcome<? extends Kind> exact,
                Outcome<? extends List<? extends Kind>> lists,
                Outcome<? extends Shape> shapes,
                Set<? extends Outcome<? extends Note>> notes) {
            return null;
        }
    }

    record Shelf<T>(T value) {}

    @PoolItem
    static class Variable<@Sendable V, E extends Enum<E>> {
        Variable(long id) {}

        @Messaging
        List<? extends V> variables(Set<? extends E> constants, Map<V, ? extends List<? extends E>> lists, Box<? extends V> box) {
            return List.of();
        }
    }
}
