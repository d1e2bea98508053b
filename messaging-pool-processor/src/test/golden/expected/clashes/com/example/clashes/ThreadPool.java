package com.example.clashes;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link Objects}.
 *
 * @param <V> as in {@link Clashing}
 * @param id the item's id
 * @param result what {@code generated} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ThreadPool<V>(long id, Set<String> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code generated} returned
     */
    public ThreadPool {
        Objects.requireNonNull(
                result,
                "Clashing.generated returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        result = Collections.unmodifiableSet(new LinkedHashSet<>(result));
    }
}
