package com.example.deprecated;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Was used.
 *
 * @param id the item's id
 * @param number given to the item
 * @deprecated use {@code next}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@Deprecated(forRemoval = true, since = "2")
@SuppressWarnings({"removal"})
public record PreviousRequest(long id, int number) implements Request.OfLong<Old, PreviousResponse> {

    @Override
    public PreviousResponse process(Old item) {
        return new PreviousResponse(id, item.previous(number));
    }
}
