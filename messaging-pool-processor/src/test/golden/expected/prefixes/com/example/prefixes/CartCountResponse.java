package com.example.prefixes;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link CartCountRequest}.
 *
 * @param id the item's id
 * @param result what {@code count} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record CartCountResponse(long id, int result) {}
