package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads annotations by name, so that the processor needs nothing on its own class path. */
final class Annotations {

    static final String POOL_ITEM = "io.github.messagingpool.PoolItem";
    static final String CONSTRUCTOR = "io.github.messagingpool.PoolItem.Constructor";
    static final String MESSAGING = "io.github.messagingpool.Messaging";
    static final String SENDABLE = "io.github.messagingpool.Sendable";

    static final String GENERATED = "javax.annotation.processing.Generated";

    /** Stands in {@link #GENERATED}: the processor by name, so that what it uses does not depend on it in turn. */
    static final String GENERATOR = "io.github.messagingpool.processor.PoolItemProcessor";

    private static final String DEPRECATED = "java.lang.Deprecated";

    private Annotations() {}

    static boolean has(AnnotatedConstruct construct, String name) {
        return find(construct, name).isPresent();
    }

    static Optional<AnnotationMirror> find(AnnotatedConstruct construct, String name) {
        for (AnnotationMirror annotation : construct.getAnnotationMirrors()) {
            if (type(annotation).getQualifiedName().contentEquals(name)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** Returns the type of an annotation that an element bears. */
    static Optional<TypeElement> type(AnnotatedConstruct construct, String name) {
        return find(construct, name).map(Annotations::type);
    }

    /**
     * An annotation that an element bears.
     *
     * @param name its qualified name
     * @param written the simple name of the annotation that stands there: itself, or one that bears it
     */
    record Found(String name, String written) {}

    /** Returns all annotations of an element, and those of these annotations, all the way up. */
    static List<Found> withMeta(Element element) {
        List<Found> result = new ArrayList<>();
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            collect(type(annotation), type(annotation).getSimpleName().toString(), result, new HashSet<>());
        }
        return result;
    }

    private static void collect(TypeElement annotation, String written, List<Found> found, Set<Element> seen) {
        String name = annotation.getQualifiedName().toString();
        if (!name.startsWith("java.lang.annotation.") && seen.add(annotation)) {
            found.add(new Found(name, written));
            annotation.getAnnotationMirrors().forEach(meta -> collect(type(meta), written, found, seen));
        }
    }

    /** Finds an annotation called {@code Nullable}, whichever library it is of. */
    static Optional<TypeElement> nullable(AnnotatedConstruct construct) {
        for (AnnotationMirror annotation : construct.getAnnotationMirrors()) {
            if (type(annotation).getSimpleName().contentEquals("Nullable")) {
                return Optional.of(type(annotation));
            }
        }
        return Optional.empty();
    }

    /** Returns whether an annotation needs no values, so that it can be written by its name alone. */
    static boolean canStandAlone(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .allMatch(element -> element.getDefaultValue() != null);
    }

    /** Returns whether an annotation may stand on a method. */
    static boolean fitsMethods(TypeElement annotation) {
        return find(annotation, "java.lang.annotation.Target")
                .map(target -> target.getElementValues().values().toString())
                .map(targets -> targets.contains("METHOD") || targets.contains("TYPE_USE"))
                .orElse(true);
    }

    /** Returns what a string element was given; empty if it was not, or is blank. */
    static String text(AnnotationMirror annotation, String element) {
        return written(annotation, element).strip();
    }

    /** Returns what a string element was given, with all white space; empty if it was not. */
    static String written(AnnotationMirror annotation, String element) {
        return value(annotation, element).map(Object::toString).orElse("");
    }

    /** Returns the strings of an array that an element was given; none if it was not. */
    static List<String> texts(AnnotationMirror annotation, String element) {
        return value(annotation, element).stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(value -> value instanceof AnnotationValue one ? one.getValue() : value)
                .map(Object::toString)
                .toList();
    }

    /** Returns the types of an array that an element was given; none if it was not, and without those that are not there. */
    static List<TypeMirror> types(AnnotationMirror annotation, String element) {
        return value(annotation, element).stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(value -> value instanceof AnnotationValue one ? one.getValue() : value)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .toList();
    }

    /** Returns what a boolean element was given; empty if it was not. */
    static Optional<Boolean> flag(AnnotationMirror annotation, String element) {
        return value(annotation, element).map(Boolean.TRUE::equals);
    }

    /** Returns {@code @Deprecated} as the element has it; empty if it has none. */
    static String deprecated(Element element) {
        return find(element, DEPRECATED).map(Annotations::deprecatedText).orElse("");
    }

    static boolean forRemoval(Element element) {
        return find(element, DEPRECATED)
                .flatMap(annotation -> value(annotation, "forRemoval"))
                .map(Boolean.TRUE::equals)
                .orElse(false);
    }

    /** Returns whether this processor wrote a type, perhaps in an earlier compilation. */
    static boolean isGeneratedHere(Element element) {
        return find(element, GENERATED)
                .map(annotation -> annotation.getElementValues().values().toString())
                .map(values -> values.contains(GENERATOR))
                .orElse(false);
    }

    private static String deprecatedText(AnnotationMirror annotation) {
        List<String> values = annotation.getElementValues().entrySet().stream()
                .map(entry -> entry.getKey().getSimpleName() + " = " + entry.getValue())
                .sorted()
                .toList();
        return values.isEmpty() ? "@Deprecated" : "@Deprecated(" + String.join(", ", values) + ")";
    }

    private static Optional<Object> value(AnnotationMirror annotation, String element) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(element)) {
                return Optional.of(entry.getValue().getValue());
            }
        }
        return Optional.empty();
    }

    private static TypeElement type(AnnotationMirror annotation) {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }
}
