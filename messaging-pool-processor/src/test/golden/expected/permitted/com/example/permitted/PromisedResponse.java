package com.example.permitted;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link PromisedRequest}.
 *
 * @param <X> as in {@link Terms.Promised}
 * @param id the item's id
 * @param result what {@code promised} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record PromisedResponse<X>(long id, List<Terms.Plain> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code promised} returned
     */
    PromisedResponse {
        Objects.requireNonNull(
                result,
                "Terms.Promised.promised returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = result.stream().map(value -> copyOfPlain(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Terms.Promised.promised returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    /** {@return a copy} */
    @Override
    public List<Terms.Plain> result() {
        return result.stream().map(value -> copyOfPlain(value)).toList();
    }

    private static Terms.Plain copyOfPlain(Terms.Plain value) {
        if (value instanceof Terms.Part<?> match) {
            return copyOfPart(match);
        }
        return value;
    }

    private static <A> Terms.Part<A> copyOfPart(Terms.Part<A> value) {
        return new Terms.Part<A>(value.part(), value.places().clone());
    }
}
