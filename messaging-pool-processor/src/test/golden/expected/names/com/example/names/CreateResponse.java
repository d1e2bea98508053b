package com.example.names;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link CreateRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CreateResponse(long id) {}
