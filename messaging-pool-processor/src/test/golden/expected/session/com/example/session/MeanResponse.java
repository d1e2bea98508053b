package com.example.session;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link MeanRequest}.
 *
 * @param id the item's id
 * @param result the mean of some numbers, and {@code scale}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record MeanResponse(long id, double result) {}
