package com.example.deprecated;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link PreviousRequest}.
 *
 * @param id the item's id
 * @param result what {@code previous} returned
 * @deprecated use {@code next}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@Deprecated(forRemoval = true, since = "2")
@SuppressWarnings({"removal"})
public record PreviousResponse(long id, int result) {}
