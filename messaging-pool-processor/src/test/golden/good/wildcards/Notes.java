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

/** Types as Kotlin writes them: with a wildcard wherever a container is only read. */
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

    record Box<T>(T content, List<? extends Set<? extends T>> rows, Set<List<T>> others) {}

    sealed interface Answer permits Yes, No {}

    record Yes(Set<? extends Kind> kinds) implements Answer {}

    record No() implements Answer {}

    sealed interface Outcome<V> permits Success, Half, Counted {}

    record Success<T>(Map<String, ? extends List<? extends T>> values) implements Outcome<T> {}

    record Half<A extends Enum<A>, B>(List<? extends A> parts, Optional<? extends int[]> counts) implements Outcome<B> {}

    record Counted(Map<Kind, ? extends int[]> counts) implements Outcome<Integer> {}

    enum Held {
        ONE;

        private final Optional<? extends Kind> kind = Optional.empty();

        boolean isHeld() {
            return kind.isPresent();
        }
    }

    @Sendable
    interface Shape {}

    @Sendable
    static class Ref<T> {}

    @PoolItem
    static class Book {
        Book(Key id) {}

        @Messaging
        Set<? extends Kind> plain(
                Set<? extends Kind> kinds,
                List<? extends Note> notes,
                Map<String, ? extends Kind> byName,
                Map<? extends Kind, ? extends BigDecimal> sums,
                Optional<? extends Long> number,
                List<? extends @Nullable String> texts,
                List<? extends Shape> shapes,
                List<? extends Ref<?>> refs,
                Held held) {
            return kinds;
        }

        @Messaging
        Map<String, ? extends List<? extends Kind>> nested(
                Map<String, ? extends List<? extends Note>> notes,
                List<? extends List<? extends Note>> rows,
                Set<? extends Set<? extends List<? extends Kind>>> sets,
                Optional<? extends List<? extends Kind>> some,
                Optional<? extends Optional<? extends Kind>> option) {
            return Map.of();
        }

        @Messaging
        List<? extends int[]> exact(
                Map<? extends Set<? extends Kind>, List<? extends int[]>> arrays,
                Map<String, ? extends int[]> byName,
                Set<? extends int[]> set,
                Set<List<? extends Kind>> lists,
                List<Map<String, ? extends Set<? extends Kind>>> maps,
                List<? extends @Nullable List<? extends Kind>> nullable,
                Set<? extends @Nullable List<? extends @Nullable Kind>> nullables) {
            return List.of();
        }

        @Messaging
        Answer records(
                Answer answer,
                List<? extends Answer> answers,
                Set<? extends Pages> pages,
                Box<Kind> box,
                List<? extends Box<List<Kind>>> boxes,
                Outcome<Integer> outcome,
                Map<String, ? extends Outcome<Note>> outcomes) {
            return answer;
        }

        @Messaging
        @Nullable List<? extends Pages> maybe(@Nullable Set<? extends List<? extends Kind>> kinds) {
            return null;
        }
    }

    record Key(Optional<? extends Kind> kind) {}

    @PoolItem
    static class Variable<@Sendable V, E extends Enum<E>, O extends Optional<? extends Kind>> {
        Variable(long id) {}

        @Messaging
        List<? extends V> variables(
                Set<? extends E> constants,
                Map<V, ? extends List<? extends E>> lists,
                List<? extends O> options,
                Box<V> box,
                Outcome<E> outcome) {
            return List.of();
        }
    }
}
