package com.example.session;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link ClearRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ClearResponse(long id) {}
