package com.example.permitted;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link HalfRequest}.
 *
 * @param <T> as in {@link Terms.Unknown}
 * @param <U> as in {@link Terms.Unknown}
 * @param <S> as in {@link Terms.Unknown}
 * @param id the item's id
 * @param result what {@code half} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record HalfResponse<T, U, S extends Enum<S>>(long id, Set<Terms.Box<?, ? extends T>> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code half} returned
     */
    HalfResponse {
        Objects.requireNonNull(
                result,
                "Terms.Unknown.half returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfSet(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Terms.Unknown.half returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static <T> Set<Terms.Box<?, ? extends T>> copyOfSet(Set<Terms.Box<?, ? extends T>> values) {
        Set<Terms.Box<?, ? extends T>> copy = new LinkedHashSet<>();
        for (Terms.Box<?, ? extends T> value : values) {
            copy.add(copyOfBox(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static <N extends Number, M> Terms.Box<N, M> copyOfBox(Terms.Box<N, M> value) {
        return new Terms.Box<N, M>(List.copyOf(value.digits()), value.number(), value.other());
    }
}
