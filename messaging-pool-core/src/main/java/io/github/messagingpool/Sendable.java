package io.github.messagingpool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A promise, which nothing checks, that a type may cross threads in a message: it is immutable, or safe for use by
 * many threads. On a type declaration it speaks for that type; on a type parameter of an item class, for whatever is
 * put in its place; on a record component, a parameter or a method, for that component's, parameter's or result's type
 * there.
 *
 * <p>Without it the annotation processor accepts primitives and their boxes, {@link String}, enums, {@code java.time},
 * {@link java.util.UUID}, {@link java.math.BigDecimal} and the like, records whose components are sendable, sealed
 * interfaces of sendable types, and {@code Optional}, {@code List}, {@code Set}, {@code Map} and arrays of primitives,
 * which are copied where they enter and leave the item.
 */
@Documented
@Target({
    ElementType.TYPE,
    ElementType.TYPE_PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.PARAMETER,
    ElementType.METHOD
})
@Retention(RetentionPolicy.CLASS)
public @interface Sendable {}
