package io.github.messagingpool.autoconfigure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * {@link MessagingPoolsEndpoint} over HTTP, where it is known who asks, so that ids are shown to some, and where Boot's own
 * answer to a bad request has no reason.
 */
@EndpointWebExtension(endpoint = MessagingPoolsEndpoint.class)
@RegisterReflectionForBinding(MessagingPoolsEndpointWebExtension.BadRequest.class)
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
        return id == null ? found(endpoint.pool(pool, showsIdsTo(user))) : item(user, pool, id);
    }

    /**
     * Returns which thread owns an id, and whether there is an item with it. 404 if there is no such pool, 400 with the
     * reason if the id is none of its, or its text is that of several that are there.
     */
    @ReadOperation
    public WebEndpointResponse<Object> item(SecurityContext user, @Selector String pool, @Selector String id) {
        try {
            return found(endpoint.item(pool, id, showsIdsTo(user)));
        } catch (InvalidEndpointRequestException e) {
            return new WebEndpointResponse<>(
                    new BadRequest(
                            WebEndpointResponse.STATUS_BAD_REQUEST, "Bad Request", String.valueOf(e.getReason())),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }

    private boolean showsIdsTo(SecurityContext user) {
        return showIds.isShown(user, roles);
    }

    private static WebEndpointResponse<Object> found(@Nullable Object body) {
        return body == null
                ? new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND)
                : new WebEndpointResponse<>(body);
    }

    /**
     * Why an id was refused, in the form of Boot's own errors.
     *
     * @param status 400
     * @param error what that is called
     * @param message the reason
     */
    public record BadRequest(int status, String error, String message) {}
}
