package io.github.messagingpool.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeVariable;

/** Finds where type variables are declared. */
final class TypeParameters {

    private TypeParameters() {}

    /**
     * Returns the type parameter that a type variable stands for, as it is declared. Eclipse's compiler gives an annotated one
     * an element of its own in the type of a member, which is equal to no other and has lost the annotations.
     */
    static TypeParameterElement of(TypeVariable variable) {
        TypeParameterElement element = (TypeParameterElement) variable.asElement();
        return element.getEnclosingElement() instanceof Parameterizable owner
                ? owner.getTypeParameters().stream()
                        .filter(parameter -> isNamedAs(parameter, element))
                        .<TypeParameterElement>map(parameter -> parameter)
                        .findFirst()
                        .orElse(element)
                : element;
    }

    private static boolean isNamedAs(Element one, Element other) {
        return one.getSimpleName().equals(other.getSimpleName());
    }
}
