package io.github.messagingpool.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Says ways out in the words of Kotlin, where a class is Kotlin's. */
final class KotlinTexts {

    private static final String OVERLOADS = "kotlin.jvm.JvmOverloads";

    private KotlinTexts() {}

    /** Says how to have one constructor where Kotlin adds others; empty where it adds none. */
    static String oneConstructor(TypeElement item) {
        List<ExecutableElement> all = ElementFilter.constructorsIn(item.getEnclosedElements());
        if (!Kotlin.is(item)) {
            return "";
        }
        if (all.stream().anyMatch(constructor -> Annotations.has(constructor, OVERLOADS))) {
            return "; or remove @JvmOverloads, by which Kotlin writes several";
        }
        return all.stream().anyMatch(constructor -> constructor.getParameters().isEmpty())
                ? all.stream()
                        .filter(constructor -> !constructor.getParameters().isEmpty())
                        .findFirst()
                        .map(constructor -> withoutDefault(item, constructor))
                        .orElse("")
                : "";
    }

    private static String withoutDefault(TypeElement item, ExecutableElement constructor) {
        VariableElement id = constructor.getParameters().get(0);
        String others = constructor.getParameters().size() == 1 ? ")" : ", …)";
        return "; if " + id.getSimpleName() + " has a default value, for which Kotlin writes a constructor without "
                + "parameters, leave the value out: " + item.getSimpleName() + "(" + id.getSimpleName() + ": "
                + Words.KOTLIN.type(id.asType()) + others;
    }

    static String extension(ExecutableElement method, VariableElement receiver) {
        String type = Words.KOTLIN.type(receiver.asType());
        return "The @Messaging method " + method.getSimpleName() + " is an extension of " + type
                + ", and a message has named parameters alone; make it a function of the item with one of type " + type;
    }

    /** Says what makes a private declaration of a class one that generated code can call or see. */
    static String visible(TypeElement type) {
        return Kotlin.is(type) ? "public" : "package-private";
    }

    /** In Kotlin nobody writes final: a class is, unless it is open. */
    static String without(Modifier modifier, TypeElement type) {
        return Kotlin.is(type) && modifier == Modifier.FINAL ? "make it open" : "remove " + modifier;
    }

    /** Says what becomes of the name of an internal function; empty where the message has another, or it is none. */
    static Optional<String> internal(ExecutableElement method, AnnotationMirror annotation) {
        String name = method.getSimpleName().toString();
        int end = name.indexOf('$');
        return Kotlin.is(MessageMethods.owner(method))
                        && end > 0
                        && Annotations.text(annotation, "request").isEmpty()
                ? Optional.of("The function " + name.substring(0, end)
                        + " is internal, so that its message and the client have" + " the name that Java knows, " + name
                        + "; make it public, or give it @JvmName")
                : Optional.empty();
    }

    static String ofOuter(TypeElement inner) {
        return Kotlin.is(inner) ? "remove inner" : "make it static";
    }

    /** Says what to declare instead of a boxed number. */
    static String neverNull(TypeElement item, String boxed) {
        if (Kotlin.is(item)) {
            return "declare it " + (boxed.equals("Long") ? "Long" : "Int") + ", without ?";
        }
        return "declare it " + (boxed.equals("Long") ? "long" : "int") + " instead of " + boxed;
    }

    /** Says what a class of Kotlin lacks to be the type of an id. */
    static String key(TypeElement type, String name, boolean isOwn, boolean hasEquality) {
        if (type.getQualifiedName().contentEquals("kotlin.uuid.Uuid")) {
            return "use java.util.UUID";
        }
        if (!isOwn) {
            return "use a data class of your own, and mark it @Sendable";
        }
        return hasEquality
                ? "mark " + named(type, name) + " @Sendable if it is immutable"
                : "make " + name + " a data class, and mark it @Sendable";
    }

    /** Says what to do with a class of Kotlin in a message. */
    static String message(TypeElement type, String name, boolean isOwn) {
        return isOwn
                ? "mark " + named(type, name) + ", or the parameter or method,"
                : "use a data class of your own with what is needed of it, marked @Sendable, or mark the parameter or method";
    }

    /** Says by which name a class is known: that it is a data class. */
    static String named(TypeElement type, String name) {
        return Kotlin.isData(type) ? "the data class " + name : name;
    }
}
