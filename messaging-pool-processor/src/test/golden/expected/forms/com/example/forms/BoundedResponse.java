package com.example.forms;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link BoundedRequest}.
 *
 * @param <S> as in {@link Forms.Bounded}
 * @param id the item's id
 * @param result what {@code bounded} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record BoundedResponse<S extends Forms.Empty>(long id, S result) {}
