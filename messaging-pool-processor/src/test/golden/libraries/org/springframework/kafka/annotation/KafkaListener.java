package org.springframework.kafka.annotation;

/** Stands for the annotation of that name. */
public @interface KafkaListener {}
