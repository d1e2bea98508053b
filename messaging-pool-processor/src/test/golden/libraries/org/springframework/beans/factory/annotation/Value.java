package org.springframework.beans.factory.annotation;

/** Stands for the annotation of that name. */
public @interface Value {
    String value();
}
