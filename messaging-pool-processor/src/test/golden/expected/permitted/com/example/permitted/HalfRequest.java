package com.example.permitted;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Terms.Unknown} for {@code half}.
 *
 * @param <T> as in {@link Terms.Unknown}
 * @param <U> as in {@link Terms.Unknown}
 * @param <S> as in {@link Terms.Unknown}
 * @param id the item's id
 * @param known given to the item
 * @param other given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record HalfRequest<T, U, S extends Enum<S>>(
        long id,
        Terms.Either<Thread.State, T> known,
        Terms.Either<T, Thread.State> other) implements Request.OfLong<Terms.Unknown<T, U, S>, HalfResponse<T, U, S>> {

    /**
     * Copies {@code known}, {@code other}.
     *
     * @param id the item's id
     * @param known given to the item
     * @param other given to the item
     */
    HalfRequest {
        Objects.requireNonNull(
                known,
                "The parameter known of Terms.Unknown.half is null in HalfRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            known = copyOfEither(known);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter known of Terms.Unknown.half holds null in HalfRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                other,
                "The parameter other of Terms.Unknown.half is null in HalfRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            other = copyOfEither2(other);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter other of Terms.Unknown.half holds null in HalfRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public HalfResponse<T, U, S> process(Terms.Unknown<T, U, S> item) {
        return new HalfResponse<>(id, item.half(known, other));
    }

    private static <T> Terms.Either<Thread.State, T> copyOfEither(Terms.Either<Thread.State, T> value) {
        if (value instanceof Terms.Left<T, Thread.State> match) {
            return copyOfLeft(match);
        }
        if (value instanceof Terms.Swapped<Thread.State, T> match) {
            return copyOfSwapped(match);
        }
        if ((Object) value instanceof Terms.Same<?> match) {
            return (Terms.Either<Thread.State, T>) (Terms.Either<?, ?>) copyOfSame(match);
        }
        return value;
    }

    private static <T> Terms.Either<T, Thread.State> copyOfEither2(Terms.Either<T, Thread.State> value) {
        if (value instanceof Terms.Left<Thread.State, T> match) {
            return copyOfLeft2(match);
        }
        if (value instanceof Terms.Swapped<T, Thread.State> match) {
            return copyOfSwapped2(match);
        }
        if ((Object) value instanceof Terms.Same<?> match) {
            return (Terms.Either<T, Thread.State>) (Terms.Either<?, ?>) copyOfSame(match);
        }
        return value;
    }

    private static <T> Terms.Left<T, Thread.State> copyOfLeft(Terms.Left<T, Thread.State> value) {
        return new Terms.Left<T, Thread.State>(List.copyOf(value.value()));
    }

    private static <T> Terms.Swapped<Thread.State, T> copyOfSwapped(Terms.Swapped<Thread.State, T> value) {
        return new Terms.Swapped<Thread.State, T>(copyOfEither2(value.inner()));
    }

    private static <X extends Enum<X>> Terms.Same<X> copyOfSame(Terms.Same<X> value) {
        return new Terms.Same<X>(List.copyOf(value.values()));
    }

    private static <T> Terms.Left<Thread.State, T> copyOfLeft2(Terms.Left<Thread.State, T> value) {
        return new Terms.Left<Thread.State, T>(List.copyOf(value.value()));
    }

    private static <T> Terms.Swapped<T, Thread.State> copyOfSwapped2(Terms.Swapped<T, Thread.State> value) {
        return new Terms.Swapped<T, Thread.State>(copyOfEither(value.inner()));
    }
}
