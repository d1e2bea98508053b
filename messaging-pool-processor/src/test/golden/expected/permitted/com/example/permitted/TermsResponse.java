package com.example.permitted;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link TermsRequest}.
 *
 * @param id the item's id
 * @param result what {@code terms} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record TermsResponse(long id, Terms.Term<Boolean> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code terms} returned
     */
    TermsResponse {
        Objects.requireNonNull(
                result,
                "Terms.Known.terms returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfTerm(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Terms.Known.terms returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static Terms.Term<Boolean> copyOfTerm(Terms.Term<Boolean> value) {
        if (value instanceof Terms.If<Boolean> match) {
            return copyOfIf(match);
        }
        if (value instanceof Terms.Equal<?> match) {
            return copyOfEqual(match);
        }
        return value;
    }

    private static Terms.If<Boolean> copyOfIf(Terms.If<Boolean> value) {
        return new Terms.If<Boolean>(copyOfTerm(value.condition()), copyOfTerm(value.yes()), copyOfTerm(value.no()));
    }

    private static <A extends Enum<A>> Terms.Equal<A> copyOfEqual(Terms.Equal<A> value) {
        return new Terms.Equal<A>(List.copyOf(value.left()), List.copyOf(value.right()));
    }
}
