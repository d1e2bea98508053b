package com.example.inherited;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link ReadRequest}.
 *
 * @param id the item's id
 * @param result the state
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ReadResponse(long id, String result) {}
