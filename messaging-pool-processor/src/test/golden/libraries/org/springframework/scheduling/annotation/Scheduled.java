package org.springframework.scheduling.annotation;

/** Stands for the annotation of that name. */
public @interface Scheduled {}
