package com.example.prefixes;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link AddRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record AddResponse(long id) {}
