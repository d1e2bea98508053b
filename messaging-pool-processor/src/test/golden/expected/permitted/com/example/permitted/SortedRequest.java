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
        Objects.requireNonNull(text, "text");
        text = copyOfSorting(text);
        Objects.requireNonNull(comparableAsAnotherType, "comparableAsAnotherType");
        comparableAsAnotherType = copyOfSorting2(comparableAsAnotherType);
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
