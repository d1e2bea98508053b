package com.example.custominit;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link SizeRequest}.
 *
 * @param id the item's id
 * @param result what {@code size} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SizeResponse(long id, int result) {}
