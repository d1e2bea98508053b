package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/**
 * Carries what a sender's thread has to where its request is run: thread-locals, such as those of a trace, of the logging
 * context or of security.
 *
 * <pre>{@code
 * RequestContext tenant = new RequestContext() {
 *     public Object capture(Request<?, ?> request) {
 *         return TENANT.get();
 *     }
 *     public Scope open(Object captured) {
 *         TENANT.set((String) captured);
 *         return TENANT::remove;
 *     }
 * };
 * }</pre>
 *
 * <p>What was captured is there while filters, interceptors and the item run, in what the item goes on with by {@link
 * ThreadPool#onItem}, and while a {@link DeadLetterListener} is told of the request; what an item sends in turn is captured
 * there, on the owner's thread. A batch, {@link ThreadPool#broadcast} too, has one context, captured with its first request
 * and opened around as many of its requests as its owner runs in a row. {@link ThreadPool#ids}, {@link ThreadPool#count},
 * {@link ThreadPool#removeAll} and {@link ThreadPool#peek} are no requests, and carry nothing.
 *
 * <p>What it throws is logged, and changes nothing for the request, which then goes without. Used by many threads at once.
 */
public interface RequestContext {

    /**
     * Returns what is to be there when the request is run, or null for nothing. Called on the sender's thread, before the
     * request is sent, whether or not it is then accepted.
     */
    @Nullable
    Object capture(Request<?, ?> request);

    /**
     * Restores what was captured on the calling thread, until the scope is closed: by the same thread, also after an error. It
     * may be called several times for what was captured once, by several threads at a time.
     *
     * @param captured what {@link #capture} has returned
     */
    Scope open(Object captured);

    /** For how long it is restored. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {

        /** Leaves the thread as it was. */
        @Override
        void close();
    }
}
