package com.example.session;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link LogActionRequest}.
 *
 * @param id the item's id
 * @param result the number of actions so far
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record LogActionResponse(long id, int result) {}
