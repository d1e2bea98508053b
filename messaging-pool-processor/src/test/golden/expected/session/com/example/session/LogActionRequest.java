package com.example.session;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Notes an action, as {@code getLog} shows it; see {@code the list}.
 *
 * <p>Actions stay in order:
 * <pre>{@code
 * @Deprecated
 *     log(1);
 * }</pre>
 *
 * @param id the item's id
 * @param action what the user
 *     did
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record LogActionRequest(long id, String action) implements Request.OfLong<UserSession, LogActionResponse> {

    @Override
    public LogActionResponse process(UserSession item) {
        return new LogActionResponse(id, item.logAction(action));
    }
}
