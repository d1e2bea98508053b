package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request is run, around everything that its owner does for it: before an item is found or made. A
 * tenant's, or a security rule, for example:
 *
 * <pre>{@code
 * RequestFilter rule = (request, call) -> {
 *     if (!allowed(request)) {
 *         throw new AccessDeniedException("…");
 *     }
 *     return call.proceed();
 * };
 * }</pre>
 *
 * <p>It is called on the thread of the item's owner, once for each run of a request of any kind: inits, removals, {@link
 * ContainsRequest} and {@link EchoRequest} too, each request of a batch by itself. It is not called for {@link
 * ThreadPool#ids}, {@link ThreadPool#count}, {@link ThreadPool#removeAll} and {@link ThreadPool#peek}, nor for what an item
 * goes on with by {@link ThreadPool#onItem}. A pool's filters are called in their order, the first outermost.
 *
 * <p>What it throws before it proceeds fails the request alone, with {@link Certainty#NOT_STARTED}: no item has been made,
 * used or changed, and the failure is not the item's. What it throws after {@link Call#proceed} has returned fails it with
 * {@link Certainty#COMPLETED}, and after that has thrown with the certainty of what that threw. A checked exception is the
 * cause of an {@link ItemFailedException}. It must not wait for its own pool.
 *
 * <p>Used by several threads at once, one for each owner. To see requests without a say in them, use a {@link
 * RequestInterceptor}.
 */
@FunctionalInterface
public interface RequestFilter {

    /**
     * Lets a request be run, or refuses or answers it.
     *
     * @param request the request, of any kind
     * @return what its sender gets: what {@code call.proceed()} has returned, or another response of the same type; null fails
     *     the request with {@link InvalidRequestException}, while what is of another type is not looked at: its sender has a
     *     {@link ClassCastException} where it uses it
     */
    @Nullable
    Object filter(Request<?, ?> request, Call call) throws Exception;

    /** Returns whether it filters the requests of pools of such items; by default those of all. */
    default boolean appliesTo(Class<?> itemType) {
        return true;
    }

    /** Returns a filter for the pools of one item type, and of its subtypes. */
    static RequestFilter of(Class<?> itemType, RequestFilter filter) {
        return new RequestFilter() {

            @Override
            public @Nullable Object filter(Request<?, ?> request, Call call) throws Exception {
                return filter.filter(request, call);
            }

            @Override
            public boolean appliesTo(Class<?> other) {
                return itemType.isAssignableFrom(other) && filter.appliesTo(other);
            }
        };
    }

    /** The rest of what is done for a request: further filters, and then the item. */
    interface Call {

        /**
         * Runs the request; to be called once, by the thread that called the filter, before the filter returns.
         *
         * @return the response
         * @throws Exception what the request fails with
         * @throws IllegalStateException if it has been called already, or the filter has returned
         */
        @Nullable
        Object proceed() throws Exception;
    }
}
