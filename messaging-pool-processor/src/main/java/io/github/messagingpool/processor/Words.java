package io.github.messagingpool.processor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The language of a class, in which it is told what is wrong with it: how that writes types and parameters. */
enum Words {
    JAVA,
    KOTLIN;

    private static final String FUNCTION = "kotlin.jvm.functions.Function";

    /** What kapt writes in place of a type that it does not find, as of one that is generated. */
    private static final String NOT_MADE_YET = "error.NonExistentClass";

    /** Types that have another name in Kotlin. */
    private static final Map<String, String> NAMES = Map.of(
            "java.lang.Integer", "Int",
            "java.lang.Character", "Char",
            "java.lang.Object", "Any",
            "java.lang.Void", "Nothing");

    static Words of(TypeElement type) {
        return Kotlin.is(type) ? KOTLIN : JAVA;
    }

    boolean areKotlin() {
        return this == KOTLIN;
    }

    /** Writes a type for people to read. */
    String type(TypeMirror type) {
        return this == JAVA ? TypeText.simple(type) : kotlin(type);
    }

    /** Writes a parameter: {@code long id}, or {@code id: Long}. */
    String parameter(String type, VariableElement parameter) {
        return this == JAVA ? type + " " + parameter.getSimpleName() : parameter.getSimpleName() + ": " + type;
    }

    String parameter(VariableElement parameter) {
        return parameter(type(parameter.asType()), parameter);
    }

    private static String kotlin(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            String name = TypeText.simple(type);
            return name.equals("int") ? "Int" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
        if (type instanceof ArrayType array) {
            TypeMirror component = array.getComponentType();
            return component.getKind().isPrimitive() ? kotlin(component) + "Array" : "Array<" + kotlin(component) + ">";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null
                    ? "out " + kotlin(wildcard.getExtendsBound())
                    : wildcard.getSuperBound() != null ? "in " + kotlin(wildcard.getSuperBound()) : "*";
        }
        return type instanceof DeclaredType declared ? kotlin(declared) : TypeText.simple(type);
    }

    private static String kotlin(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        if (name.equals(NOT_MADE_YET)) {
            return "…";
        }
        List<String> arguments = type.getTypeArguments().stream()
                .map(argument -> kotlin(isOwnWildcard(element) ? bound(argument) : argument))
                .toList();
        if (name.startsWith(FUNCTION) && !arguments.isEmpty()) {
            int last = arguments.size() - 1;
            return "(" + String.join(", ", arguments.subList(0, last)) + ") -> " + arguments.get(last);
        }
        return NAMES.getOrDefault(name, TypeText.nestedName(element))
                + (arguments.isEmpty() ? "" : arguments.stream().collect(Collectors.joining(", ", "<", ">")));
    }

    /** Returns whether Kotlin writes wildcards by itself where a type stands as a parameter. */
    private static boolean isOwnWildcard(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE;
    }

    private static TypeMirror bound(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getSuperBound() != null
                ? wildcard.getSuperBound()
                : Wildcards.read(argument);
    }
}
