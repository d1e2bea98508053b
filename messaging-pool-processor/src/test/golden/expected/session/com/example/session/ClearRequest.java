package com.example.session;

import io.github.messagingpool.Request;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * Forgets all actions.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ClearRequest(long id) implements Request.OfLong<UserSession, ClearResponse> {

    @Override
    public ClearResponse process(UserSession item) throws IOException, InterruptedException {
        item.clear();
        return new ClearResponse(id);
    }
}
