package org.reactivestreams;

/** Stands for the interface of that name. */
public interface Publisher<T> {}
