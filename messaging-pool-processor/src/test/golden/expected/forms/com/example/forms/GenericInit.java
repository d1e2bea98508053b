package com.example.forms;

import io.github.messagingpool.Init;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Forms.Generic}.
 *
 * @param <T> as in {@link Forms.Generic}
 * @param <E> as in {@link Forms.Generic}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record GenericInit<T, E extends Exception>(String id) implements Init.OfKey<Forms.Generic<T, E>> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    GenericInit {
        Objects.requireNonNull(id, "The id of GenericInit is null; give the id of a Forms.Generic");
    }
}
