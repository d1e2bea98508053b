package io.github.messagingpool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose instances live in a {@link ThreadPool}. Its constructor takes the id, or its own {@link Init}
 * record, first; further parameters are dependencies. An item that is {@link AutoCloseable} is closed on its own
 * thread when it is removed and when the pool closes.
 *
 * <p>The annotation processor generates, in the same package, the {@link Init} record (unless the constructor takes
 * one), a request and a response record for each method annotated {@link Messaging}, and a typed client.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PoolItem {

    /**
     * Returns the pool's name, of letters, digits, {@code -} and {@code _}; by default the simple class name in kebab
     * case, {@code user-session}.
     */
    String value() default "";

    /**
     * Returns what the names of generated requests and responses begin with, but for those that {@link Messaging} gives;
     * by default nothing. It tells apart the messages of two items in one package: with {@code prefix = "Order"} the
     * method {@code add} gives {@code OrderAddRequest} and {@code OrderAddResponse}.
     */
    String prefix() default "";

    /** Returns the simple name of the generated init record; by default the class name and {@code Init}. */
    String init() default "";

    /** Returns the simple name of the generated client; by default the class name and {@code Client}. */
    String client() default "";

    /** Returns what becomes of an item whose method threw. */
    OnFailure onFailure() default OnFailure.KEEP;

    /**
     * Returns whether an item that a request names, and that is not there, is created for it, unless {@link Messaging#create}
     * says that it is not. Its init is made from the
     * id alone, by reflection: an application that is a module opens the package to {@code io.github.messagingpool}, or
     * sets {@link ThreadPoolBuilder#createOnDemand} instead.
     */
    boolean createOnDemand() default false;

    /** Marks the constructor to use, where a class has several. */
    @Documented
    @Target(ElementType.CONSTRUCTOR)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Constructor {}
}
