package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
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

    /**
     * Says which state a class, and what it extends, may share, and the way out; empty if none.
     *
     * @param isImmutable tells of a type that has a field, and of the field's type
     */
    List<String> problems(DeclaredType type, BiPredicate<DeclaredType, TypeMirror> isImmutable) {
        List<String> result = new ArrayList<>();
        for (DeclaredType at : lookedAt(type)) {
            checkOuter(at, result);
            for (VariableElement field : fields(at)) {
                checkField(at, field, isImmutable, result);
            }
        }
        return result;
    }

    /** Returns the types of the fields that are looked at. */
    List<TypeMirror> fieldTypes(DeclaredType type) {
        List<TypeMirror> result = new ArrayList<>();
        for (DeclaredType at : lookedAt(type)) {
            fields(at).forEach(field -> result.add(types.asMemberOf(at, field)));
        }
        return result;
    }

    private static void checkOuter(DeclaredType type, List<String> found) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getNestingKind() == NestingKind.MEMBER
                && element.getKind() == ElementKind.CLASS
                && !element.getModifiers().contains(Modifier.STATIC)) {
            found.add(TypeText.simple(type) + " carries its outer object along; make it static");
        }
    }

    private void checkField(
            DeclaredType type,
            VariableElement field,
            BiPredicate<DeclaredType, TypeMirror> isImmutable,
            List<String> found) {
        TypeElement owner = (TypeElement) type.asElement();
        TypeMirror fieldType = types.asMemberOf(type, field);
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            found.add(text(owner, field, Kotlin.is(owner) ? "a var" : "which is not final"));
        } else if (!isImmutable.test(type, fieldType)) {
            found.add(text(owner, field, "of type " + Words.of(owner).type(fieldType)));
        }
    }

    private static List<VariableElement> fields(DeclaredType type) {
        return ElementFilter.fieldsIn(type.asElement().getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    private static String text(TypeElement owner, VariableElement field, String reason) {
        String name = TypeText.nestedName(owner);
        String kind = Kotlin.is(owner) ? "property" : "field";
        String fixed = Kotlin.is(owner) ? "a val of" : "final and of";
        return name + " may share state that changes, in its " + kind + " " + field.getSimpleName() + ", " + reason
                + "; make the " + kind + " " + fixed + " an immutable type, or mark " + name
                + " @Sendable if it is immutable or safe for use by many threads";
    }

    /** Returns a class and what it extends, down to what is trusted or not known. */
    private List<DeclaredType> lookedAt(DeclaredType type) {
        List<DeclaredType> result = new ArrayList<>();
        DeclaredType at = type;
        while (isLookedAt(at)) {
            result.add(at);
            at = superclass(at);
        }
        return result;
    }

    private boolean isLookedAt(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        return type.getKind() == TypeKind.DECLARED
                && element.getKind().isClass()
                && !Annotations.has(element, Annotations.SENDABLE)
                && !Jdk.has(element, elements);
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
