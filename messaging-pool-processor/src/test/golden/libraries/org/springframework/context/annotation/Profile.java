package org.springframework.context.annotation;

/** Stands for the annotation of that name. */
@Conditional
public @interface Profile {
    String[] value();
}
