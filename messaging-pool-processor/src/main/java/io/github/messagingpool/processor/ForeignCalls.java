package io.github.messagingpool.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Refuses annotations by which a container would call an item past its pool, on the item class and on all its methods,
 * inherited and overridden ones too. Annotations that bear such an annotation count as well.
 */
final class ForeignCalls {

    private final Problems problems;

    ForeignCalls(Problems problems) {
        this.problems = problems;
    }

    /** Checks an item class, all that it extends or implements, and the methods of these. */
    void check(TypeElement item, List<TypeElement> types, List<ExecutableElement> methods) {
        types.forEach(type -> checkType(item, type));
        types.forEach(type -> checkCalled(item, type));
        methods.forEach(method -> checkCalled(item, method));
        Optional<String> proxying = Stream.concat(types.stream(), methods.stream())
                .flatMap(element -> Annotations.withMeta(element).stream())
                .filter(found -> SpringAnnotations.isProxying(found.name()))
                .findFirst()
                .map(Annotations.Found::written);
        proxying.ifPresent(annotation -> checkProxied(item, methods, annotation));
    }

    private void checkProxied(TypeElement item, List<ExecutableElement> methods, String annotation) {
        Stream.of(Modifier.FINAL, Modifier.SEALED)
                .filter(kind -> item.getKind() == ElementKind.CLASS)
                .filter(item.getModifiers()::contains)
                .forEach(kind -> problems.error(
                        item,
                        item,
                        item.getSimpleName() + " is " + kind + ", so Spring cannot put the proxy before it that @"
                                + annotation + " needs, and the application would not start; "
                                + KotlinTexts.without(kind, item)));
        methods.stream()
                .filter(method -> Annotations.has(method, Annotations.MESSAGING))
                .filter(method -> method.getModifiers().contains(Modifier.FINAL))
                .forEach(method -> problems.error(item, method, finalText(method, annotation)));
    }

    private void checkType(TypeElement item, TypeElement type) {
        SpringAnnotations.refusalOfType(type.getQualifiedName().toString())
                .ifPresent(why -> problems.error(
                        item, item, item.getSimpleName() + ", an item, is a " + type.getSimpleName() + ". " + why));
    }

    private void checkCalled(TypeElement item, Element element) {
        Set<String> told = new HashSet<>();
        Annotations.withMeta(element).stream()
                .filter(ForeignCalls::isRefused)
                .filter(found -> told.add(found.written()))
                .forEach(found -> problems.error(
                        item,
                        element,
                        "@" + found.written() + " on " + element.getSimpleName() + ", which belongs to an item. "
                                + SpringAnnotations.refusal(found.name()).orElseThrow()));
    }

    private static boolean isRefused(Annotations.Found found) {
        return SpringAnnotations.refusal(found.name()).isPresent();
    }

    private static String finalText(ExecutableElement method, String annotation) {
        return "The @Messaging method " + method.getSimpleName() + " is final, so the proxy that @" + annotation
                + " puts before the item would run it itself, without the item's state; "
                + KotlinTexts.without(Modifier.FINAL, MessageMethods.owner(method));
    }
}
