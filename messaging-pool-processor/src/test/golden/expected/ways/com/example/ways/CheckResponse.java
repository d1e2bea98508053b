package com.example.ways;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link CheckRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CheckResponse(long id) {}
