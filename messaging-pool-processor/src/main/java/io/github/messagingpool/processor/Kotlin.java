package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What Kotlin's classes look like from Java, which is how the processor sees them. */
final class Kotlin {

    private static final String NOT_NULL = "org.jetbrains.annotations.NotNull";

    private static final String THROWS = "kotlin.jvm.Throws";

    private static final String CONTINUATION = "kotlin.coroutines.Continuation<";

    /**
     * The name of a method with a value class among its types: {@code add-5S3GrQA}, which Java cannot call. That of an
     * internal one goes on with the name of the module.
     */
    private static final Pattern MANGLED = Pattern.compile(".+-[\\w-]{7}(\\$.*)?");

    /** The name that kapt gives a parameter, from its place and its name. */
    private static final Pattern RENAMED = Pattern.compile("p\\d+_\\d+");

    private Kotlin() {}

    static boolean is(TypeElement type) {
        return KotlinMetadata.has(type);
    }

    /**
     * Returns what a method throws. In the stub of a function with generic types kapt leaves the {@code throws} out, which the
     * class has, and keeps {@code @Throws}.
     */
    static List<TypeMirror> thrown(ExecutableElement method, List<? extends TypeMirror> declared) {
        Map<String, TypeMirror> thrown = new LinkedHashMap<>();
        declared.forEach(type -> thrown.put(TypeText.key(type), type));
        Annotations.find(method, THROWS)
                .map(annotation -> Annotations.types(annotation, "exceptionClasses"))
                .ifPresent(types -> types.forEach(type -> thrown.putIfAbsent(TypeText.key(type), type)));
        return List.copyOf(thrown.values());
    }

    /** Returns whether a class is a data class, whose properties Kotlin gives numbered accessors. */
    static boolean isData(TypeElement type) {
        return is(type)
                && type.getEnclosedElements().stream()
                        .anyMatch(member -> member.getSimpleName().contentEquals("component1"));
    }

    static boolean isSuspending(ExecutableElement method) {
        return method.getParameters().stream().anyMatch(Kotlin::isContinuation);
    }

    /** Returns whether a parameter is what the compiler adds to a suspend function. */
    static boolean isContinuation(VariableElement parameter) {
        return TypeText.key(parameter.asType()).startsWith(CONTINUATION);
    }

    /** Returns whether a class is what Kotlin puts copies into, of the methods of an interface that have a body. */
    static boolean isDefaultImpls(TypeElement type) {
        return type.getSimpleName().contentEquals("DefaultImpls")
                && type.getEnclosingElement() instanceof TypeElement outer
                && outer.getKind() == ElementKind.INTERFACE;
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

    /** Returns whether a class is written {@code object}, of which there is one alone. */
    static boolean isObject(TypeElement item) {
        return is(item)
                && item.getEnclosedElements().stream()
                        .anyMatch(member -> member.getKind() == ElementKind.FIELD
                                && member.getModifiers().contains(Modifier.STATIC)
                                && member.getSimpleName().contentEquals("INSTANCE"));
    }

    /** Says which messages Java does not see, and the way out; empty if none, or if no type is Kotlin's. */
    static List<String> withoutJavaName(Stream<TypeElement> types) {
        List<KotlinMetadata.Function> hidden = types.flatMap(type -> KotlinMetadata.functions(type).stream())
                .filter(function -> !SourceVersion.isName(function.javaName()) && canBeMessage(function))
                .toList();
        List<String> result = new ArrayList<>();
        names(hidden, Kotlin::isMangled)
                .ifPresent(names -> result.add(
                        "Methods with a value class among their types have no name in Java, and give no message: "
                                + names
                                + "; if one is a message, give it @JvmName, or use the type within, or java.time.Duration for"
                                + " kotlin.time.Duration"));
        names(hidden, function -> !isMangled(function))
                .ifPresent(names ->
                        result.add("Functions with a name that Java does not allow, a keyword of Java or one with"
                                + " spaces, are left out by kapt, and give no message: " + names
                                + "; if one is a message, rename it, or give it @JvmName"));
        return result;
    }

    private static Optional<String> names(
            List<KotlinMetadata.Function> functions, Predicate<KotlinMetadata.Function> wanted) {
        return functions.stream()
                .filter(wanted)
                .map(KotlinMetadata.Function::name)
                .distinct()
                .sorted()
                .reduce((one, other) -> one + ", " + other);
    }

    private static boolean isMangled(KotlinMetadata.Function function) {
        return MANGLED.matcher(function.javaName()).matches();
    }

    /** A function that bears no annotation is no message, and neither is one that nobody can call. */
    private static boolean canBeMessage(KotlinMetadata.Function function) {
        return function.isAnnotated() && !function.isPrivate();
    }

    /** Returns a parameter's name as it is written: for one that Java does not allow, kapt makes another of its hash. */
    static String writtenName(ExecutableElement method, VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        return !RENAMED.matcher(name).matches()
                ? name
                : KotlinMetadata.functions(MessageMethods.owner(method)).stream()
                        .filter(function -> method.getSimpleName().contentEquals(function.javaName()))
                        .flatMap(function -> function.parameters().stream())
                        .filter(written -> name.endsWith("_" + (written.hashCode() >>> 1)))
                        .findFirst()
                        .orElse(name);
    }

    /** Finds what Kotlin writes where a parameter or a result has no question mark, and is no number of Java. */
    static Optional<TypeElement> notNull(ExecutableElement method, Element declaration) {
        return is(MessageMethods.owner(method)) ? Annotations.type(declaration, NOT_NULL) : Optional.empty();
    }

    /** Returns whether a parameter is what an extension function extends. */
    static boolean isReceiver(VariableElement parameter) {
        return parameter.getSimpleName().toString().startsWith("$this$");
    }
}
