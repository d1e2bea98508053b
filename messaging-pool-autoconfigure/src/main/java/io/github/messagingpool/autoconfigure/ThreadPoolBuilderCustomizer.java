package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPoolBuilder;

/**
 * Changes the builder of a pool, after the properties and the interceptors were applied. Beans of this type are called
 * in their order, each for the pool of its item class; {@code ThreadPoolBuilderCustomizer<?>} is called for every pool.
 *
 * @param <T> the item type
 */
@FunctionalInterface
public interface ThreadPoolBuilderCustomizer<T> {

    /** Changes the builder; called once for each pool, before it is built. The name must stay as it is. */
    void customize(ThreadPoolBuilder<T> builder);
}
