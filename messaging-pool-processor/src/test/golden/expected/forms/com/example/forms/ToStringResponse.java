package com.example.forms;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link ToStringRequest}.
 *
 * @param <S> as in {@link Forms.Bounded}
 * @param id the item's id
 * @param result what {@code toString} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record ToStringResponse<S extends Forms.Empty>(long id, String result) {}
