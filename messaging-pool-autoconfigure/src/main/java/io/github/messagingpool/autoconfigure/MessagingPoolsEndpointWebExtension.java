package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.ItemDetails;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/** {@link MessagingPoolsEndpoint} over HTTP, where it is known who asks, so that ids are shown to some. */
@EndpointWebExtension(endpoint = MessagingPoolsEndpoint.class)
public final class MessagingPoolsEndpointWebExtension {

    private final MessagingPoolsEndpoint endpoint;
    private final Show showIds;
    private final Set<String> roles;

    MessagingPoolsEndpointWebExtension(MessagingPoolsEndpoint endpoint, Show showIds, Set<String> roles) {
        this.endpoint = endpoint;
        this.showIds = showIds;
        this.roles = Set.copyOf(roles);
    }

    /**
     * Returns one pool and what its threads are doing, or, with the parameter {@code id}, what {@link #item} does: for ids
     * that a path cannot hold. 404 if there is no such pool.
     */
    @ReadOperation
    public WebEndpointResponse<Object> pool(SecurityContext user, @Selector String pool, @Nullable String id) {
        return found(id == null ? endpoint.pool(pool, showsIdsTo(user)) : endpoint.item(pool, id, showsIdsTo(user)));
    }

    /**
     * Returns which thread owns an id, and whether there is an item with it. 404 if there is no such pool, 400 if the id
     * is none of its.
     */
    @ReadOperation
    public WebEndpointResponse<ItemDetails> item(SecurityContext user, @Selector String pool, @Selector String id) {
        return found(endpoint.item(pool, id, showsIdsTo(user)));
    }

    private boolean showsIdsTo(SecurityContext user) {
        return showIds.isShown(user, roles);
    }

    private static <T> WebEndpointResponse<T> found(@Nullable T body) {
        return body == null
                ? new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND)
                : new WebEndpointResponse<>(body);
    }
}
