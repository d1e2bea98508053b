package com.example.copies;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Ledger} for {@code promised}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PromisedRequest(long id) implements Request.OfLong<Ledger, PromisedResponse> {

    @Override
    public PromisedResponse process(Ledger item) {
        return new PromisedResponse(id, item.promised());
    }
}
