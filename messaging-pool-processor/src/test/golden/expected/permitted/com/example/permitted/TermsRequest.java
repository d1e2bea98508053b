package com.example.permitted;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Terms.Known} for {@code terms}.
 *
 * @param id the item's id
 * @param number given to the item
 * @param text given to the item
 * @param map given to the item
 * @param list given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record TermsRequest(
        long id,
        Terms.Term<Integer> number,
        Terms.Term<String> text,
        Terms.Both<Map<String, Integer>> map,
        Terms.Term<List<Integer>> list) implements Request.OfLong<Terms.Known, TermsResponse> {

    /**
     * Copies {@code number}, {@code text}, {@code map}, {@code list}.
     *
     * @param id the item's id
     * @param number given to the item
     * @param text given to the item
     * @param map given to the item
     * @param list given to the item
     */
    TermsRequest {
        Objects.requireNonNull(
                number,
                "The parameter number of Terms.Known.terms is null in TermsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            number = copyOfTerm(number);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter number of Terms.Known.terms holds null in TermsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                text,
                "The parameter text of Terms.Known.terms is null in TermsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            text = copyOfTerm2(text);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter text of Terms.Known.terms holds null in TermsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                map,
                "The parameter map of Terms.Known.terms is null in TermsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            map = copyOfBoth(map);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter map of Terms.Known.terms holds null in TermsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                list,
                "The parameter list of Terms.Known.terms is null in TermsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            list = copyOfTerm3(list);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter list of Terms.Known.terms holds null in TermsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public TermsResponse process(Terms.Known item) {
        return new TermsResponse(id, item.terms(number, text, map, list));
    }

    private static Terms.Term<Integer> copyOfTerm(Terms.Term<Integer> value) {
        if (value instanceof Terms.Number match) {
            return copyOfNumber(match);
        }
        if (value instanceof Terms.If<Integer> match) {
            return copyOfIf(match);
        }
        return value;
    }

    private static Terms.Term<String> copyOfTerm2(Terms.Term<String> value) {
        if (value instanceof Terms.If<String> match) {
            return copyOfIf2(match);
        }
        return value;
    }

    private static Terms.Both<Map<String, Integer>> copyOfBoth(Terms.Both<Map<String, Integer>> value) {
        if (value instanceof Terms.Pair<String, Integer> match) {
            return copyOfPair(match);
        }
        return value;
    }

    private static Terms.Term<List<Integer>> copyOfTerm3(Terms.Term<List<Integer>> value) {
        if (value instanceof Terms.If<List<Integer>> match) {
            return copyOfIf3(match);
        }
        return value;
    }

    private static Terms.Number copyOfNumber(Terms.Number value) {
        return new Terms.Number(List.copyOf(value.digits()));
    }

    private static Terms.If<Integer> copyOfIf(Terms.If<Integer> value) {
        return new Terms.If<Integer>(copyOfTerm4(value.condition()), copyOfTerm(value.yes()), copyOfTerm(value.no()));
    }

    private static Terms.If<String> copyOfIf2(Terms.If<String> value) {
        return new Terms.If<String>(copyOfTerm4(value.condition()), copyOfTerm2(value.yes()), copyOfTerm2(value.no()));
    }

    private static Terms.Pair<String, Integer> copyOfPair(Terms.Pair<String, Integer> value) {
        return new Terms.Pair<String, Integer>(List.copyOf(value.left()), value.right());
    }

    private static Terms.If<List<Integer>> copyOfIf3(Terms.If<List<Integer>> value) {
        return new Terms.If<List<Integer>>(
                copyOfTerm4(value.condition()),
                copyOfTerm3(value.yes()),
                copyOfTerm3(value.no()));
    }

    private static Terms.Term<Boolean> copyOfTerm4(Terms.Term<Boolean> value) {
        if (value instanceof Terms.If<Boolean> match) {
            return copyOfIf4(match);
        }
        if (value instanceof Terms.Equal<?> match) {
            return copyOfEqual(match);
        }
        return value;
    }

    private static Terms.If<Boolean> copyOfIf4(Terms.If<Boolean> value) {
        return new Terms.If<Boolean>(copyOfTerm4(value.condition()), copyOfTerm4(value.yes()), copyOfTerm4(value.no()));
    }

    private static <A extends Enum<A>> Terms.Equal<A> copyOfEqual(Terms.Equal<A> value) {
        return new Terms.Equal<A>(List.copyOf(value.left()), List.copyOf(value.right()));
    }
}
