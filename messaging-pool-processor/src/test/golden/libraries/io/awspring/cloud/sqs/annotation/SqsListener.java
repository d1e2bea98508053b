package io.awspring.cloud.sqs.annotation;

/** Stands for the annotation of that name. */
public @interface SqsListener {}
