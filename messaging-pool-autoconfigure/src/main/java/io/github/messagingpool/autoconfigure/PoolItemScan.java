package io.github.messagingpool.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/**
 * Names packages to search for {@link io.github.messagingpool.PoolItem} classes, besides those of the application.
 * Where none is given, the package of the annotated class is searched. Unlike in the application's packages, classes that
 * tests exclude are found there, those nested in test classes for example.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(PoolItemScanPackages.Registrar.class)
public @interface PoolItemScan {

    /** Returns the packages to search, with those below them; the same as {@link #basePackages()}. */
    @AliasFor("basePackages")
    String[] value() default {};

    /** Returns the packages to search, with those below them. */
    @AliasFor("value")
    String[] basePackages() default {};

    /** Returns classes whose packages are searched. */
    Class<?>[] basePackageClasses() default {};
}
