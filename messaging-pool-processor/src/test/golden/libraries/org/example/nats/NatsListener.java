package org.example.nats;

/** Stands for the annotation of that name. */
public @interface NatsListener {}
