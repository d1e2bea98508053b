package com.example.copies;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link UntouchedRequest}.
 *
 * @param id the item's id
 * @param result what {@code untouched} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record UntouchedResponse(long id, Ledger.Entry result) {}
