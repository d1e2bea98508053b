package com.example.forms;

import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link ThrowingRequest}.
 *
 * @param <T> as in {@link Forms.Generic}
 * @param <E> as in {@link Forms.Generic}
 * @param id the item's id
 * @param result what {@code throwing} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record ThrowingResponse<T, E extends Exception>(String id, T result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code throwing} returned
     */
    ThrowingResponse {
        Objects.requireNonNull(id, "The id of ThrowingResponse is null; give the id of a Forms.Generic");
    }
}
