package com.example.ways;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Store}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record StoreInit(long id) implements Init.OfLong<Store> {}
