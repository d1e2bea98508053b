package com.example.permitted;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link BoundsRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record BoundsResponse(long id) {}
