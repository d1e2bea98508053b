package org.springframework.cache.annotation;

/** Stands for the annotation of that name. */
public @interface CacheEvict {}
