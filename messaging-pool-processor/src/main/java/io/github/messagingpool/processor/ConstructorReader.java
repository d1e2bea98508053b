package io.github.messagingpool.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
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
    private static final String ID_KINDS_OF_KOTLIN = "Long, Int, String, UUID, an enum, or a @Sendable data class";

    private final Elements elements;
    private final Types types;
    private final Sendability sendability;
    private final TakenNames taken;
    private final Problems problems;
    private final Keys keys;
    private final LaterIds laterIds;

    ConstructorReader(Elements elements, Types types, Sendability sendability, TakenNames taken, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.sendability = sendability;
        this.taken = taken;
        this.problems = problems;
        this.keys = new Keys(elements, types, taken::isSource);
        this.laterIds = new LaterIds(keys, this::isInit);
    }

    /**
     * Returns the constructor to use: the only one, or the one that is marked. One without parameters is passed over
     * beside another that is marked: Kotlin writes it, and copies the mark.
     */
    static Optional<ExecutableElement> choose(TypeElement item) {
        List<ExecutableElement> all = ElementFilter.constructorsIn(item.getEnclosedElements());
        List<ExecutableElement> marked = all.stream()
                .filter(constructor -> Annotations.has(constructor, Annotations.CONSTRUCTOR))
                .toList();
        List<ExecutableElement> taking = marked.stream()
                .filter(constructor -> !constructor.getParameters().isEmpty())
                .toList();
        List<ExecutableElement> candidates = all.size() == 1 ? all : taking.isEmpty() ? marked : taking;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Returns what the ids are, or were meant to be: what is wrong is reported. Empty if that is not known. */
    Optional<IdModel> read(TypeElement item, ItemNames names) {
        Optional<ExecutableElement> chosen = choose(item);
        if (chosen.isEmpty()) {
            problems.error(
                    item,
                    item.getSimpleName() + " has several constructors; mark the one to use, and no other, with "
                            + "@PoolItem.Constructor" + Lombok.hint(item) + KotlinTexts.oneConstructor(item));
            return Optional.empty();
        }
        ExecutableElement constructor = chosen.orElseThrow();
        if (isWritten(item, constructor) && constructor.getModifiers().contains(Modifier.PRIVATE)) {
            problems.error(
                    constructor,
                    "The constructor is private, so no pool can call it; " + Kotlin.visibleConstructor(item));
        }
        if (constructor.getParameters().isEmpty() && Kotlin.isObject(item)) {
            return Optional.empty(); // which is told already, with the way out
        }
        if (constructor.getParameters().isEmpty()) {
            problems.error(
                    isWritten(item, constructor) ? constructor : item,
                    "The constructor of " + item.getSimpleName() + " has no parameter; " + first(item)
                            + Lombok.hint(item));
            return Optional.empty();
        }
        TypeMirror first = constructor.getParameters().get(0).asType();
        if (UnresolvedTypes.isIn(first)) {
            return Optional.empty();
        }
        return Optional.of(isInit(first) ? customInit(item, constructor) : id(item, constructor, names));
    }

    private static String first(TypeElement item) {
        return "make its first parameter the id (" + (Kotlin.is(item) ? ID_KINDS_OF_KOTLIN : ID_KINDS)
                + ") or a type that implements Init";
    }

    /** What the compiler writes is private where the class is: that is told of the class. */
    private boolean isWritten(TypeElement item, ExecutableElement constructor) {
        return item.getKind() != ElementKind.RECORD && elements.getOrigin(constructor) != Elements.Origin.MANDATED;
    }

    private IdModel id(TypeElement item, ExecutableElement constructor, ItemNames names) {
        VariableElement first = constructor.getParameters().get(0);
        IdModel id = IdModel.of(first.asType());
        if (id.kind() == IdModel.Kind.KEY && !isNamedAsInit(first.asType(), names)) {
            checkKey(item, constructor);
        }
        return id;
    }

    /** What has the name of the init is meant to be that, and refused for it. */
    private boolean isNamedAsInit(TypeMirror type, ItemNames names) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(names.qualified(names.init()))
                && taken.isSource(element);
    }

    private void checkKey(TypeElement item, ExecutableElement constructor) {
        VariableElement first = constructor.getParameters().get(0);
        TypeMirror type = first.asType();
        String text = TypeText.simple(type);
        if (text.equals("Long") || text.equals("Integer")) {
            problems.error(first, "An id is never null; " + KotlinTexts.neverNull(item, text));
            return;
        }
        String later = laterIds.hint(item, constructor);
        if (!keys.isKey(first)) {
            String wayOut = keys.wayOut(type, Words.of(item))
                    .map(way -> (later.isEmpty() ? laterIds.missing(item, constructor) : later) + way)
                    .orElse(later + first(item));
            problems.error(first, Words.of(item).type(type) + " cannot be an id; " + wayOut);
            return;
        }
        checkImmutable(item, first, type, later);
        checkVisible(item, first, type);
    }

    private void checkImmutable(TypeElement item, VariableElement first, TypeMirror type, String later) {
        if (keys.isPromised(first)) {
            return;
        }
        String hint = later.isEmpty() ? "" : "; " + later + "make it immutable";
        List<Unsendable> found = sendability.problems(type, Words.of(item));
        found.forEach(problem -> problems.error(first, "An id must be immutable: " + problem.text() + hint));
        if (found.isEmpty() && sendability.copied(type)) {
            problems.error(
                    first,
                    "An id must be immutable: " + Words.of(item).type(type) + " holds a collection or an array"
                            + (hint.isEmpty()
                                    ? "; make the id what tells it from others, a String for example"
                                    : hint));
        }
    }

    private void checkVisible(TypeElement item, VariableElement first, TypeMirror type) {
        if (Visibility.of(type, elements.getPackageOf(item), elements) == Visibility.HIDDEN) {
            problems.error(first, TypeText.simple(type) + " is not visible to generated code; make it package-private");
        }
    }

    private IdModel customInit(TypeElement item, ExecutableElement constructor) {
        VariableElement first = constructor.getParameters().get(0);
        DeclaredType type = (DeclaredType) first.asType();
        String text = TypeText.simple(type);
        if (!types.isSubtype(type, types.getDeclaredType(elements.getTypeElement(INIT), item.asType()))) {
            problems.error(
                    first,
                    text + " is the init of another item; let it implement Init of " + TypeText.simple(item.asType()));
        }
        checkVisible(item, first, type);
        for (IdModel.Kind kind : IdModel.Kind.values()) {
            if (isA(type, REQUEST + "." + kind.interfaceName())) {
                return new IdModel(kind, customId(item, first, type, kind), Optional.of(type));
            }
        }
        problems.error(first, text + " does not say what its id is; let it implement Init.OfLong, OfInt or OfKey");
        return new IdModel(IdModel.Kind.KEY, type, Optional.of(type));
    }

    private TypeMirror customId(TypeElement item, VariableElement first, DeclaredType type, IdModel.Kind kind) {
        if (kind == IdModel.Kind.LONG) {
            return types.getPrimitiveType(TypeKind.LONG);
        }
        if (kind == IdModel.Kind.INT) {
            return types.getPrimitiveType(TypeKind.INT);
        }
        Optional<TypeMirror> id = idType(type);
        if (id.filter(UnresolvedTypes::isIn).isPresent()) {
            return type;
        }
        if (id.isEmpty() || !keys.isKey(id.orElseThrow())) {
            problems.error(
                    first,
                    "The id of " + TypeText.simple(type) + " is not known; declare its id as String, UUID, an enum or "
                            + (Kotlin.is(item) ? "a @Sendable data class" : "a record"));
            return type;
        }
        checkImmutable(item, first, id.orElseThrow(), "");
        checkVisible(item, first, id.orElseThrow());
        return id.orElseThrow();
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
