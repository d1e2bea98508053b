package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.Request;
import io.github.messagingpool.Router;
import org.jspecify.annotations.Nullable;

/** Finds the thread that owns a request's id, and refuses a request for which there is none. */
record Routing(String poolName, Router router, int threads, boolean longIds) {

    /** Returns a router in words: a lambda has none of its own, but stands in a class. */
    static String rule(Router router) {
        String name = router.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? router.toString() : "a lambda of " + name.substring(0, lambda);
    }

    /** @throws InvalidRequestException if the id cannot be read or the router fails */
    int threadFor(Request<?, ?> request) {
        int thread = ask(request);
        if (thread < 0 || thread >= threads) {
            throw invalid(request, "the router chose thread " + thread + " of " + threads, null);
        }
        return thread;
    }

    private int ask(Request<?, ?> request) {
        try {
            if (longIds && router instanceof Router.OfLong longRouter) {
                return longRouter.threadFor(request.longItemId(), threads);
            }
            return router.threadFor(key(request), threads);
        } catch (RuntimeException | Error e) {
            throw invalid(request, "it could not be routed: " + e.getMessage(), e);
        }
    }

    private Object key(Request<?, ?> request) {
        Object id = longIds ? (Object) request.longItemId() : request.itemId();
        if (id == null) {
            throw new IllegalArgumentException("its id is null");
        }
        return id;
    }

    private InvalidRequestException invalid(Request<?, ?> request, String reason, @Nullable Throwable cause) {
        return new InvalidRequestException(poolName, request, Certainty.NOT_STARTED, reason, cause);
    }
}
