package io.github.messagingpool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link PoolItem} class that can be asked for by a message. For {@code int logAction(String
 * action)} the annotation processor generates {@code LogActionRequest(id, action)} and {@code LogActionResponse(id,
 * result)}; for a {@code void} method the response has just the id.
 *
 * <p>Parameters and result must be sendable: see {@link Sendable}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Messaging {

    /**
     * Returns the simple name of the request record; by default {@link PoolItem#prefix}, the method's name and {@code
     * Request}.
     */
    String request() default "";

    /** Returns the simple name of the response record; by default that of the request, ending in {@code Response}. */
    String response() default "";

    /**
     * Returns how long a sender waits who gives no time-out, such as {@code 2s}, {@code 500ms}, {@code 1m} or {@code PT2S}; by
     * default as long as the pool's request time-out says. It is the request's {@link Request#ownTimeout}.
     */
    String timeout() default "";

    /**
     * Returns whether the message creates an item that is not there, where the pool creates items on demand; by default it
     * does. A message that only reads says {@code false}, and fails with {@link ItemNotFoundException} then. It is the
     * request's {@link Request#createsOnDemand}.
     */
    boolean create() default true;
}
