package com.example.permitted;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link EithersRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record EithersResponse(long id) {}
