package com.example.permitted;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Terms.Known} for {@code bounds}.
 *
 * @param id the item's id
 * @param text given to the item
 * @param state given to the item
 * @param none given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record BoundsRequest(
        long id,
        Terms.Bound<String> text,
        Terms.Bound<Thread.State> state,
        Terms.Bound<Integer> none) implements Request.OfLong<Terms.Known, BoundsResponse> {

    /**
     * Copies {@code text}, {@code state}.
     *
     * @param id the item's id
     * @param text given to the item
     * @param state given to the item
     * @param none given to the item
     */
    BoundsRequest {
        Objects.requireNonNull(
                text,
                "The parameter text of Terms.Known.bounds is null in BoundsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            text = copyOfBound(text);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter text of Terms.Known.bounds holds null in BoundsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                state,
                "The parameter state of Terms.Known.bounds is null in BoundsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            state = copyOfBound2(state);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter state of Terms.Known.bounds holds null in BoundsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public BoundsResponse process(Terms.Known item) {
        item.bounds(text(), state, none);
        return new BoundsResponse(id);
    }

    /** {@return a copy} */
    @Override
    public Terms.Bound<String> text() {
        return copyOfBound(text);
    }

    private static Terms.Bound<String> copyOfBound(Terms.Bound<String> value) {
        if (value instanceof Terms.OfText<String> match) {
            return copyOfOfText(match);
        }
        return value;
    }

    private static Terms.Bound<Thread.State> copyOfBound2(Terms.Bound<Thread.State> value) {
        if (value instanceof Terms.OfEnum<Thread.State> match) {
            return copyOfOfEnum(match);
        }
        return value;
    }

    private static Terms.OfText<String> copyOfOfText(Terms.OfText<String> value) {
        return new Terms.OfText<String>(value.codes().clone());
    }

    private static Terms.OfEnum<Thread.State> copyOfOfEnum(Terms.OfEnum<Thread.State> value) {
        return new Terms.OfEnum<Thread.State>(List.copyOf(value.values()));
    }
}
