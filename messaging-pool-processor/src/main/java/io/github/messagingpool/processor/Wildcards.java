package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** What stands behind wildcards: who reads what is a {@code ? extends X} is given an {@code X}. */
record Wildcards(Types types) {

    /** Returns the bound of a {@code ? extends X}, and any other type as it is. */
    static TypeMirror read(TypeMirror type) {
        return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : type;
    }

    /** Returns a type with the bounds of its wildcards in their place, if it can have these as type arguments. */
    DeclaredType read(DeclaredType type) {
        return read(type, bound -> true);
    }

    /** Does the same for bounds that have no other subtype: what is generic in them has no other type arguments. */
    DeclaredType exact(DeclaredType type) {
        return read(type, Wildcards::isExact);
    }

    private DeclaredType read(DeclaredType type, Predicate<TypeMirror> which) {
        DeclaredType result =
                with(type, (argument, parameter) -> which.test(read(argument)) ? read(argument) : argument);
        return isWithinBounds(result) ? result : type;
    }

    /** Returns a type with its own type parameters where it has wildcards that have no bound to be read as. */
    DeclaredType withoutUnknown(DeclaredType type) {
        return withParameters(type, argument -> read(argument).getKind() == TypeKind.WILDCARD);
    }

    /** Returns a type with its own type parameters where it has wildcards. */
    DeclaredType without(DeclaredType type) {
        return withParameters(type, argument -> argument.getKind() == TypeKind.WILDCARD);
    }

    private DeclaredType withParameters(DeclaredType type, Predicate<TypeMirror> which) {
        return with(type, (argument, parameter) -> which.test(argument) ? parameter.asType() : argument);
    }

    private static List<? extends TypeParameterElement> parameters(DeclaredType type) {
        return ((TypeElement) type.asElement()).getTypeParameters();
    }

    private DeclaredType with(DeclaredType type, BiFunction<TypeMirror, TypeParameterElement, TypeMirror> change) {
        List<? extends TypeMirror> before = type.getTypeArguments();
        List<TypeMirror> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            after.add(change.apply(before.get(i), parameters(type).get(i)));
        }
        if (after.equals(before)) {
            return type;
        }
        TypeMirror[] arguments = after.toArray(TypeMirror[]::new);
        TypeElement element = (TypeElement) type.asElement();
        return type.getEnclosingType() instanceof DeclaredType outer
                ? types.getDeclaredType(outer, element, arguments)
                : types.getDeclaredType(element, arguments);
    }

    private boolean isWithinBounds(DeclaredType type) {
        Map<Element, TypeMirror> known = new HashMap<>();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        for (int i = 0; i < arguments.size(); i++) {
            known.put(parameters(type).get(i), arguments.get(i));
        }
        Substitution substitution = new Substitution(types, known);
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().getKind() != TypeKind.WILDCARD)
                .allMatch(entry -> ((TypeParameterElement) entry.getKey())
                        .getBounds().stream()
                                .allMatch(bound -> types.isSubtype(entry.getValue(), substitution.of(bound))));
    }

    private static boolean isExact(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind().isPrimitive() || isExact(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && !TypeText.hasWildcard(declared)
                && isFinal((TypeElement) declared.asElement());
    }

    private static boolean isFinal(TypeElement type) {
        return type.getModifiers().contains(Modifier.FINAL) || type.getKind() == ElementKind.ENUM;
    }
}
