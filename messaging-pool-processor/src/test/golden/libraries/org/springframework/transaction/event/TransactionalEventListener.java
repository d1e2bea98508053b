package org.springframework.transaction.event;

import org.springframework.context.event.EventListener;

/** Stands for the annotation of that name. */
@EventListener
public @interface TransactionalEventListener {}
