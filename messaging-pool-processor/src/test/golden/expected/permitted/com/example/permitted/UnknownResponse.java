package com.example.permitted;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link UnknownRequest}.
 *
 * @param <T> as in {@link Terms.Unknown}
 * @param <U> as in {@link Terms.Unknown}
 * @param <S> as in {@link Terms.Unknown}
 * @param id the item's id
 * @param result what {@code unknown} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record UnknownResponse<T, U, S extends Enum<S>>(long id, Terms.Either<T, U> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code unknown} returned
     */
    UnknownResponse {
        Objects.requireNonNull(
                result,
                "Terms.Unknown.unknown returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfEither(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Terms.Unknown.unknown returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static <T, U> Terms.Either<T, U> copyOfEither(Terms.Either<T, U> value) {
        if (value instanceof Terms.Left<U, T> match) {
            return copyOfLeft(match);
        }
        if (value instanceof Terms.Swapped<T, U> match) {
            return copyOfSwapped(match);
        }
        if ((Object) value instanceof Terms.Same<?> match) {
            return (Terms.Either<T, U>) (Terms.Either<?, ?>) copyOfSame(match);
        }
        return value;
    }

    private static <U, T> Terms.Left<U, T> copyOfLeft(Terms.Left<U, T> value) {
        return new Terms.Left<U, T>(List.copyOf(value.value()));
    }

    private static <T, U> Terms.Swapped<T, U> copyOfSwapped(Terms.Swapped<T, U> value) {
        return new Terms.Swapped<T, U>(copyOfEither2(value.inner()));
    }

    private static <X extends Enum<X>> Terms.Same<X> copyOfSame(Terms.Same<X> value) {
        return new Terms.Same<X>(List.copyOf(value.values()));
    }

    private static <U, T> Terms.Either<U, T> copyOfEither2(Terms.Either<U, T> value) {
        if (value instanceof Terms.Left<T, U> match) {
            return copyOfLeft2(match);
        }
        if (value instanceof Terms.Swapped<U, T> match) {
            return copyOfSwapped2(match);
        }
        if ((Object) value instanceof Terms.Same<?> match) {
            return (Terms.Either<U, T>) (Terms.Either<?, ?>) copyOfSame(match);
        }
        return value;
    }

    private static <T, U> Terms.Left<T, U> copyOfLeft2(Terms.Left<T, U> value) {
        return new Terms.Left<T, U>(List.copyOf(value.value()));
    }

    private static <U, T> Terms.Swapped<U, T> copyOfSwapped2(Terms.Swapped<U, T> value) {
        return new Terms.Swapped<U, T>(copyOfEither(value.inner()));
    }
}
