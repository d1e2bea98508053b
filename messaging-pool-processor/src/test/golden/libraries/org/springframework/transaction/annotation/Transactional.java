package org.springframework.transaction.annotation;

/** Stands for the annotation of that name. */
public @interface Transactional {}
