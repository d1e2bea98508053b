package com.example.forms;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Forms.Bounded}.
 *
 * @param <S> as in {@link Forms.Bounded}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record BoundedInit<S extends Forms.Empty>(long id) implements Init.OfLong<Forms.Bounded<S>> {}
