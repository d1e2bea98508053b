package com.example.inherited;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Light} for {@code version}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record VersionRequest(long id) implements Request.OfLong<Light, VersionResponse> {

    @Override
    public VersionResponse process(Light item) {
        return new VersionResponse(id, item.version());
    }
}
