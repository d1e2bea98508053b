package com.example.permitted;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sealed types whose permitted types fix, reorder or add type arguments. */
class Terms {

    /** A generalized algebraic data type. */
    sealed interface Term<T> permits Number, Truth, Constant, If, Equal {}

    record Number(List<Integer> digits) implements Term<Integer> {}

    record Truth(boolean value) implements Term<Boolean> {}

    record Constant<T>(@Sendable T value) implements Term<T> {}

    record If<R>(Term<Boolean> condition, Term<R> yes, Term<R> no) implements Term<R> {}

    record Equal<A extends Enum<A>>(List<A> left, List<A> right) implements Term<Boolean> {}

    sealed interface Both<T> permits Pair {}

    record Pair<A, B>(List<A> left, B right) implements Both<Map<A, B>> {}

    sealed interface Either<L, R> permits Left, Right, Swapped, Same {}

    record Left<R, L>(List<L> value) implements Either<L, R> {}

    record Right<L, R>(R value) implements Either<L, R> {}

    record Swapped<A, B>(Either<B, A> inner) implements Either<A, B> {}

    record Same<X extends Enum<X>>(List<X> values) implements Either<X, X> {}

    sealed interface Bound<T> permits OfEnum, OfText {}

    record OfEnum<E extends Enum<E>>(List<E> values) implements Bound<E> {}

    record OfText<S extends CharSequence>(int[] codes) implements Bound<S> {}

    sealed interface Sorting<T> permits Natural, Given {}

    record Natural<A extends Comparable<A>>(int[] order) implements Sorting<A> {}

    record Given<T>(int[] order) implements Sorting<T> {}

    sealed interface Parts<B> permits Free {}

    record Free<@Sendable A, B>(List<A> parts, Map<String, Optional<A>> named) implements Parts<B> {}

    sealed interface Plain permits Part {}

    record Part<@Sendable A>(A part, int[] places) implements Plain {}

    record Box<N extends java.lang.Number, M>(List<Integer> digits, @Sendable N number, @Sendable M other) {}

    @PoolItem
    static class Known {
        Known(long id) {}

        @Messaging
        Term<Boolean> terms(
                Term<Integer> number, Term<String> text, Both<Map<String, Integer>> map, Term<List<Integer>> list) {
            return new Truth(true);
        }

        @Messaging
        void eithers(Either<String, Integer> one, Either<Thread.State, Thread.State> same, Either<List<String>, List<int[]>> lists) {}

        @Messaging
        void bounds(Bound<String> text, Bound<Thread.State> state, Bound<Integer> none) {}

        @Messaging
        void sorted(Sorting<String> text, Sorting<LocalDate> comparableAsAnotherType) {}

        @Messaging
        Map<Bound<?>, Box<?, String>> wildcards(
                Bound<?> bound, List<Box<?, ?>> boxes, Optional<List<Box<? extends Integer, ? super String>>> within) {
            return Map.of();
        }
    }

    @PoolItem
    static class Promised<@Sendable X> {
        Promised(long id) {}

        @Messaging
        List<Plain> promised(Parts<String> parts, Parts<X> ofUnknown, Free<X, Integer> one) {
            return List.of();
        }
    }

    @PoolItem
    static class Unknown<@Sendable T, @Sendable U, S extends Enum<S>> {
        Unknown(long id) {}

        @Messaging
        Either<T, U> unknown(Term<T> term, Term<Boolean> truth, Either<S, S> same, Bound<S> bound, Bound<T> any) {
            return null;
        }

        @Messaging
        Set<Box<?, ? extends T>> half(Either<Thread.State, T> known, Either<T, Thread.State> other) {
            return Set.of();
        }
    }
}
