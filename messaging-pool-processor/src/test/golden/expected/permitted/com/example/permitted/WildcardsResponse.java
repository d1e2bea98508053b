package com.example.permitted;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link WildcardsRequest}.
 *
 * @param id the item's id
 * @param result what {@code wildcards} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record WildcardsResponse(long id, Map<Terms.Bound<?>, Terms.Box<?, String>> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code wildcards} returned
     */
    WildcardsResponse {
        Objects.requireNonNull(
                result,
                "Terms.Known.wildcards returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfMap(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Terms.Known.wildcards returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    /** {@return a copy} */
    @Override
    public Map<Terms.Bound<?>, Terms.Box<?, String>> result() {
        return copyOfMap(result);
    }

    private static Map<Terms.Bound<?>, Terms.Box<?, String>> copyOfMap(
            Map<Terms.Bound<?>, Terms.Box<?, String>> values) {
        Map<Terms.Bound<?>, Terms.Box<?, String>> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(copyOfBound(key), copyOfBox(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static <T> Terms.Bound<T> copyOfBound(Terms.Bound<T> value) {
        if ((Object) value instanceof Terms.OfEnum<?> match) {
            return (Terms.Bound<T>) (Terms.Bound<?>) copyOfOfEnum(match);
        }
        if ((Object) value instanceof Terms.OfText<?> match) {
            return (Terms.Bound<T>) (Terms.Bound<?>) copyOfOfText(match);
        }
        return value;
    }

    private static <N extends Number> Terms.Box<N, String> copyOfBox(Terms.Box<N, String> value) {
        return new Terms.Box<N, String>(List.copyOf(value.digits()), value.number(), value.other());
    }

    private static <E extends Enum<E>> Terms.OfEnum<E> copyOfOfEnum(Terms.OfEnum<E> value) {
        return new Terms.OfEnum<E>(List.copyOf(value.values()));
    }

    private static <S extends CharSequence> Terms.OfText<S> copyOfOfText(Terms.OfText<S> value) {
        return new Terms.OfText<S>(value.codes().clone());
    }
}
