package org.springframework.amqp.rabbit.annotation;

/** Stands for the annotation of that name. */
public @interface RabbitListener {}
