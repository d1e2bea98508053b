package com.example.permitted;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Terms.Promised} for {@code promised}.
 *
 * @param <X> as in {@link Terms.Promised}
 * @param id the item's id
 * @param parts given to the item
 * @param ofUnknown given to the item
 * @param one given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record PromisedRequest<X>(
        long id,
        Terms.Parts<String> parts,
        Terms.Parts<X> ofUnknown,
        Terms.Free<X, Integer> one) implements Request.OfLong<Terms.Promised<X>, PromisedResponse<X>> {

    /**
     * Copies {@code parts}, {@code ofUnknown}, {@code one}.
     *
     * @param id the item's id
     * @param parts given to the item
     * @param ofUnknown given to the item
     * @param one given to the item
     */
    PromisedRequest {
        Objects.requireNonNull(
                parts,
                "The parameter parts of Terms.Promised.promised is null in PromisedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            parts = copyOfParts(parts);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter parts of Terms.Promised.promised holds null in PromisedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                ofUnknown,
                "The parameter ofUnknown of Terms.Promised.promised is null in PromisedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            ofUnknown = copyOfParts2(ofUnknown);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter ofUnknown of Terms.Promised.promised holds null in PromisedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                one,
                "The parameter one of Terms.Promised.promised is null in PromisedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            one = copyOfFree(one);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter one of Terms.Promised.promised holds null in PromisedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public PromisedResponse<X> process(Terms.Promised<X> item) {
        return new PromisedResponse<>(id, item.promised(parts, ofUnknown, one));
    }

    private static Terms.Parts<String> copyOfParts(Terms.Parts<String> value) {
        if (value instanceof Terms.Free<?, String> match) {
            return copyOfFree2(match);
        }
        return value;
    }

    private static <X> Terms.Parts<X> copyOfParts2(Terms.Parts<X> value) {
        if (value instanceof Terms.Free<?, X> match) {
            return copyOfFree3(match);
        }
        return value;
    }

    private static <X> Terms.Free<X, Integer> copyOfFree(Terms.Free<X, Integer> value) {
        return new Terms.Free<X, Integer>(
                List.copyOf(value.parts()),
                Collections.unmodifiableMap(new LinkedHashMap<>(value.named())));
    }

    private static <A> Terms.Free<A, String> copyOfFree2(Terms.Free<A, String> value) {
        return new Terms.Free<A, String>(
                List.copyOf(value.parts()),
                Collections.unmodifiableMap(new LinkedHashMap<>(value.named())));
    }

    private static <A, X> Terms.Free<A, X> copyOfFree3(Terms.Free<A, X> value) {
        return new Terms.Free<A, X>(
                List.copyOf(value.parts()),
                Collections.unmodifiableMap(new LinkedHashMap<>(value.named())));
    }
}
