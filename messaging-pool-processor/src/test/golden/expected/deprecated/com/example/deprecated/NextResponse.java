package com.example.deprecated;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link NextRequest}.
 *
 * @param id the item's id
 * @param result what {@code next} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record NextResponse(long id, int result) {}
