package io.github.messagingpool.processor;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** From where a type can be named; in rising order. */
enum Visibility {
    /** Not from the item's package. */
    HIDDEN,
    /** From the item's package. */
    PACKAGE,
    /** From everywhere. */
    PUBLIC;

    /** Returns how far a type, with its type arguments, can be seen from a package. */
    static Visibility of(TypeMirror type, PackageElement from, Elements elements) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType(), from, elements);
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound =
                    wildcard.getExtendsBound() != null ? wildcard.getExtendsBound() : wildcard.getSuperBound();
            return bound == null ? PUBLIC : of(bound, from, elements);
        }
        if (!(type instanceof DeclaredType declared) || type.getKind() == TypeKind.ERROR) {
            return PUBLIC;
        }
        Visibility result = of((TypeElement) declared.asElement(), from, elements);
        for (TypeMirror argument : declared.getTypeArguments()) {
            result = least(result, of(argument, from, elements));
        }
        return result;
    }

    /** Returns how far a type declaration, and all that enclose it, can be seen from a package. */
    static Visibility of(TypeElement type, PackageElement from, Elements elements) {
        boolean samePackage = elements.getPackageOf(type).equals(from);
        Visibility result = PUBLIC;
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            result = least(result, ofModifiers(at.getModifiers(), samePackage));
        }
        return result;
    }

    /** Returns the declarations in a type, each once, that cannot be seen from a package. */
    static Set<TypeElement> hidden(TypeMirror type, PackageElement from, Elements elements) {
        Set<TypeElement> result = new LinkedHashSet<>();
        collectHidden(type, from, elements, result);
        return result;
    }

    private static void collectHidden(TypeMirror type, PackageElement from, Elements elements, Set<TypeElement> found) {
        if (type instanceof ArrayType array) {
            collectHidden(array.getComponentType(), from, elements, found);
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(Objects::nonNull)
                    .forEach(bound -> collectHidden(bound, from, elements, found));
        } else if (type instanceof DeclaredType declared && type.getKind() != TypeKind.ERROR) {
            TypeElement element = (TypeElement) declared.asElement();
            if (of(element, from, elements) == HIDDEN) {
                found.add(element);
            }
            declared.getTypeArguments().forEach(argument -> collectHidden(argument, from, elements, found));
        }
    }

    static Visibility least(Visibility one, Visibility other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Visibility ofModifiers(Set<Modifier> modifiers, boolean samePackage) {
        if (modifiers.contains(Modifier.PUBLIC)) {
            return PUBLIC;
        }
        return samePackage && !modifiers.contains(Modifier.PRIVATE) ? PACKAGE : HIDDEN;
    }
}
