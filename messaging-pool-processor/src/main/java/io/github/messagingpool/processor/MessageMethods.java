package io.github.messagingpool.processor;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods of an item class that are annotated {@code @Messaging}: its own and those it inherits. */
final class MessageMethods {

    private final Elements elements;
    private final Types types;

    MessageMethods(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * Returns the methods that are messages, each with its annotation: that of the method itself, or of the nearest
     * method it overrides.
     */
    Map<ExecutableElement, AnnotationMirror> find(TypeElement item) {
        List<ExecutableElement> methods = all(item);
        Map<ExecutableElement, AnnotationMirror> result = new LinkedHashMap<>();
        for (ExecutableElement method : methods) {
            if (methods.stream().noneMatch(nearer -> overrides(item, nearer, method))) {
                annotation(item, method).ifPresent(found -> result.put(method, found));
            }
        }
        return result;
    }

    /** Returns the item class, and all that it extends or implements, nearest first. */
    List<TypeElement> types(TypeElement item) {
        return Stream.concat(Stream.of(item), supertypes(item).stream()).toList();
    }

    /** Returns the methods of all these, overridden ones too. */
    List<ExecutableElement> all(TypeElement item) {
        return types(item).stream()
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .toList();
    }

    /** Returns the method's types as the item class has them; its own keep their annotations. */
    ExecutableType signature(TypeElement item, ExecutableElement method) {
        return owner(method).equals(item)
                ? (ExecutableType) method.asType()
                : (ExecutableType) types.asMemberOf((DeclaredType) item.asType(), method);
    }

    private Optional<AnnotationMirror> annotation(TypeElement item, ExecutableElement method) {
        Optional<AnnotationMirror> own = Annotations.find(method, Annotations.MESSAGING);
        return own.isPresent()
                ? own
                : overridden(item, method).stream()
                        .flatMap(other -> Annotations.find(other, Annotations.MESSAGING).stream())
                        .findFirst();
    }

    /** Returns the Javadoc of a method, or of the nearest it overrides that has one; empty if none has. */
    String comment(TypeElement item, ExecutableElement method) {
        return Stream.concat(Stream.of(method), overridden(item, method).stream())
                .map(elements::getDocComment)
                .filter(comment -> comment != null)
                .findFirst()
                .orElse("");
    }

    /** Returns the methods that a method overrides in the item class, nearest first. */
    private List<ExecutableElement> overridden(TypeElement item, ExecutableElement method) {
        List<ExecutableElement> result = new ArrayList<>();
        for (TypeElement supertype : supertypes(item)) {
            for (ExecutableElement other : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
                if (overrides(item, method, other)) {
                    result.add(other);
                }
            }
        }
        return result;
    }

    /** Unlike {@code Elements.overrides}, which in Eclipse's compiler misses what overrides a generic type's method. */
    private boolean overrides(TypeElement item, ExecutableElement overrider, ExecutableElement method) {
        if (overrider.equals(method)
                || !overrider.getSimpleName().equals(method.getSimpleName())
                || method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        TypeMirror from = types.erasure(owner(overrider).asType());
        boolean below = types.isSubtype(from, types.erasure(owner(method).asType()))
                || (owner(method).getKind() == ElementKind.INTERFACE
                        && owner(overrider).getKind() == ElementKind.CLASS);
        return below && types.isSubsignature(signature(item, overrider), signature(item, method));
    }

    private List<TypeElement> supertypes(TypeElement item) {
        List<TypeElement> result = new ArrayList<>();
        List<TypeMirror> open = new ArrayList<>(types.directSupertypes(item.asType()));
        while (!open.isEmpty()) {
            TypeMirror next = open.remove(0);
            TypeElement element = (TypeElement) types.asElement(next);
            if (next.getKind() == TypeKind.DECLARED && !result.contains(element)) {
                result.add(element);
                open.addAll(types.directSupertypes(next));
            }
        }
        return result;
    }

    /** Returns whether a method stands where no item class can have it. */
    static boolean isMisplaced(ExecutableElement method) {
        TypeElement owner = owner(method);
        return !Annotations.has(owner, Annotations.POOL_ITEM)
                && owner.getKind() != ElementKind.INTERFACE
                && !Kotlin.isDefaultImpls(owner)
                && !owner.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** Returns the type that declares a method. */
    static TypeElement owner(Element method) {
        return (TypeElement) requireNonNull(method.getEnclosingElement());
    }
}
