package com.example.clashes;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Clashing} for {@code generated}.
 *
 * @param <V> as in {@link Clashing}
 * @param id the item's id
 * @param strings given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record Objects<V>(long id, Set<String> strings) implements Request.OfLong<Clashing<V>, ThreadPool<V>> {

    /**
     * Copies {@code strings}.
     *
     * @param id the item's id
     * @param strings given to the item
     */
    public Objects {
        java.util.Objects.requireNonNull(
                strings,
                "The parameter strings of Clashing.generated is null in Objects; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        strings = Collections.unmodifiableSet(new LinkedHashSet<>(strings));
    }

    @Override
    public ThreadPool<V> process(Clashing<V> item) {
        return new ThreadPool<>(id, item.generated(strings));
    }
}
