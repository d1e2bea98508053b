package com.example.permitted;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Terms.Known} for {@code wildcards}.
 *
 * @param id the item's id
 * @param bound given to the item
 * @param boxes given to the item
 * @param within given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record WildcardsRequest(
        long id,
        Terms.Bound<?> bound,
        List<Terms.Box<?, ?>> boxes,
        Optional<List<Terms.Box<? extends Integer, ? super String>>> within) implements Request.OfLong<Terms.Known, WildcardsResponse> {

    /**
     * Copies {@code bound}, {@code boxes}, {@code within}.
     *
     * @param id the item's id
     * @param bound given to the item
     * @param boxes given to the item
     * @param within given to the item
     */
    WildcardsRequest {
        Objects.requireNonNull(
                bound,
                "The parameter bound of Terms.Known.wildcards is null in WildcardsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            bound = copyOfBound(bound);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter bound of Terms.Known.wildcards holds null in WildcardsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                boxes,
                "The parameter boxes of Terms.Known.wildcards is null in WildcardsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            boxes = boxes.stream().<Terms.Box<?, ?>>map(value -> copyOfBox(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter boxes of Terms.Known.wildcards holds null in WildcardsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                within,
                "The parameter within of Terms.Known.wildcards is null in WildcardsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            within = within.<List<Terms.Box<? extends Integer, ? super String>>>map(value -> value.stream().<Terms.Box<? extends Integer, ? super String>>map(value2 -> copyOfBox(value2)).toList());
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter within of Terms.Known.wildcards holds null in WildcardsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public WildcardsResponse process(Terms.Known item) {
        return new WildcardsResponse(id, item.wildcards(bound(), boxes, within));
    }

    /** {@return a copy} */
    @Override
    public Terms.Bound<?> bound() {
        return copyOfBound(bound);
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

    private static <N extends Number, M> Terms.Box<N, M> copyOfBox(Terms.Box<N, M> value) {
        return new Terms.Box<N, M>(List.copyOf(value.digits()), value.number(), value.other());
    }

    private static <E extends Enum<E>> Terms.OfEnum<E> copyOfOfEnum(Terms.OfEnum<E> value) {
        return new Terms.OfEnum<E>(List.copyOf(value.values()));
    }

    private static <S extends CharSequence> Terms.OfText<S> copyOfOfText(Terms.OfText<S> value) {
        return new Terms.OfText<S>(value.codes().clone());
    }
}
