package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an item class. What is wrong is reported, and left out of the model. */
final class ItemReader {

    private final Elements elements;
    private final Types types;
    private final Problems problems;
    private final ConstructorReader constructors;
    private final MessageReader messages;
    private final MessageMethods methods;
    private final ClientMethods clientMethods;
    private final ForeignCalls foreignCalls;

    ItemReader(Elements elements, Types types, Sendability sendability, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
        this.constructors = new ConstructorReader(elements, types, sendability, problems);
        this.messages = new MessageReader(elements, types, sendability, problems);
        this.methods = new MessageMethods(elements, types);
        this.clientMethods = new ClientMethods(types, problems);
        this.foreignCalls = new ForeignCalls(problems);
    }

    /** Returns the model; empty if the class cannot be an item or its constructor does not say what its ids are. */
    Optional<ItemModel> read(TypeElement item) {
        if (!isClass(item)) {
            return Optional.empty();
        }
        AnnotationMirror annotation =
                Annotations.find(item, Annotations.POOL_ITEM).orElseThrow();
        int before = problems.count();
        String init = name(item, annotation, "init", "Init");
        String client = name(item, annotation, "client", "Client");
        checkTypeParameters(item);
        Optional<IdModel> id = constructors.read(item);
        boolean isSound = problems.count() == before;
        Kotlin.withoutJavaName(item).ifPresent(problem -> problems.warning(item, problem));
        foreignCalls.check(item, methods.types(item), methods.all(item));
        List<MessageModel> read = messages(item);
        if (id.isEmpty() || !isSound) {
            return Optional.empty();
        }
        return Optional.of(new ItemModel(
                item,
                (DeclaredType) item.asType(),
                elements.getPackageOf(item).getQualifiedName().toString(),
                id.orElseThrow(),
                init,
                client,
                isPublic(item, id.orElseThrow()),
                clientMethods.check(item, id.orElseThrow(), read),
                Javadoc.parse(elements.getDocComment(item))));
    }

    /** Returns whether a type that the model needs is not there yet: another processor may be about to write it. */
    boolean isIncomplete(TypeElement item) {
        List<TypeMirror> needed = new ArrayList<>(types.directSupertypes(item.asType()));
        ConstructorReader.choose(item)
                .filter(constructor -> !constructor.getParameters().isEmpty())
                .ifPresent(constructor ->
                        needed.add(constructor.getParameters().get(0).asType()));
        if (needed.stream().anyMatch(UnresolvedTypes::isIn)) {
            return true;
        }
        for (ExecutableElement method : methods.find(item).keySet()) {
            needed.add(method.getReturnType());
            needed.addAll(method.getThrownTypes());
            method.getParameters().forEach(parameter -> needed.add(parameter.asType()));
        }
        return needed.stream().anyMatch(UnresolvedTypes::isIn);
    }

    private boolean isClass(TypeElement item) {
        String name = item.getSimpleName().toString();
        Set<Modifier> modifiers = item.getModifiers();
        if (item.getKind() == ElementKind.RECORD) {
            return refuse(item, "The record " + name + " cannot be an item, whose state changes; make it a class");
        }
        if (item.getKind() != ElementKind.CLASS) {
            return refuse(item, name + " cannot be an item: only a class can; annotate the class that implements it");
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            return refuse(
                    item, "The abstract class " + name + " cannot be an item; annotate the classes that extend it");
        }
        if (item.getEnclosingElement() instanceof TypeElement && !modifiers.contains(Modifier.STATIC)) {
            return refuse(item, "The inner class " + name + " cannot be made without its outer object; make it static");
        }
        for (Element at = item; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return refuse(
                        item,
                        "Generated code cannot see " + name + ": make " + at.getSimpleName() + " package-private");
            }
        }
        return extendsNoItem(item);
    }

    private boolean extendsNoItem(TypeElement item) {
        TypeMirror parent = item.getSuperclass();
        while (parent.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
            if (Annotations.has(element, Annotations.POOL_ITEM)) {
                return refuse(
                        item,
                        item.getSimpleName() + " extends the item class " + element.getSimpleName()
                                + "; move what they share to an abstract class that is no item");
            }
            parent = element.getSuperclass();
        }
        return true;
    }

    private boolean refuse(TypeElement item, String problem) {
        problems.error(item, problem);
        return false;
    }

    private String name(TypeElement item, AnnotationMirror annotation, String element, String ending) {
        String given = Annotations.text(annotation, element);
        String name = given.isEmpty() ? item.getSimpleName() + ending : given;
        Names.problem(name, "the " + element, elements).ifPresent(problem -> problems.error(item, problem));
        return name;
    }

    private void checkTypeParameters(TypeElement item) {
        for (TypeParameterElement parameter : item.getTypeParameters()) {
            for (TypeMirror bound : parameter.getBounds()) {
                if (Visibility.of(bound, elements.getPackageOf(item), elements) == Visibility.HIDDEN) {
                    problems.error(
                            item,
                            "The bound " + TypeText.simple(bound) + " of " + parameter.getSimpleName()
                                    + " is not visible to generated code; make it visible in the package");
                }
            }
        }
    }

    private List<MessageModel> messages(TypeElement item) {
        List<MessageModel> result = new ArrayList<>();
        methods.find(item).forEach((method, annotation) -> messages.read(item, method, annotation)
                .ifPresent(result::add));
        return result;
    }

    private boolean isPublic(TypeElement item, IdModel id) {
        return Visibility.of(item, elements.getPackageOf(item), elements) == Visibility.PUBLIC
                && Visibility.of(id.type(), elements.getPackageOf(item), elements) == Visibility.PUBLIC;
    }
}
