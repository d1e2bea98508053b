package org.springframework.context.annotation;

/** Stands for the annotation of that name. */
public @interface Conditional {}
