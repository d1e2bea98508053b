package io.github.messagingpool.processor;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks what kind of class an item class is, and where it stands. */
final class ItemShape {

    private final Problems problems;

    ItemShape(Problems problems) {
        this.problems = problems;
    }

    /** Returns whether a class is one of which items are made, or becomes one when it is mended where it stands. */
    static boolean isMade(TypeElement type) {
        boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
        return isClass
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && Annotations.has(type, Annotations.POOL_ITEM);
    }

    void check(TypeElement item) {
        checkKind(item);
        if (isMade(item)) {
            checkPlace(item);
        }
        parent(item)
                .ifPresent(parent -> problems.error(
                        item,
                        item.getSimpleName() + " extends the item class " + parent.getSimpleName()
                                + "; move what they share to an abstract class that is no item"));
    }

    private void checkKind(TypeElement item) {
        String name = item.getSimpleName().toString();
        if (item.getKind() == ElementKind.RECORD) {
            problems.error(item, "The record " + name + " cannot be an item, whose state changes; make it a class");
        } else if (item.getKind() != ElementKind.CLASS) {
            problems.error(item, name + " cannot be an item: only a class can; annotate the class that implements it");
        } else if (item.getModifiers().contains(Modifier.ABSTRACT)) {
            problems.error(
                    item, "The abstract class " + name + " cannot be an item; annotate the classes that extend it");
        }
    }

    private void checkPlace(TypeElement item) {
        String name = item.getSimpleName().toString();
        if (item.getKind() == ElementKind.CLASS
                && item.getEnclosingElement() instanceof TypeElement
                && !item.getModifiers().contains(Modifier.STATIC)) {
            problems.error(
                    item,
                    "The inner class " + name + " cannot be made without its outer object; "
                            + KotlinTexts.ofOuter(item));
        }
        for (Element at = item; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                problems.error(
                        item,
                        "Generated code cannot see " + name + ": make " + at.getSimpleName() + " "
                                + KotlinTexts.visible((TypeElement) at));
            }
        }
    }

    /** Returns the nearest item class that a class extends; empty if none. */
    private static Optional<TypeElement> parent(TypeElement item) {
        TypeMirror parent = item.getSuperclass();
        while (parent.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
            if (Annotations.has(element, Annotations.POOL_ITEM)) {
                return Optional.of(element);
            }
            parent = element.getSuperclass();
        }
        return Optional.empty();
    }

    /** Returns what has been looked at as the item class that this one extends, and all that belongs to that. */
    static Set<TypeElement> ofParent(TypeElement item, MessageMethods methods) {
        return parent(item)
                .<Set<TypeElement>>map(parent -> new LinkedHashSet<>(methods.types(parent)))
                .orElseGet(Set::of);
    }
}
