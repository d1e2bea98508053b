package io.github.messagingpool.processor;

import javax.lang.model.type.TypeMirror;

/**
 * Something that keeps a type from being sent.
 *
 * @param type the type that is at fault: the type itself, or one that it is made of
 * @param text what is wrong, where, and the way out
 */
record Unsendable(TypeMirror type, String text) {}
