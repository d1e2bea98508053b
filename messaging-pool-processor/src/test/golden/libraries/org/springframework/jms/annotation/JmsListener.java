package org.springframework.jms.annotation;

/** Stands for the annotation of that name. */
public @interface JmsListener {}
