package com.example.ways;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link ReadRequest}.
 *
 * @param id the item's id
 * @param result what is in it
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ReadResponse(long id, String result) {}
