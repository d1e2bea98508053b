package io.github.messagingpool.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Says why a type cannot be sent, and the way out. */
final class Refusals {

    private static final String PROMISE = " @Sendable if it is immutable or safe for use by many threads";

    private final Elements elements;
    private final Types types;
    private final WrittenMembers written;

    Refusals(Elements elements, Types types, WrittenMembers written) {
        this.elements = elements;
        this.types = types;
        this.written = written;
    }

    String of(TypeMirror type, Words words) {
        String name = words.type(type);
        return switch (type.getKind()) {
            case ARRAY ->
                "an array of anything but primitives can be changed; use List<"
                        + words.type(((ArrayType) type).getComponentType()) + ">";
            case TYPEVAR ->
                name + " may stand for a type that is not sendable; declare it <@Sendable " + name
                        + "> or give it a sendable bound";
            case WILDCARD ->
                "the wildcard " + name
                        + " stands for any type; name the type, in Kotlin with @JvmSuppressWildcards where you have written none";
            case DECLARED -> ofDeclared((DeclaredType) type, name, words);
            default -> name + " is not a type that can be sent";
        };
    }

    private String ofDeclared(DeclaredType type, String name, Words words) {
        TypeElement element = (TypeElement) type.asElement();
        if (Annotations.has(element, Annotations.POOL_ITEM)) {
            return name + " is an item, which never leaves its thread; send its id, or a "
                    + (words.areKotlin() ? "data class" : "record") + " of what is asked for";
        }
        if (isA(type, "java.util.concurrent.Future")
                || isA(type, "java.util.concurrent.CompletionStage")
                || isA(type, "org.reactivestreams.Publisher")) {
            return name
                    + " comes later, on another thread; use the type of its value: the client has an …Async method for "
                    + "each message, and ThreadPool.onItem goes on with an item when a future completes";
        }
        if (element.getQualifiedName().contentEquals("java.lang.Void")) {
            return words.areKotlin()
                    ? "there is no value of type Nothing; declare Unit"
                    : "there is no value of type Void; declare void";
        }
        if (isA(type, "java.util.Iterator") || isA(type, "java.util.stream.BaseStream")) {
            return name + " can be read once, by one thread; declare it as List";
        }
        if (Jdk.isMutableTime(type, elements, types)) {
            return name + " can be changed; use a type of java.time, Instant for example";
        }
        Optional<String> container =
                Jdk.has(element, elements) || isOfKotlin(element) ? container(type) : Optional.empty();
        if (container.isPresent()) {
            return name + " is not known to be copied; declare it as " + container.orElseThrow();
        }
        boolean isOwn = written.isSource(element);
        if (Kotlin.is(element) || (words.areKotlin() && !isOwn)) {
            return name + " is not known to be immutable; " + KotlinTexts.message(element, name, isOwn) + PROMISE;
        }
        String marked = isOwn ? name + ", or the parameter or method," : "the parameter or method";
        String record = isOwn ? "a record of sendable components" : "a record of your own with what is needed of it";
        return name + " is not known to be immutable; use " + record + ", or mark " + marked + PROMISE;
    }

    /** Kotlin has collections of its own, an {@code ArrayDeque} for example. */
    private boolean isOfKotlin(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().contentEquals("kotlin.collections");
    }

    /** Returns the interface that a collection of the JDK can be declared as instead. */
    private Optional<String> container(DeclaredType type) {
        if (isA(type, "java.util.Map")) {
            return Optional.of("Map");
        }
        if (isA(type, "java.util.Set")) {
            return Optional.of("Set");
        }
        boolean isList =
                isA(type, "java.util.Collection") || type.asElement().toString().equals("java.lang.Iterable");
        return isList ? Optional.of("List") : Optional.empty();
    }

    private boolean isA(DeclaredType type, String supertype) {
        return Jdk.isA(type, supertype, elements, types);
    }
}
