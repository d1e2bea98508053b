package com.example.inherited;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Resets.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ResetRequest(long id) implements Request.OfLong<Light, ResetResponse> {

    @Override
    public ResetResponse process(Light item) {
        item.reset();
        return new ResetResponse(id);
    }
}
