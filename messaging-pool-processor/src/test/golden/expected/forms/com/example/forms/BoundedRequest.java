package com.example.forms;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Forms.Bounded} for {@code bounded}.
 *
 * @param <S> as in {@link Forms.Bounded}
 * @param id the item's id
 * @param self given to the item
 * @param empty given to the item
 * @param wrap given to the item
 * @param nested given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record BoundedRequest<S extends Forms.Empty>(
        long id,
        Forms.Self<Forms.Leaf> self,
        S empty,
        Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>> wrap,
        Forms.Nested nested) implements Request.OfLong<Forms.Bounded<S>, BoundedResponse<S>> {

    /**
     * Copies {@code self}, {@code wrap}, {@code nested}.
     *
     * @param id the item's id
     * @param self given to the item
     * @param empty given to the item
     * @param wrap given to the item
     * @param nested given to the item
     */
    BoundedRequest {
        Objects.requireNonNull(
                self,
                "The parameter self of Forms.Bounded.bounded is null in BoundedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            self = copyOfSelf(self);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter self of Forms.Bounded.bounded holds null in BoundedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                wrap,
                "The parameter wrap of Forms.Bounded.bounded is null in BoundedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            wrap = copyOfWrap(wrap);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter wrap of Forms.Bounded.bounded holds null in BoundedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                nested,
                "The parameter nested of Forms.Bounded.bounded is null in BoundedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            nested = copyOfNested(nested);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter nested of Forms.Bounded.bounded holds null in BoundedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public BoundedResponse<S> process(Forms.Bounded<S> item) {
        return new BoundedResponse<>(id, item.bounded(self, empty, wrap, nested()));
    }

    /** {@return a copy} */
    @Override
    public Forms.Nested nested() {
        return copyOfNested(nested);
    }

    private static Forms.Self<Forms.Leaf> copyOfSelf(Forms.Self<Forms.Leaf> value) {
        if (value instanceof Forms.Leaf match) {
            return copyOfLeaf(match);
        }
        return value;
    }

    private static Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>> copyOfWrap(
            Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>> value) {
        return new Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>>(
                value.one(),
                value.many().stream().map(value2 -> copyOfWrap2(value2)).toList());
    }

    private static Forms.Nested copyOfNested(Forms.Nested value) {
        if (value instanceof Forms.Nested.Arrays match) {
            return copyOfArrays(match);
        }
        if (value instanceof Forms.Nested.Sub match) {
            return copyOfSub(match);
        }
        return value;
    }

    private static Forms.Leaf copyOfLeaf(Forms.Leaf value) {
        return new Forms.Leaf(List.copyOf(value.texts()));
    }

    private static Forms.Wrap<Integer, List<Long>> copyOfWrap2(Forms.Wrap<Integer, List<Long>> value) {
        return new Forms.Wrap<Integer, List<Long>>(
                value.one(),
                value.many().stream().map(value2 -> List.copyOf(value2)).toList());
    }

    private static Forms.Nested.Arrays copyOfArrays(Forms.Nested.Arrays value) {
        return new Forms.Nested.Arrays(copyOfMap(value.arrays()));
    }

    private static Forms.Nested.Sub copyOfSub(Forms.Nested.Sub value) {
        if (value instanceof Forms.Deep match) {
            return copyOfDeep(match);
        }
        return value;
    }

    private static Map<String, int[]> copyOfMap(Map<String, int[]> values) {
        Map<String, int[]> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, value.clone()));
        return Collections.unmodifiableMap(copy);
    }

    private static Forms.Deep copyOfDeep(Forms.Deep value) {
        return new Forms.Deep(value.texts().map(value2 -> List.copyOf(value2)));
    }
}
