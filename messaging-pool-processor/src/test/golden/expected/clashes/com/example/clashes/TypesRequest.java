package com.example.clashes;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Clashing} for {@code types}.
 *
 * @param <V> as in {@link Clashing}
 * @param id the item's id
 * @param one given to the item
 * @param two given to the item
 * @param three given to the item
 * @param four given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record TypesRequest<V>(
        long id,
        List one,
        java.util.List<List> two,
        com.example.clashes.Request three,
        Clashing.OfLong four) implements Request.OfLong<Clashing<V>, TypesResponse<V>> {

    /**
     * Copies {@code two}, {@code three}.
     *
     * @param id the item's id
     * @param one given to the item
     * @param two given to the item
     * @param three given to the item
     * @param four given to the item
     */
    public TypesRequest {
        Objects.requireNonNull(
                two,
                "The parameter two of Clashing.types is null in TypesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            two = java.util.List.copyOf(two);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter two of Clashing.types holds null in TypesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                three,
                "The parameter three of Clashing.types is null in TypesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            three = copyOfRequest(three);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter three of Clashing.types holds null in TypesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public TypesResponse<V> process(Clashing<V> item) {
        return new TypesResponse<>(id, item.types(one, two, three, four));
    }

    private static com.example.clashes.Request copyOfRequest(com.example.clashes.Request value) {
        return new com.example.clashes.Request(java.util.List.copyOf(value.lines()));
    }
}
