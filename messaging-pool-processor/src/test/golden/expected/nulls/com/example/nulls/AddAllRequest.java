package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code addAll}.
 *
 * @param id the item's id
 * @param groups given to the item
 * @param sizes given to the item
 * @param byName given to the item
 * @param page given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record AddAllRequest(
        String id,
        List<List<String>> groups,
        Set<int[]> sizes,
        Map<String, List<String>> byName,
        Cart.Page page) implements Request.OfKey<Cart, AddAllResponse> {

    /**
     * Checks that there is an id, and copies {@code groups}, {@code sizes}, {@code byName}, {@code page}.
     *
     * @param id the item's id
     * @param groups given to the item
     * @param sizes given to the item
     * @param byName given to the item
     * @param page given to the item
     */
    public AddAllRequest {
        Objects.requireNonNull(id, "The id of AddAllRequest is null; give the id of a Cart");
        Objects.requireNonNull(
                groups,
                "The parameter groups of Cart.addAll is null in AddAllRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            groups = groups.stream().map(value -> List.copyOf(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter groups of Cart.addAll holds null in AddAllRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                sizes,
                "The parameter sizes of Cart.addAll is null in AddAllRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            sizes = copyOfSet(sizes);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter sizes of Cart.addAll holds null in AddAllRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                byName,
                "The parameter byName of Cart.addAll is null in AddAllRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            byName = copyOfMap(byName);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter byName of Cart.addAll holds null in AddAllRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                page,
                "The parameter page of Cart.addAll is null in AddAllRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            page = copyOfPage(page);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter page of Cart.addAll holds null in AddAllRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public AddAllResponse process(Cart item) {
        item.addAll(groups, sizes(), byName, page);
        return new AddAllResponse(id);
    }

    /** {@return a copy} */
    @Override
    public Set<int[]> sizes() {
        return copyOfSet(sizes);
    }

    private static Set<int[]> copyOfSet(Set<int[]> values) {
        Set<int[]> copy = new LinkedHashSet<>();
        for (int[] value : values) {
            copy.add(value.clone());
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Map<String, List<String>> copyOfMap(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Cart.Page copyOfPage(Cart.Page value) {
        return new Cart.Page(List.copyOf(value.lines()), value.notes() == null ? null : List.copyOf(value.notes()));
    }
}
