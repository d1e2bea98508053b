package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Methods that bear {@code @Messaging} in Java, and that nobody wrote as such in Kotlin: what the compiler makes of a
 * property, of default values, and of what belongs to no object.
 */
final class KotlinMembers {

    private static final String STATIC = "kotlin.jvm.JvmStatic";
    private static final String OVERLOADS = "kotlin.jvm.JvmOverloads";

    /** The end of the name of the method that bears the annotations of a property. */
    private static final String OF_PROPERTY = "$annotations";

    private final Problems problems;

    KotlinMembers(Problems problems) {
        this.problems = problems;
    }

    /** Leaves out what is no message, and reports it where it is written. */
    List<ExecutableElement> withoutAdded(TypeElement item, List<ExecutableElement> methods) {
        List<ExecutableElement> result = new ArrayList<>();
        for (ExecutableElement method : methods) {
            Optional<String> problem = problem(method, methods);
            if (problem.isPresent()) {
                problems.error(item, method, problem.orElseThrow());
            } else if (!isAdded(method, methods)) {
                result.add(method);
            }
        }
        return result;
    }

    private static Optional<String> problem(ExecutableElement method, List<ExecutableElement> methods) {
        if (isOfProperty(method)) {
            return Optional.of("@Messaging has no effect on the property " + property(method)
                    + ", which is no message; annotate a function, or write @get:Messaging");
        }
        return isOverloaded(method, methods) && isLongest(method, methods)
                ? Optional.of("@JvmOverloads gives the function " + method.getSimpleName()
                        + " several methods, and a message is one, with all parameters; remove @JvmOverloads")
                : Optional.empty();
    }

    /** Returns whether a method comes with another that is told of; one that is static is told of in the companion. */
    private static boolean isAdded(ExecutableElement method, List<ExecutableElement> methods) {
        return isOverloaded(method, methods)
                || (Annotations.has(method, STATIC) && method.getModifiers().contains(Modifier.STATIC));
    }

    private static boolean isOfProperty(ExecutableElement method) {
        return method.getSimpleName().toString().endsWith(OF_PROPERTY) && Kotlin.is(MessageMethods.owner(method));
    }

    /** Returns the name of the property that {@code getSize$annotations} is of. */
    private static String property(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        String getter = name.substring(0, name.length() - OF_PROPERTY.length());
        return getter.matches("get[^a-z].*")
                ? getter.substring(3, 4).toLowerCase(Locale.ROOT) + getter.substring(4)
                : getter;
    }

    private static boolean isOverloaded(ExecutableElement method, List<ExecutableElement> methods) {
        return Annotations.has(method, OVERLOADS) && overloads(method, methods).size() > 1;
    }

    private static boolean isLongest(ExecutableElement method, List<ExecutableElement> methods) {
        return overloads(method, methods).stream()
                .max(Comparator.comparing(other -> other.getParameters().size()))
                .filter(method::equals)
                .isPresent();
    }

    private static List<ExecutableElement> overloads(ExecutableElement method, List<ExecutableElement> methods) {
        return methods.stream()
                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                .filter(other -> Annotations.has(other, OVERLOADS))
                .toList();
    }

    /** Says where a message has to go that stands outside of a class of items; empty where it is not Kotlin's. */
    static Optional<String> misplaced(ExecutableElement method) {
        TypeElement owner = MessageMethods.owner(method);
        String way = "move " + method.getSimpleName() + " into the class of the item";
        if (!Kotlin.is(owner)) {
            return Optional.empty();
        }
        if (isOfProperty(method)) {
            return problem(method, List.of());
        }
        if (isCompanion(owner)) {
            return Optional.of("@Messaging has no effect in a companion object, which belongs to no item: " + way);
        }
        if (Kotlin.isObject(owner)) {
            return Optional.of("@Messaging has no effect in an object, of which there is one alone: " + way);
        }
        return isFile(owner)
                ? Optional.of(
                        "@Messaging has no effect on a function outside of a class, which belongs to no item: " + way)
                : Optional.empty();
    }

    private static boolean isCompanion(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                && ElementFilter.fieldsIn(outer.getEnclosedElements()).stream()
                        .filter(field -> field.getModifiers().contains(Modifier.STATIC))
                        .filter(field -> field.getSimpleName().equals(type.getSimpleName()))
                        .anyMatch(field -> TypeText.key(field.asType()).equals(TypeText.key(type.asType())));
    }

    /** Returns whether a class is what Kotlin puts the functions of a file into: it has no constructor. */
    private static boolean isFile(TypeElement type) {
        return type.getEnclosingElement() instanceof PackageElement
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .allMatch(method -> method.getModifiers().contains(Modifier.STATIC))
                && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .allMatch(field -> field.getModifiers().contains(Modifier.STATIC));
    }
}
