package io.github.messagingpool.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that is run by sending its request.
 *
 * @param method the method, for messages about it
 * @param name its name
 * @param names the names of its records
 * @param parameters its parameters, in order
 * @param result its result; empty for void
 * @param thrown what its throws clause names
 * @param checked those of them that are checked, each once
 * @param options what else the annotation says
 * @param isPublic whether the records can be public
 * @param javadoc its comment
 * @param isSound whether nothing is wrong with the method, so that it can be generated
 */
record MessageModel(
        ExecutableElement method,
        String name,
        MessageNames names,
        List<ValueModel> parameters,
        Optional<ValueModel> result,
        List<TypeMirror> thrown,
        List<TypeMirror> checked,
        MessageOptions options,
        boolean isPublic,
        Javadoc javadoc,
        boolean isSound) {

    String request() {
        return names.request();
    }

    String response() {
        return names.response();
    }

    /** Returns {@code @Deprecated} as the method has it; empty if it has none. */
    String deprecated() {
        return Annotations.deprecated(method);
    }
}
