package io.github.messagingpool.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter or a result of a message: a component of a record.
 *
 * @param name the component's name
 * @param type its type, with type-use annotations
 * @param nullable whether it may be null
 * @param required whether its declaration says that it is never null, so that null is refused whatever its type
 * @param nullness what says either, where it is an annotation of the declaration and not of the type
 * @param promised whether the user promises that it is sendable, so that nothing is checked or copied
 */
record ValueModel(
        String name,
        TypeMirror type,
        boolean nullable,
        boolean required,
        Optional<TypeElement> nullness,
        boolean promised) {}
