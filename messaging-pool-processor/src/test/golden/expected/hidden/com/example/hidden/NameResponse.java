package com.example.hidden;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link NameRequest}.
 *
 * @param id the item's id
 * @param result what {@code name} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record NameResponse(long id, String result) {}
