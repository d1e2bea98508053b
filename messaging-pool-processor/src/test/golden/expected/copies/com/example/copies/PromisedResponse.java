package com.example.copies;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link PromisedRequest}.
 *
 * @param id the item's id
 * @param result what {@code promised} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PromisedResponse(long id, StringBuilder result) {}
