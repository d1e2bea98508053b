package com.example.inherited;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link ResetRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ResetResponse(long id) {}
