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
}
