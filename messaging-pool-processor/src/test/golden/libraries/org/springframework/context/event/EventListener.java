package org.springframework.context.event;

/** Stands for the annotation of that name. */
public @interface EventListener {}
