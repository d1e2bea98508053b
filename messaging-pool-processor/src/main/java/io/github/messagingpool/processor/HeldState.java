package io.github.messagingpool.processor;

import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Looks at the fields of enums, sealed classes and exceptions, which cross threads as they are: what can be changed
 * through a field is shared. The classes of the JDK are trusted.
 */
final class HeldState {

    private final Elements elements;
    private final Types types;

    HeldState(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Says which state a class, or what it extends, may share, and the way out; empty if none. */
    Optional<String> problem(DeclaredType type, Predicate<TypeMirror> isImmutable) {
        DeclaredType at = type;
        while (isLookedAt((TypeElement) at.asElement())) {
            Optional<String> problem = ownProblem(at, isImmutable);
            if (problem.isPresent()) {
                return problem;
            }
            at = superclass(at);
        }
        return Optional.empty();
    }

    private Optional<String> ownProblem(DeclaredType type, Predicate<TypeMirror> isImmutable) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getNestingKind() == NestingKind.MEMBER
                && element.getKind() == ElementKind.CLASS
                && !element.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(TypeText.simple(type) + " carries its outer object along; make it static");
        }
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                TypeMirror fieldType = types.asMemberOf(type, field);
                if (!field.getModifiers().contains(Modifier.FINAL)) {
                    return Optional.of(text(element, field, "which is not final"));
                }
                if (!isImmutable.test(fieldType)) {
                    return Optional.of(text(element, field, "of type " + TypeText.simple(fieldType)));
                }
            }
        }
        return Optional.empty();
    }

    private static String text(TypeElement owner, VariableElement field, String reason) {
        String name = TypeText.nestedName(owner);
        return name + " may share state that changes, in its field " + field.getSimpleName() + ", " + reason
                + "; make the field final and of an immutable type, or mark " + name
                + " @Sendable if it is immutable or safe for use by many threads";
    }

    private boolean isLookedAt(TypeElement type) {
        return !Annotations.has(type, Annotations.SENDABLE) && !Jdk.has(type, elements);
    }

    /** Returns the superclass; {@code Object}, which the JDK has, at the latest. */
    private DeclaredType superclass(DeclaredType type) {
        return (DeclaredType) types.directSupertypes(type).stream()
                .filter(supertype ->
                        ((DeclaredType) supertype).asElement().getKind().isClass())
                .findFirst()
                .orElseThrow();
    }
}
