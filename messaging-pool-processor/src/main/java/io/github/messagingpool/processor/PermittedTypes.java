package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * Works out which types a value of a sealed type may have, and with which type arguments: {@code Ok<V> implements
 * Result<V>} as a {@code Result<String>} is an {@code Ok<String>}; {@code Number implements Expr<Integer>} is no {@code
 * Expr<String>} at all, and may be an {@code Expr<T>}.
 */
final class PermittedTypes {

    /** How a type fits into another, in rising order of doubt. */
    private enum Fit {
        SURE,
        POSSIBLE,
        NEVER
    }

    /**
     * A type that a value may have.
     *
     * @param type the type
     * @param open its own type parameters that are among its type arguments, since nothing is known of these
     * @param sure whether it is a subtype whatever the type variables of the sealed type stand for; if not, all of its
     *     type parameters are open
     */
    record Permitted(DeclaredType type, Set<TypeParameterElement> open, boolean sure) {}

    private final Types types;

    PermittedTypes(Types types) {
        this.types = types;
    }

    /** Returns the permitted types that fit, in the order of declaration. */
    List<Permitted> of(DeclaredType sealed) {
        List<Permitted> result = new ArrayList<>();
        for (TypeMirror permitted : ((TypeElement) sealed.asElement()).getPermittedSubclasses()) {
            TypeElement element = (TypeElement) types.asElement(permitted);
            Map<Element, TypeMirror> known = new HashMap<>();
            Fit form = fit(supertype(element, sealed).getTypeArguments(), sealed.getTypeArguments(), known);
            Fit fit = worse(form, fitBounds(element, known));
            if (fit != Fit.NEVER) {
                result.add(permitted(sealed, element, fit == Fit.SURE ? known : Map.of(), fit == Fit.SURE));
            }
        }
        return result;
    }

    private Permitted permitted(
            DeclaredType sealed, TypeElement element, Map<Element, TypeMirror> known, boolean sure) {
        Set<TypeParameterElement> open = new LinkedHashSet<>(element.getTypeParameters());
        open.removeAll(known.keySet());
        boolean isConfused = TypeText.variables(sealed).stream().anyMatch(open::contains);
        if (sure && isConfused) {
            return permitted(sealed, element, Map.of(), false);
        }
        TypeMirror[] arguments = element.getTypeParameters().stream()
                .map(parameter -> known.getOrDefault(parameter, parameter.asType()))
                .toArray(TypeMirror[]::new);
        return new Permitted(types.getDeclaredType(element, arguments), open, sure);
    }

    /** Returns the sealed type as the permitted one declares it. */
    private DeclaredType supertype(TypeElement permitted, DeclaredType sealed) {
        return types.directSupertypes(permitted.asType()).stream()
                .map(DeclaredType.class::cast)
                .filter(supertype -> supertype.asElement().equals(sealed.asElement()))
                .findFirst()
                .orElse(sealed);
    }

    private Fit fit(
            List<? extends TypeMirror> declared, List<? extends TypeMirror> actual, Map<Element, TypeMirror> known) {
        Fit result = Fit.SURE;
        for (int i = 0; i < declared.size() && i < actual.size(); i++) {
            result = worse(result, fit(declared.get(i), actual.get(i), known));
        }
        return result;
    }

    private Fit fit(TypeMirror declared, TypeMirror actual, Map<Element, TypeMirror> known) {
        if (declared instanceof TypeVariable variable) {
            TypeMirror before = known.putIfAbsent(TypeParameters.of(variable), actual);
            return before == null || types.isSameType(before, actual) ? Fit.SURE : fitKnown(before, actual);
        }
        if (actual.getKind() == TypeKind.TYPEVAR || actual.getKind() == TypeKind.WILDCARD) {
            return Fit.POSSIBLE;
        }
        if (declared instanceof DeclaredType one && actual instanceof DeclaredType other) {
            return one.asElement().equals(other.asElement())
                    ? fit(one.getTypeArguments(), other.getTypeArguments(), known)
                    : Fit.NEVER;
        }
        if (declared instanceof ArrayType one && actual instanceof ArrayType other) {
            return fit(one.getComponentType(), other.getComponentType(), known);
        }
        return types.isSameType(declared, actual) ? Fit.SURE : Fit.NEVER;
    }

    /** Two types that one variable would have to be: the same only if a variable or wildcard in them makes them so. */
    private Fit fitKnown(TypeMirror before, TypeMirror actual) {
        if (before.getKind() == TypeKind.TYPEVAR || before.getKind() == TypeKind.WILDCARD) {
            return Fit.POSSIBLE;
        }
        return worse(Fit.POSSIBLE, fit(before, actual, new HashMap<>()));
    }

    /** Type arguments have to be within the bounds, which may name other type parameters. */
    private Fit fitBounds(TypeElement permitted, Map<Element, TypeMirror> known) {
        Fit result = Fit.SURE;
        for (TypeParameterElement parameter : permitted.getTypeParameters()) {
            TypeMirror argument = known.get(parameter);
            if (argument != null) {
                for (TypeMirror bound : parameter.getBounds()) {
                    result = worse(result, fitBound(argument, bound, known));
                }
            }
        }
        return result;
    }

    private Fit fitBound(TypeMirror argument, TypeMirror bound, Map<Element, TypeMirror> known) {
        if (argument.getKind() == TypeKind.WILDCARD) {
            return TypeText.key(bound).equals("java.lang.Object") ? Fit.SURE : Fit.POSSIBLE;
        }
        TypeMirror actual = new Substitution(types, known).of(bound);
        if (types.isSubtype(argument, actual)) {
            return Fit.SURE;
        }
        boolean isKnown = Stream.of(argument, actual)
                .allMatch(type -> TypeText.variables(type).isEmpty());
        return isKnown ? Fit.NEVER : Fit.POSSIBLE;
    }

    private static Fit worse(Fit one, Fit other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
