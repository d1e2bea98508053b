package com.example.permitted;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Terms.Known} for {@code eithers}.
 *
 * @param id the item's id
 * @param one given to the item
 * @param same given to the item
 * @param lists given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record EithersRequest(
        long id,
        Terms.Either<String, Integer> one,
        Terms.Either<Thread.State, Thread.State> same,
        Terms.Either<List<String>, List<int[]>> lists) implements Request.OfLong<Terms.Known, EithersResponse> {

    /**
     * Copies {@code one}, {@code same}, {@code lists}.
     *
     * @param id the item's id
     * @param one given to the item
     * @param same given to the item
     * @param lists given to the item
     */
    EithersRequest {
        Objects.requireNonNull(
                one,
                "The parameter one of Terms.Known.eithers is null in EithersRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            one = copyOfEither(one);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter one of Terms.Known.eithers holds null in EithersRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                same,
                "The parameter same of Terms.Known.eithers is null in EithersRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            same = copyOfEither2(same);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter same of Terms.Known.eithers holds null in EithersRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                lists,
                "The parameter lists of Terms.Known.eithers is null in EithersRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            lists = copyOfEither3(lists);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter lists of Terms.Known.eithers holds null in EithersRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public EithersResponse process(Terms.Known item) {
        item.eithers(one, same, lists());
        return new EithersResponse(id);
    }

    /** {@return a copy} */
    @Override
    public Terms.Either<List<String>, List<int[]>> lists() {
        return copyOfEither3(lists);
    }

    private static Terms.Either<String, Integer> copyOfEither(Terms.Either<String, Integer> value) {
        if (value instanceof Terms.Left<Integer, String> match) {
            return copyOfLeft(match);
        }
        if (value instanceof Terms.Swapped<String, Integer> match) {
            return copyOfSwapped(match);
        }
        return value;
    }

    private static Terms.Either<Thread.State, Thread.State> copyOfEither2(
            Terms.Either<Thread.State, Thread.State> value) {
        if (value instanceof Terms.Left<Thread.State, Thread.State> match) {
            return copyOfLeft2(match);
        }
        if (value instanceof Terms.Swapped<Thread.State, Thread.State> match) {
            return copyOfSwapped2(match);
        }
        if (value instanceof Terms.Same<Thread.State> match) {
            return copyOfSame(match);
        }
        return value;
    }

    private static Terms.Either<List<String>, List<int[]>> copyOfEither3(
            Terms.Either<List<String>, List<int[]>> value) {
        if (value instanceof Terms.Left<List<int[]>, List<String>> match) {
            return copyOfLeft3(match);
        }
        if (value instanceof Terms.Right<List<String>, List<int[]>> match) {
            return copyOfRight(match);
        }
        if (value instanceof Terms.Swapped<List<String>, List<int[]>> match) {
            return copyOfSwapped3(match);
        }
        return value;
    }

    private static Terms.Left<Integer, String> copyOfLeft(Terms.Left<Integer, String> value) {
        return new Terms.Left<Integer, String>(List.copyOf(value.value()));
    }

    private static Terms.Swapped<String, Integer> copyOfSwapped(Terms.Swapped<String, Integer> value) {
        return new Terms.Swapped<String, Integer>(copyOfEither4(value.inner()));
    }

    private static Terms.Left<Thread.State, Thread.State> copyOfLeft2(Terms.Left<Thread.State, Thread.State> value) {
        return new Terms.Left<Thread.State, Thread.State>(List.copyOf(value.value()));
    }

    private static Terms.Swapped<Thread.State, Thread.State> copyOfSwapped2(
            Terms.Swapped<Thread.State, Thread.State> value) {
        return new Terms.Swapped<Thread.State, Thread.State>(copyOfEither2(value.inner()));
    }

    private static Terms.Same<Thread.State> copyOfSame(Terms.Same<Thread.State> value) {
        return new Terms.Same<Thread.State>(List.copyOf(value.values()));
    }

    private static Terms.Left<List<int[]>, List<String>> copyOfLeft3(Terms.Left<List<int[]>, List<String>> value) {
        return new Terms.Left<List<int[]>, List<String>>(
                value.value().stream().map(value2 -> List.copyOf(value2)).toList());
    }

    private static Terms.Right<List<String>, List<int[]>> copyOfRight(Terms.Right<List<String>, List<int[]>> value) {
        return new Terms.Right<List<String>, List<int[]>>(
                value.value().stream().map(value2 -> value2.clone()).toList());
    }

    private static Terms.Swapped<List<String>, List<int[]>> copyOfSwapped3(
            Terms.Swapped<List<String>, List<int[]>> value) {
        return new Terms.Swapped<List<String>, List<int[]>>(copyOfEither5(value.inner()));
    }

    private static Terms.Either<Integer, String> copyOfEither4(Terms.Either<Integer, String> value) {
        if (value instanceof Terms.Left<String, Integer> match) {
            return copyOfLeft4(match);
        }
        if (value instanceof Terms.Swapped<Integer, String> match) {
            return copyOfSwapped4(match);
        }
        return value;
    }

    private static Terms.Either<List<int[]>, List<String>> copyOfEither5(
            Terms.Either<List<int[]>, List<String>> value) {
        if (value instanceof Terms.Left<List<String>, List<int[]>> match) {
            return copyOfLeft5(match);
        }
        if (value instanceof Terms.Right<List<int[]>, List<String>> match) {
            return copyOfRight2(match);
        }
        if (value instanceof Terms.Swapped<List<int[]>, List<String>> match) {
            return copyOfSwapped5(match);
        }
        return value;
    }

    private static Terms.Left<String, Integer> copyOfLeft4(Terms.Left<String, Integer> value) {
        return new Terms.Left<String, Integer>(List.copyOf(value.value()));
    }

    private static Terms.Swapped<Integer, String> copyOfSwapped4(Terms.Swapped<Integer, String> value) {
        return new Terms.Swapped<Integer, String>(copyOfEither(value.inner()));
    }

    private static Terms.Left<List<String>, List<int[]>> copyOfLeft5(Terms.Left<List<String>, List<int[]>> value) {
        return new Terms.Left<List<String>, List<int[]>>(
                value.value().stream().map(value2 -> value2.stream().map(value3 -> value3.clone()).toList()).toList());
    }

    private static Terms.Right<List<int[]>, List<String>> copyOfRight2(Terms.Right<List<int[]>, List<String>> value) {
        return new Terms.Right<List<int[]>, List<String>>(List.copyOf(value.value()));
    }

    private static Terms.Swapped<List<int[]>, List<String>> copyOfSwapped5(
            Terms.Swapped<List<int[]>, List<String>> value) {
        return new Terms.Swapped<List<int[]>, List<String>>(copyOfEither3(value.inner()));
    }
}
