package com.example.permitted;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Terms.Unknown} for {@code unknown}.
 *
 * @param <T> as in {@link Terms.Unknown}
 * @param <U> as in {@link Terms.Unknown}
 * @param <S> as in {@link Terms.Unknown}
 * @param id the item's id
 * @param term given to the item
 * @param truth given to the item
 * @param same given to the item
 * @param bound given to the item
 * @param any given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record UnknownRequest<T, U, S extends Enum<S>>(
        long id,
        Terms.Term<T> term,
        Terms.Term<Boolean> truth,
        Terms.Either<S, S> same,
        Terms.Bound<S> bound,
        Terms.Bound<T> any) implements Request.OfLong<Terms.Unknown<T, U, S>, UnknownResponse<T, U, S>> {

    /**
     * Copies {@code term}, {@code truth}, {@code same}, {@code bound}, {@code any}.
     *
     * @param id the item's id
     * @param term given to the item
     * @param truth given to the item
     * @param same given to the item
     * @param bound given to the item
     * @param any given to the item
     */
    UnknownRequest {
        Objects.requireNonNull(
                term,
                "The parameter term of Terms.Unknown.unknown is null in UnknownRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            term = copyOfTerm(term);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter term of Terms.Unknown.unknown holds null in UnknownRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                truth,
                "The parameter truth of Terms.Unknown.unknown is null in UnknownRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            truth = copyOfTerm2(truth);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter truth of Terms.Unknown.unknown holds null in UnknownRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                same,
                "The parameter same of Terms.Unknown.unknown is null in UnknownRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            same = copyOfEither(same);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter same of Terms.Unknown.unknown holds null in UnknownRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                bound,
                "The parameter bound of Terms.Unknown.unknown is null in UnknownRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            bound = copyOfBound(bound);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter bound of Terms.Unknown.unknown holds null in UnknownRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                any,
                "The parameter any of Terms.Unknown.unknown is null in UnknownRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            any = copyOfBound2(any);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter any of Terms.Unknown.unknown holds null in UnknownRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public UnknownResponse<T, U, S> process(Terms.Unknown<T, U, S> item) {
        return new UnknownResponse<>(id, item.unknown(term, truth, same, bound(), any()));
    }

    /** {@return a copy} */
    @Override
    public Terms.Bound<S> bound() {
        return copyOfBound(bound);
    }

    /** {@return a copy} */
    @Override
    public Terms.Bound<T> any() {
        return copyOfBound2(any);
    }

    private static <T> Terms.Term<T> copyOfTerm(Terms.Term<T> value) {
        if ((Object) value instanceof Terms.Number match) {
            return (Terms.Term<T>) (Terms.Term<?>) copyOfNumber(match);
        }
        if (value instanceof Terms.If<T> match) {
            return copyOfIf(match);
        }
        if ((Object) value instanceof Terms.Equal<?> match) {
            return (Terms.Term<T>) (Terms.Term<?>) copyOfEqual(match);
        }
        return value;
    }

    private static Terms.Term<Boolean> copyOfTerm2(Terms.Term<Boolean> value) {
        if (value instanceof Terms.If<Boolean> match) {
            return copyOfIf2(match);
        }
        if (value instanceof Terms.Equal<?> match) {
            return copyOfEqual(match);
        }
        return value;
    }

    private static <S extends Enum<S>> Terms.Either<S, S> copyOfEither(Terms.Either<S, S> value) {
        if (value instanceof Terms.Left<S, S> match) {
            return copyOfLeft(match);
        }
        if (value instanceof Terms.Swapped<S, S> match) {
            return copyOfSwapped(match);
        }
        if (value instanceof Terms.Same<S> match) {
            return copyOfSame(match);
        }
        return value;
    }

    private static <S extends Enum<S>> Terms.Bound<S> copyOfBound(Terms.Bound<S> value) {
        if (value instanceof Terms.OfEnum<S> match) {
            return copyOfOfEnum(match);
        }
        if ((Object) value instanceof Terms.OfText<?> match) {
            return (Terms.Bound<S>) (Terms.Bound<?>) copyOfOfText(match);
        }
        return value;
    }

    private static <T> Terms.Bound<T> copyOfBound2(Terms.Bound<T> value) {
        if ((Object) value instanceof Terms.OfEnum<?> match) {
            return (Terms.Bound<T>) (Terms.Bound<?>) copyOfOfEnum2(match);
        }
        if ((Object) value instanceof Terms.OfText<?> match) {
            return (Terms.Bound<T>) (Terms.Bound<?>) copyOfOfText(match);
        }
        return value;
    }

    private static Terms.Number copyOfNumber(Terms.Number value) {
        return new Terms.Number(List.copyOf(value.digits()));
    }

    private static <T> Terms.If<T> copyOfIf(Terms.If<T> value) {
        return new Terms.If<T>(copyOfTerm2(value.condition()), copyOfTerm(value.yes()), copyOfTerm(value.no()));
    }

    private static <A extends Enum<A>> Terms.Equal<A> copyOfEqual(Terms.Equal<A> value) {
        return new Terms.Equal<A>(List.copyOf(value.left()), List.copyOf(value.right()));
    }

    private static Terms.If<Boolean> copyOfIf2(Terms.If<Boolean> value) {
        return new Terms.If<Boolean>(copyOfTerm2(value.condition()), copyOfTerm2(value.yes()), copyOfTerm2(value.no()));
    }

    private static <S extends Enum<S>> Terms.Left<S, S> copyOfLeft(Terms.Left<S, S> value) {
        return new Terms.Left<S, S>(List.copyOf(value.value()));
    }

    private static <S extends Enum<S>> Terms.Swapped<S, S> copyOfSwapped(Terms.Swapped<S, S> value) {
        return new Terms.Swapped<S, S>(copyOfEither(value.inner()));
    }

    private static <S extends Enum<S>> Terms.Same<S> copyOfSame(Terms.Same<S> value) {
        return new Terms.Same<S>(List.copyOf(value.values()));
    }

    private static <S extends Enum<S>> Terms.OfEnum<S> copyOfOfEnum(Terms.OfEnum<S> value) {
        return new Terms.OfEnum<S>(List.copyOf(value.values()));
    }

    private static <S extends CharSequence> Terms.OfText<S> copyOfOfText(Terms.OfText<S> value) {
        return new Terms.OfText<S>(value.codes().clone());
    }

    private static <E extends Enum<E>> Terms.OfEnum<E> copyOfOfEnum2(Terms.OfEnum<E> value) {
        return new Terms.OfEnum<E>(List.copyOf(value.values()));
    }
}
