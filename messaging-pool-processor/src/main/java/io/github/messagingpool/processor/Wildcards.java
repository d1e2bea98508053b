package io.github.messagingpool.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Type arguments {@code ? extends E}, which Kotlin writes by itself where a parameter is a {@code List<E>}: what a
 * container with one holds is read as an {@code E}.
 */
final class Wildcards {

    private Wildcards() {}

    /** Returns {@code E} for {@code ? extends E}; any other type as it is. */
    static TypeMirror read(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : argument;
    }

    /** Returns what a container holds. */
    static List<TypeMirror> read(DeclaredType container) {
        return container.getTypeArguments().stream().map(Wildcards::read).toList();
    }

    /** Returns the type of a copy of a container, which can be filled. */
    static DeclaredType filled(Types types, DeclaredType container) {
        return isAmongArguments(container)
                ? types.getDeclaredType(
                        (TypeElement) container.asElement(), read(container).toArray(TypeMirror[]::new))
                : container;
    }

    static boolean isAmongArguments(DeclaredType type) {
        return type.getTypeArguments().stream().anyMatch(Wildcards::is);
    }

    static boolean is(TypeMirror type) {
        return type.getKind() == TypeKind.WILDCARD;
    }
}
