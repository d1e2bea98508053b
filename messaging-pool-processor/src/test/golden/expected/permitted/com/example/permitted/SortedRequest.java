package com.example.permitted;

import io.github.messagingpool.Request;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Terms.Known} for {@code sorted}.
 *
 * @param id the item's id
 * @param text given to the item
 * @param comparableAsAnotherType given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record SortedRequest(
        long id,
        Terms.Sorting<String> text,
        Terms.Sorting<LocalDate> comparableAsAnotherType) implements Request.OfLong<Terms.Known, SortedResponse> {

    /**
     * Copies {@code text}, {@code comparableAsAnotherType}.
     *
     * @param id the item's id
     * @param text given to the item
     * @param comparableAsAnotherType given to the item
     */
    SortedRequest {
        Objects.requireNonNull(
                text,
                "The parameter text of Terms.Known.sorted is null in SortedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            text = copyOfSorting(text);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter text of Terms.Known.sorted holds null in SortedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                comparableAsAnotherType,
                "The parameter comparableAsAnotherType of Terms.Known.sorted is null in SortedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            comparableAsAnotherType = copyOfSorting2(comparableAsAnotherType);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter comparableAsAnotherType of Terms.Known.sorted holds null in SortedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public SortedResponse process(Terms.Known item) {
        item.sorted(text(), comparableAsAnotherType());
        return new SortedResponse(id);
    }

    /** {@return a copy} */
    @Override
    public Terms.Sorting<String> text() {
        return copyOfSorting(text);
    }

    /** {@return a copy} */
    @Override
    public Terms.Sorting<LocalDate> comparableAsAnotherType() {
        return copyOfSorting2(comparableAsAnotherType);
    }

    private static Terms.Sorting<String> copyOfSorting(Terms.Sorting<String> value) {
        if (value instanceof Terms.Natural<String> match) {
            return copyOfNatural(match);
        }
        if (value instanceof Terms.Given<String> match) {
            return copyOfGiven(match);
        }
        return value;
    }

    private static Terms.Sorting<LocalDate> copyOfSorting2(Terms.Sorting<LocalDate> value) {
        if (value instanceof Terms.Given<LocalDate> match) {
            return copyOfGiven2(match);
        }
        return value;
    }

    private static Terms.Natural<String> copyOfNatural(Terms.Natural<String> value) {
        return new Terms.Natural<String>(value.order().clone());
    }

    private static Terms.Given<String> copyOfGiven(Terms.Given<String> value) {
        return new Terms.Given<String>(value.order().clone());
    }

    private static Terms.Given<LocalDate> copyOfGiven2(Terms.Given<LocalDate> value) {
        return new Terms.Given<LocalDate>(value.order().clone());
    }
}
