package io.github.messagingpool.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the constructor of an item class, and reads from its first parameter what the ids are. */
final class ConstructorReader {

    private static final String INIT = "io.github.messagingpool.Init";
    private static final String REQUEST = "io.github.messagingpool.Request";
    private static final String ID_KINDS =
            "long, int, String, UUID, an enum, a record, or a @Sendable class with equals and hashCode";
    private static final String FIRST =
            "make its first parameter the id (" + ID_KINDS + ") or a type that implements Init";

    private final Elements elements;
    private final Types types;
    private final Sendability sendability;
    private final Problems problems;
    private final Keys keys;

    ConstructorReader(Elements elements, Types types, Sendability sendability, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.sendability = sendability;
        this.problems = problems;
        this.keys = new Keys(elements);
    }

    /** Returns the constructor to use: the only one, or the one that is marked. */
    static Optional<ExecutableElement> choose(TypeElement item) {
        List<ExecutableElement> all = ElementFilter.constructorsIn(item.getEnclosedElements());
        List<ExecutableElement> marked = all.stream()
                .filter(constructor -> Annotations.has(constructor, Annotations.CONSTRUCTOR))
                .toList();
        List<ExecutableElement> candidates = all.size() == 1 ? all : marked;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    Optional<IdModel> read(TypeElement item) {
        Optional<ExecutableElement> chosen = choose(item);
        if (chosen.isEmpty()) {
            problems.error(
                    item,
                    item.getSimpleName() + " has several constructors; mark the one to use, and no other, with "
                            + "@PoolItem.Constructor" + Lombok.hint(item));
            return Optional.empty();
        }
        ExecutableElement constructor = chosen.orElseThrow();
        if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
            problems.error(
                    constructor,
                    "The constructor is private, so no pool can call it; " + Kotlin.visibleConstructor(item));
            return Optional.empty();
        }
        if (constructor.getParameters().isEmpty()) {
            problems.error(
                    elements.getOrigin(constructor) == Elements.Origin.MANDATED ? item : constructor,
                    "The constructor of " + item.getSimpleName() + " has no parameter; " + FIRST + Lombok.hint(item));
            return Optional.empty();
        }
        VariableElement first = constructor.getParameters().get(0);
        return isInit(first.asType()) ? customInit(item, first) : id(item, first);
    }

    private Optional<IdModel> id(TypeElement item, VariableElement first) {
        TypeMirror type = first.asType();
        if (type.getKind() == TypeKind.LONG) {
            return Optional.of(new IdModel(IdModel.Kind.LONG, type, Optional.empty()));
        }
        if (type.getKind() == TypeKind.INT) {
            return Optional.of(new IdModel(IdModel.Kind.INT, type, Optional.empty()));
        }
        String text = TypeText.simple(type);
        if (text.equals("Long") || text.equals("Integer")) {
            String primitive = text.equals("Long") ? "long" : "int";
            problems.error(first, "An id is never null; declare it " + primitive + " instead of " + text);
            return Optional.empty();
        }
        if (!keys.isKey(first)) {
            problems.error(
                    first, text + " cannot be an id; " + keys.wayOut(type).orElse(FIRST));
            return Optional.empty();
        }
        return key(item, first, type, Optional.empty());
    }

    private Optional<IdModel> key(
            TypeElement item, VariableElement first, TypeMirror type, Optional<TypeMirror> customInit) {
        Optional<String> problem = keys.isPromised(first) ? Optional.empty() : sendability.problem(type);
        if (problem.isPresent() || (sendability.copied(type) && !keys.isPromised(first))) {
            String reason = problem.orElse(TypeText.simple(type) + " holds a collection or an array");
            problems.error(first, "An id must be immutable: " + reason);
            return Optional.empty();
        }
        if (Visibility.of(type, elements.getPackageOf(item), elements) == Visibility.HIDDEN) {
            problems.error(first, TypeText.simple(type) + " is not visible to generated code; make it package-private");
            return Optional.empty();
        }
        return Optional.of(new IdModel(IdModel.Kind.KEY, type, customInit));
    }

    private Optional<IdModel> customInit(TypeElement item, VariableElement first) {
        DeclaredType type = (DeclaredType) first.asType();
        String text = TypeText.simple(type);
        if (!types.isSubtype(type, types.getDeclaredType(elements.getTypeElement(INIT), item.asType()))) {
            problems.error(
                    first,
                    text + " is the init of another item; let it implement Init of " + TypeText.simple(item.asType()));
            return Optional.empty();
        }
        if (Visibility.of(type, elements.getPackageOf(item), elements) == Visibility.HIDDEN) {
            problems.error(first, text + " is not visible to generated code; make it package-private");
            return Optional.empty();
        }
        for (IdModel.Kind kind : IdModel.Kind.values()) {
            if (isA(type, REQUEST + "." + kind.interfaceName())) {
                return customId(item, first, type, kind);
            }
        }
        problems.error(first, text + " does not say what its id is; let it implement Init.OfLong, OfInt or OfKey");
        return Optional.empty();
    }

    private Optional<IdModel> customId(TypeElement item, VariableElement first, DeclaredType type, IdModel.Kind kind) {
        if (kind == IdModel.Kind.LONG) {
            return Optional.of(new IdModel(kind, types.getPrimitiveType(TypeKind.LONG), Optional.of(type)));
        }
        if (kind == IdModel.Kind.INT) {
            return Optional.of(new IdModel(kind, types.getPrimitiveType(TypeKind.INT), Optional.of(type)));
        }
        Optional<TypeMirror> id = idType(type);
        if (id.isEmpty() || !keys.isKey(id.orElseThrow())) {
            problems.error(
                    first,
                    "The id of " + TypeText.simple(type) + " is not known; declare its id as String, UUID, an enum or "
                            + "a record");
            return Optional.empty();
        }
        return key(item, first, id.orElseThrow(), Optional.of(type));
    }

    /** Returns what a custom init's {@code id()} returns: the most specific one, if it is declared several times. */
    private Optional<TypeMirror> idType(DeclaredType init) {
        return ElementFilter.methodsIn(elements.getAllMembers((TypeElement) init.asElement())).stream()
                .filter(method -> method.getSimpleName().contentEquals("id"))
                .filter(method -> method.getParameters().isEmpty())
                .map(method -> ((ExecutableType) types.asMemberOf(init, method)).getReturnType())
                .reduce((one, other) -> types.isSubtype(one, other) ? one : other);
    }

    private boolean isInit(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && isA(type, INIT);
    }

    private boolean isA(TypeMirror type, String supertype) {
        TypeElement element = elements.getTypeElement(supertype);
        return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }
}
