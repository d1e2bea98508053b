package com.example.permitted;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Terms.Known}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record KnownInit(long id) implements Init.OfLong<Terms.Known> {}
