package io.github.messagingpool.processor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What Kotlin's classes look like from Java, which is how the processor sees them. */
final class Kotlin {

    private static final String METADATA = "kotlin.Metadata";
    private static final String CONTINUATION = "kotlin.coroutines.Continuation<";

    /** The name of a method with a value class among its types: {@code add-5S3GrQA}, which Java cannot call. */
    private static final Pattern MANGLED = Pattern.compile("\"([\\w$]+)-[\\w-]{7}\"");

    private Kotlin() {}

    static boolean is(TypeElement type) {
        return Annotations.has(type, METADATA);
    }

    static boolean isSuspending(ExecutableElement method) {
        return method.getParameters().stream().anyMatch(Kotlin::isContinuation);
    }

    /** Returns whether a parameter is what the compiler adds to a suspend function. */
    static boolean isContinuation(VariableElement parameter) {
        return TypeText.key(parameter.asType()).startsWith(CONTINUATION);
    }

    /** Says what makes a private constructor one that a pool can call: Kotlin hides one that takes a value class. */
    static String visibleConstructor(TypeElement item) {
        if (!is(item)) {
            return "make it package-private";
        }
        return isObject(item)
                ? "a pool makes many items of a class: write class in place of object"
                : "make it public or internal; if it takes a value class, or UInt, ULong, UShort or UByte, let it take what is"
                        + " within, a Long for example, or a @Sendable data class";
    }

    private static boolean isObject(TypeElement item) {
        return item.getEnclosedElements().stream()
                .anyMatch(member -> member.getKind() == ElementKind.FIELD
                        && member.getModifiers().contains(Modifier.STATIC)
                        && member.getSimpleName().contentEquals("INSTANCE"));
    }

    /** Says which methods Java does not see, and the way out; empty if none, or if the class is no Kotlin. */
    static Optional<String> withoutJavaName(TypeElement item) {
        return Annotations.find(item, METADATA)
                .map(Kotlin::mangledNames)
                .filter(names -> !names.isEmpty())
                .map(names -> "Methods with a value class among their types have no name in Java, and give no message: "
                        + String.join(", ", names) + "; if one is a message, give it @JvmName, or use the type within");
    }

    private static List<String> mangledNames(AnnotationMirror metadata) {
        String values = metadata.getElementValues().values().toString();
        return MANGLED.matcher(values)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
