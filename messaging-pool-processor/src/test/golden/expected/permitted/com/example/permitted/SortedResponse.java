package com.example.permitted;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link SortedRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record SortedResponse(long id) {}
