package com.example.session;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link UserSession} for {@code getLog}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ReadLogRequest(long id) implements Request.OfLong<UserSession, ReadLogResponse> {

    @Override
    public ReadLogResponse process(UserSession item) {
        return new ReadLogResponse(id, item.getLog());
    }
}
