package com.example.custominit;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Batch} for {@code size}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SizeRequest(long id) implements Request.OfLong<Batch, SizeResponse> {

    @Override
    public SizeResponse process(Batch item) {
        return new SizeResponse(id, item.size());
    }
}
