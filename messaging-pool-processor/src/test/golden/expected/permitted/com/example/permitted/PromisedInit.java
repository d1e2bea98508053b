package com.example.permitted;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Terms.Promised}.
 *
 * @param <X> as in {@link Terms.Promised}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record PromisedInit<X>(long id) implements Init.OfLong<Terms.Promised<X>> {}
