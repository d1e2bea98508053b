package io.github.messagingpool.processor;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
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
        if (!(type instanceof DeclaredType declared)) {
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
