package com.example.deprecated;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Old} for {@code last}.
 *
 * @param id the item's id
 * @param number given to the item
 * @deprecated use another
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@Deprecated
public record LastRequest(long id, int number) implements Request.OfLong<Old, LastResponse> {

    @Override
    public LastResponse process(Old item) {
        return new LastResponse(id, item.last(number));
    }
}
