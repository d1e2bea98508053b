package io.github.messagingpool.processor;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads an item class. All that is wrong is reported, but for what follows from another mistake, and left out of the
 * model.
 */
final class ItemReader {

    private final Elements elements;
    private final Types types;
    private final Sendability sendability;
    private final TakenNames taken;
    private final Problems problems;
    private final ItemShape shape;
    private final ConstructorReader constructors;
    private final MessageReader messages;
    private final MessageMethods methods;
    private final ClientMethods clientMethods;
    private final ForeignCalls foreignCalls;
    private final PoolNames poolNames;
    private final KotlinMembers kotlinMembers;

    ItemReader(Elements elements, Types types, Sendability sendability, TakenNames taken, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.sendability = sendability;
        this.taken = taken;
        this.problems = problems;
        this.shape = new ItemShape(problems);
        this.constructors = new ConstructorReader(elements, types, sendability, taken, problems);
        this.messages = new MessageReader(elements, types, sendability, problems);
        this.methods = new MessageMethods(elements, types);
        this.clientMethods = new ClientMethods(types, problems);
        this.foreignCalls = new ForeignCalls(problems);
        this.poolNames = new PoolNames(elements, problems);
        this.kotlinMembers = new KotlinMembers(problems);
    }

    /** Returns the model; empty if the class cannot be an item or its constructor does not say what its ids are. */
    Optional<ItemModel> read(TypeElement item) {
        int before = problems.count();
        shape.check(item);
        ItemNames names = names(item);
        names.problems(elements).forEach(problem -> problems.error(item, problem));
        Optional<IdModel> id = Optional.empty();
        if (ItemShape.isMade(item)) {
            checkTypeParameters(item);
            id = constructors.read(item, names);
        }
        boolean isSound = problems.count() == before;
        if (ItemShape.isMade(item)) {
            poolNames.check(item); // nothing that is generated depends on it
        }
        Set<TypeElement> ofParent = ItemShape.ofParent(item, methods);
        Kotlin.withoutJavaName(methods.types(item).stream().filter(type -> !ofParent.contains(type)))
                .forEach(problem -> problems.warning(item, problem));
        checkForeignCalls(item, ofParent);
        List<MessageModel> read = messages(item, ofParent);
        if (!ItemShape.isMade(item)) {
            clientMethods.refused(item, id, read);
            return Optional.empty();
        }
        boolean generatesInit = id.filter(known -> known.customInit().isEmpty()).isPresent();
        boolean isNamed = taken.claim(names, generatesInit);
        List<MessageModel> usable = usable(names, id, read);
        return isSound ? id.map(known -> model(item, names, known, isNamed, usable)) : Optional.empty();
    }

    ItemNames names(TypeElement item) {
        AnnotationMirror annotation =
                Annotations.find(item, Annotations.POOL_ITEM).orElseThrow();
        return ItemNames.of(item, annotation, elements);
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
        return methods.find(item).keySet().stream().anyMatch(this::isIncomplete);
    }

    private boolean isIncomplete(ExecutableElement method) {
        boolean isPromised = Annotations.has(method, Annotations.SENDABLE);
        return isUnknown(method.getReturnType(), isPromised)
                || method.getThrownTypes().stream().anyMatch(type -> isUnknown(type, false))
                || method.getParameters().stream()
                        .anyMatch(parameter ->
                                isUnknown(parameter.asType(), Annotations.has(parameter, Annotations.SENDABLE)));
    }

    private boolean isUnknown(TypeMirror type, boolean isPromised) {
        return isPromised ? UnresolvedTypes.isIn(type) : sendability.isUnknown(type);
    }

    /** Reads a message that stands where no item class can have it. */
    void readMisplaced(ExecutableElement method) {
        TypeElement owner = MessageMethods.owner(method);
        Optional<String> ofKotlin = KotlinMembers.misplaced(method);
        if (ofKotlin.isPresent()) {
            problems.error(method, ofKotlin.orElseThrow());
            return;
        }
        problems.error(
                method,
                "@Messaging has no effect here: annotate " + owner.getSimpleName()
                        + " with @PoolItem, or make it abstract for item classes to extend");
        Annotations.find(method, Annotations.MESSAGING)
                .ifPresent(annotation -> messages.read(owner, method, annotation));
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

    private void checkForeignCalls(TypeElement item, Set<TypeElement> ofParent) {
        foreignCalls.check(
                item,
                methods.types(item).stream()
                        .filter(type -> !ofParent.contains(type))
                        .toList(),
                methods.all(item).stream()
                        .filter(method -> !ofParent.contains(MessageMethods.owner(method)))
                        .toList());
    }

    private List<MessageModel> messages(TypeElement item, Set<TypeElement> ofParent) {
        List<MessageModel> result = new ArrayList<>();
        Map<ExecutableElement, AnnotationMirror> found = methods.find(item);
        List<ExecutableElement> own = found.keySet().stream()
                .filter(method -> !ofParent.contains(MessageMethods.owner(method)))
                .toList();
        for (ExecutableElement method : kotlinMembers.withoutAdded(item, own)) {
            result.add(messages.read(item, method, requireNonNull(found.get(method))));
        }
        return result;
    }

    /** Returns the messages that can be generated: the client can have them, and their names are free. */
    private List<MessageModel> usable(ItemNames names, Optional<IdModel> id, List<MessageModel> read) {
        List<MessageModel> refused = clientMethods.refused(names.item(), id, read);
        return read.stream()
                .filter(message -> taken.claim(names, message))
                .filter(message -> message.isSound() && !refused.contains(message))
                .toList();
    }

    private ItemModel model(TypeElement item, ItemNames names, IdModel id, boolean isNamed, List<MessageModel> usable) {
        return new ItemModel(
                item,
                (DeclaredType) item.asType(),
                names.packageName(),
                id,
                names.init(),
                names.client(),
                isNamed,
                isPublic(item, id),
                usable,
                Javadoc.parse(elements.getDocComment(item)));
    }

    private boolean isPublic(TypeElement item, IdModel id) {
        return Visibility.of(item, elements.getPackageOf(item), elements) == Visibility.PUBLIC
                && Visibility.of(id.type(), elements.getPackageOf(item), elements) == Visibility.PUBLIC;
    }
}
