package io.github.messagingpool.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * An item class: all that the writers need.
 *
 * @param element the class
 * @param type the class as a type, with its own type variables as arguments
 * @param packageName the package, empty for the unnamed one
 * @param id its id
 * @param init the simple name of the init record, if it is generated
 * @param client the simple name of the client
 * @param isNamed whether the init and the client can have these names
 * @param isPublic whether generated types can be public
 * @param messages its messages, in the order of declaration
 * @param javadoc its comment
 */
record ItemModel(
        TypeElement element,
        DeclaredType type,
        String packageName,
        IdModel id,
        String init,
        String client,
        boolean isNamed,
        boolean isPublic,
        List<MessageModel> messages,
        Javadoc javadoc) {

    /** Returns the name by which Javadoc links to the class: that within its package, unless something hides it. */
    String linkName() {
        String name = TypeText.nestedName(element);
        boolean isHidden = SourceFile.REQUEST_MEMBERS.contains(name)
                || element.getTypeParameters().stream()
                        .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
        return isHidden ? element.getQualifiedName().toString() : name;
    }

    /** Returns {@code @Deprecated} as the class has it; empty if it has none. */
    String deprecated() {
        return Annotations.deprecated(element);
    }
}
