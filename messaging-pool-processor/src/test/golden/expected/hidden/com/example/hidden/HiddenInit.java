package com.example.hidden;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Hidden}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record HiddenInit(long id) implements Init.OfLong<Hidden> {}
