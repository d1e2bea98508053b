package com.example.names;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Shop}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record Open(long id) implements Init.OfLong<Shop> {}
