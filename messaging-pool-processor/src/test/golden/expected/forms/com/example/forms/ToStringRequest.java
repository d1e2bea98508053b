package com.example.forms;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Forms.Bounded} for {@code toString}.
 *
 * @param <S> as in {@link Forms.Bounded}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record ToStringRequest<S extends Forms.Empty>(
        long id) implements Request.OfLong<Forms.Bounded<S>, ToStringResponse<S>> {

    @Override
    public ToStringResponse<S> process(Forms.Bounded<S> item) {
        return new ToStringResponse<>(id, item.toString());
    }
}
