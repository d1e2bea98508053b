package com.example.forms;

import io.github.messagingpool.Request;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Forms.Generic} for {@code primitives}.
 *
 * @param <T> as in {@link Forms.Generic}
 * @param <E> as in {@link Forms.Generic}
 * @param id the item's id
 * @param set given to the item
 * @param a given to the item
 * @param b given to the item
 * @param c given to the item
 * @param d given to the item
 * @param e given to the item
 * @param f given to the item
 * @param g given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record PrimitivesRequest<T, E extends Exception>(
        String id,
        Optional<Set<T>> set,
        short a,
        byte b,
        char c,
        float d,
        boolean e,
        double f,
        int[] g) implements Request.OfKey<Forms.Generic<T, E>, PrimitivesResponse<T, E>> {

    /**
     * Checks that there is an id, and copies {@code set}, {@code g}.
     *
     * @param id the item's id
     * @param set given to the item
     * @param a given to the item
     * @param b given to the item
     * @param c given to the item
     * @param d given to the item
     * @param e given to the item
     * @param f given to the item
     * @param g given to the item
     */
    PrimitivesRequest {
        Objects.requireNonNull(id, "The id of PrimitivesRequest is null; give the id of a Forms.Generic");
        Objects.requireNonNull(
                set,
                "The parameter set of Forms.Generic.primitives is null in PrimitivesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        set = set.map(value -> Collections.unmodifiableSet(new LinkedHashSet<>(value)));
        Objects.requireNonNull(
                g,
                "The parameter g of Forms.Generic.primitives is null in PrimitivesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        g = g.clone();
    }

    @Override
    public PrimitivesResponse<T, E> process(Forms.Generic<T, E> item) {
        return new PrimitivesResponse<>(id, item.primitives(set, a, b, c, d, e, f, g()));
    }

    /** {@return a copy} */
    @Override
    public int[] g() {
        return g.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrimitivesRequest<?, ?> that
                && Objects.equals(this.id, that.id)
                && Objects.equals(this.set, that.set)
                && this.a == that.a
                && this.b == that.b
                && this.c == that.c
                && Float.compare(this.d, that.d) == 0
                && this.e == that.e
                && Double.compare(this.f, that.f) == 0
                && Arrays.equals(this.g, that.g);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, set, a, b, c, d, e, f, Arrays.hashCode(g));
    }

    @Override
    public String toString() {
        return "PrimitivesRequest[id=" + id
                + ", set=" + set
                + ", a=" + a
                + ", b=" + b
                + ", c=" + c
                + ", d=" + d
                + ", e=" + e
                + ", f=" + f
                + ", g=" + Arrays.toString(g)
                + "]";
    }
}
