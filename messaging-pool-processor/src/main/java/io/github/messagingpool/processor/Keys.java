package io.github.messagingpool.processor;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Decides which objects can be ids: those that are equal if what they hold is. */
final class Keys {

    private static final Set<String> KNOWN = Set.of("java.lang.String", "java.util.UUID");

    private final Elements elements;
    private final Types types;
    private final Predicate<TypeElement> isSource;

    Keys(Elements elements, Types types, Predicate<TypeElement> isSource) {
        this.elements = elements;
        this.types = types;
        this.isSource = isSource;
    }

    /** Returns whether a parameter can be the id, or the user promises that it can. */
    boolean isKey(VariableElement parameter) {
        return isKey(parameter.asType()) || isPromised(parameter);
    }

    boolean isKey(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return false;
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        return KNOWN.contains(element.getQualifiedName().toString())
                || element.getKind() == ElementKind.ENUM
                || element.getKind() == ElementKind.RECORD
                || (Annotations.has(element, Annotations.SENDABLE) && hasEquality(element));
    }

    /** Returns whether a parameter of a class with value equality is annotated {@code @Sendable}. */
    boolean isPromised(VariableElement parameter) {
        return Annotations.has(parameter, Annotations.SENDABLE)
                && parameter.asType() instanceof DeclaredType type
                && hasEquality((TypeElement) type.asElement());
    }

    /** Says what a class lacks to be the type of an id; empty if it is none that could be. */
    Optional<String> wayOut(TypeMirror type, Words words) {
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        String name = words.type(type);
        if (Jdk.isMutableTime(declared, elements, types)) {
            return Optional.of("it can be changed: use a " + (words.areKotlin() ? "Long" : "long")
                    + ", or a type of java.time, @Sendable Instant for example");
        }
        if (Jdk.has(declared.asElement(), elements)) { // interfaces too: a Path
            return hasEquality((TypeElement) declared.asElement())
                    ? Optional.of("mark the parameter @Sendable if it is immutable, or use "
                            + (words.areKotlin()
                                    ? "a Long, an Int, a String, a UUID, an enum or a @Sendable data class"
                                    : "a long, an int, a String, a UUID, an enum or a record"))
                    : Optional.empty();
        }
        if (declared.asElement().getKind() != ElementKind.CLASS) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) declared.asElement();
        return Optional.of(
                Kotlin.is(element)
                        ? KotlinTexts.key(element, name, isOwn(element), hasEquality(element))
                        : hasEquality(element)
                                ? "mark " + name
                                        + ", or the parameter, @Sendable if it is immutable, or make it a record"
                                : "make " + name + " a record, or mark it @Sendable and give it equals and hashCode");
    }

    /** Returns whether a class, or the one around it, stands in this compilation. */
    private boolean isOwn(TypeElement type) {
        return isSource.test(type) || (type.getEnclosingElement() instanceof TypeElement outer && isOwn(outer));
    }

    private boolean hasEquality(TypeElement type) {
        return Lombok.writesEquality(type) || (overrides(type, "equals", 1) && overrides(type, "hashCode", 0));
    }

    private boolean overrides(TypeElement type, String name, int parameters) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> method.getParameters().size() == parameters)
                .anyMatch(method -> !isOfObject(method));
    }

    private static boolean isOfObject(ExecutableElement method) {
        return MessageMethods.owner(method).getQualifiedName().contentEquals("java.lang.Object");
    }
}
