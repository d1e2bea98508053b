package io.github.messagingpool.processor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a message needs of a method that is one, and reports what keeps it from being one. */
final class MessageReader {

    /** Methods of {@code Request} and {@code Object} that a component of the same name would override. */
    private static final Set<String> TAKEN_COMPONENTS = Set.of(
            "id",
            "itemId",
            "longItemId",
            "ownTimeout",
            "createsOnDemand",
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    /** Classes whose static methods generated code calls, and their package: a variable of such a name hides them. */
    private static final Set<String> CALLED =
            Set.of("Arrays", "Collections", "Double", "Float", "List", "Objects", "java");

    private final Elements elements;
    private final Types types;
    private final Sendability sendability;
    private final MessageMethods methods;
    private final Problems problems;

    MessageReader(Elements elements, Types types, Sendability sendability, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.sendability = sendability;
        this.problems = problems;
        this.methods = new MessageMethods(elements, types);
    }

    /** Reads a method with all that is wrong with it; then the model is not sound. */
    MessageModel read(TypeElement item, ExecutableElement method, AnnotationMirror annotation) {
        int before = problems.count();
        checkMethod(item, method);
        ExecutableType signature = methods.signature(item, method);
        List<ValueModel> parameters = parameters(item, method, signature);
        Optional<ValueModel> result = result(item, method, signature.getReturnType());
        List<TypeMirror> thrown = Kotlin.thrown(method, signature.getThrownTypes());
        checkThrown(item, method, thrown);
        KotlinTexts.internal(method, annotation).ifPresent(problem -> problems.warning(method, problem));
        MessageNames names = MessageNames.of(item, method, annotation);
        names.problems(item, elements).forEach(problem -> problems.error(item, method, problem));
        MessageOptions options = options(item, method, annotation);
        return new MessageModel(
                method,
                method.getSimpleName().toString(),
                names,
                parameters,
                result,
                thrown,
                checked(thrown),
                options,
                isPublic(item, signature, thrown),
                Javadoc.parse(methods.comment(item, method)),
                problems.count() == before);
    }

    private void checkMethod(TypeElement item, ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        String name = method.getSimpleName().toString();
        if (modifiers.contains(Modifier.STATIC)) {
            problems.error(
                    item,
                    method,
                    "The @Messaging method " + name
                            + " is static, so it belongs to no item; make it an instance method");
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            problems.error(
                    item,
                    method,
                    "The @Messaging method " + name
                            + " is private, so generated code cannot call it; make it "
                            + KotlinTexts.visible(MessageMethods.owner(method)));
        } else if (!isCallable(item, method)) {
            problems.error(
                    item,
                    method,
                    "The @Messaging method " + name + " is not public and in another package, so generated code cannot "
                            + "call it; make it public");
        }
        if (Kotlin.isSuspending(method)) {
            problems.error(
                    item,
                    method,
                    "The @Messaging method " + name
                            + " is a suspend function, which could go on on another thread; make "
                            + "it a plain one, and use ThreadPool.onItem to go on when a future completes");
        }
        if (!method.getTypeParameters().isEmpty()) {
            problems.error(
                    item,
                    method,
                    "The @Messaging method " + name + " is generic, and a request record cannot be generic by itself; "
                            + "move the type parameter to the class, or name the type");
        }
    }

    private boolean isCallable(TypeElement item, ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                || elements.getPackageOf(method).equals(elements.getPackageOf(item));
    }

    private List<ValueModel> parameters(TypeElement item, ExecutableElement method, ExecutableType signature) {
        boolean own = MessageMethods.owner(method).equals(item);
        List<ValueModel> result = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            if (Kotlin.isContinuation(parameter)) {
                continue;
            }
            TypeMirror type =
                    own ? parameter.asType() : signature.getParameterTypes().get(i);
            String name = Kotlin.writtenName(method, parameter);
            String what = "The parameter " + name + " of " + method.getSimpleName();
            if (Kotlin.isReceiver(parameter)) {
                problems.error(item, method, KotlinTexts.extension(method, parameter));
            } else if (!SourceVersion.isName(name)) {
                problems.error(item, parameter, what + " has a name that is none in Java; rename it");
            }
            if (TAKEN_COMPONENTS.contains(name)) {
                String owner = name.equals("id") ? "the item's id" : "a method of every request";
                problems.error(item, parameter, what + " would hide " + owner + " in the request record; rename it");
            }
            if (CALLED.contains(name)) {
                problems.error(item, parameter, what + " would hide " + name + " in generated code; rename it");
            }
            boolean promised = Annotations.has(parameter, Annotations.SENDABLE);
            checkType(item, parameter, what, type, promised);
            result.add(value(item, name, method, parameter, type, promised));
        }
        return result;
    }

    private Optional<ValueModel> result(TypeElement item, ExecutableElement method, TypeMirror type) {
        if (type.getKind() == TypeKind.VOID || Kotlin.isSuspending(method)) {
            return Optional.empty();
        }
        boolean promised = Annotations.has(method, Annotations.SENDABLE);
        checkType(item, method, "The result of " + method.getSimpleName(), type, promised);
        return Optional.of(value(item, "result", method, method, type, promised));
    }

    private ValueModel value(
            TypeElement item,
            String name,
            ExecutableElement method,
            Element declaration,
            TypeMirror type,
            boolean promised) {
        boolean ofType = Annotations.nullable(type).isPresent();
        Optional<TypeElement> ofDeclaration = Annotations.nullable(declaration);
        Optional<TypeElement> notNull = Kotlin.notNull(method, declaration);
        Optional<TypeElement> copied = ofDeclaration
                .or(() -> notNull)
                .filter(annotation -> !ofType && Annotations.canStandAlone(annotation))
                .filter(annotation ->
                        Visibility.of(annotation, elements.getPackageOf(item), elements) != Visibility.HIDDEN);
        return new ValueModel(
                name,
                type,
                ofType || ofDeclaration.isPresent(),
                notNull.isPresent() && declaration.getKind() == ElementKind.PARAMETER,
                copied,
                promised);
    }

    private void checkType(TypeElement item, Element at, String what, TypeMirror type, boolean promised) {
        if (!promised) {
            sendability.problems(type, Words.of(item)).stream()
                    .filter(problem -> !isOpen(item, problem.type()))
                    .forEach(problem -> problems.error(item, at, what + " is not sendable: " + problem.text()));
        }
        Set<TypeElement> told = new HashSet<>();
        checkSeen(item, at, type, what + " has the type " + Words.of(item).type(type) + ",", told);
        if (!promised) {
            sendability
                    .namedInCopies(type)
                    .forEach(part -> checkSeen(
                            item,
                            at,
                            part,
                            what + " holds the type " + Words.of(item).type(part) + ", which has to be copied, and",
                            told));
        }
    }

    /** Returns whether a type variable is gone, or stands for something else, once another mistake is mended. */
    private static boolean isOpen(TypeElement item, TypeMirror type) {
        return type instanceof TypeVariable variable
                && (TypeParameters.of(variable).getGenericElement() instanceof ExecutableElement
                        || !ItemShape.isMade(item));
    }

    /** Checks that generated code can name a type, and all that stands in it. */
    private void checkSeen(TypeElement item, Element at, TypeMirror type, String what, Set<TypeElement> told) {
        for (TypeElement hidden : Visibility.hidden(type, elements.getPackageOf(item), elements)) {
            if (told.add(hidden)) {
                boolean isAll = type instanceof DeclaredType declared
                        && declared.asElement().equals(hidden);
                String which = isAll ? "which generated code cannot see" : hiddenWithin(hidden);
                problems.error(item, at, what + " " + which + "; make it visible in the package");
            }
        }
    }

    private static String hiddenWithin(TypeElement hidden) {
        return "with " + TypeText.nestedName(hidden) + ", which generated code cannot see";
    }

    private void checkThrown(TypeElement item, ExecutableElement method, List<TypeMirror> all) {
        TypeMirror exception = elements.getTypeElement("java.lang.Exception").asType();
        TypeMirror error = elements.getTypeElement("java.lang.Error").asType();
        PackageElement from = elements.getPackageOf(item);
        Set<String> told = new HashSet<>();
        for (TypeMirror thrown : known(all)) {
            String what = "The @Messaging method " + method.getSimpleName() + " throws " + TypeText.simple(thrown);
            if (!types.isSubtype(thrown, exception) && !types.isSubtype(thrown, error)) {
                problems.error(item, method, what + ", but a request may only throw an Exception; declare one");
            }
            sendability.carried(thrown).stream()
                    .filter(told::add)
                    .forEach(problem -> problems.error(item, method, what + ": " + problem));
            if (Visibility.of(thrown, from, elements) == Visibility.HIDDEN) {
                problems.error(
                        item, method, what + ", which generated code cannot see; make it visible in the package");
            }
        }
    }

    /** Leaves out what the compiler does not find, and says so. */
    private static List<? extends TypeMirror> known(List<? extends TypeMirror> types) {
        return types.stream().filter(type -> !UnresolvedTypes.isIn(type)).toList();
    }

    private MessageOptions options(TypeElement item, ExecutableElement method, AnnotationMirror annotation) {
        String text = Annotations.text(annotation, "timeout");
        Optional<Duration> timeout = MessageOptions.duration(text);
        if (!text.isEmpty() && timeout.isEmpty()) {
            problems.error(
                    item,
                    method,
                    "The time-out of " + method.getSimpleName() + ", '" + text + "', is not a positive duration; write "
                            + "for example 2s, 500ms, 1m or PT2S");
        }
        Optional<Boolean> create = Annotations.flag(annotation, "create");
        if (create.orElse(false) && Annotations.has(item, Annotations.POOL_ITEM) && !createsOnDemand(item)) {
            problems.error(
                    item,
                    method,
                    "create = true of " + method.getSimpleName() + " has no effect, for " + item.getSimpleName()
                            + " is not created on demand; write @PoolItem(createOnDemand = true), and create = false at "
                            + "the messages that shall not create it. Where createOnDemand(…) of the pool's builder says "
                            + "it, leave create out");
        }
        return new MessageOptions(timeout, create.orElse(true));
    }

    private static boolean createsOnDemand(TypeElement item) {
        return Annotations.find(item, Annotations.POOL_ITEM)
                .flatMap(annotation -> Annotations.flag(annotation, "createOnDemand"))
                .orElse(false);
    }

    private List<TypeMirror> checked(List<? extends TypeMirror> thrown) {
        TypeMirror exception = elements.getTypeElement("java.lang.Exception").asType();
        TypeMirror unchecked =
                elements.getTypeElement("java.lang.RuntimeException").asType();
        Map<String, TypeMirror> result = new LinkedHashMap<>();
        for (TypeMirror type : known(thrown)) {
            if (types.isSubtype(type, exception) && !types.isSubtype(type, unchecked)) {
                result.putIfAbsent(TypeText.key(type), type);
            }
        }
        return List.copyOf(result.values());
    }

    private boolean isPublic(TypeElement item, ExecutableType signature, List<TypeMirror> thrown) {
        PackageElement from = elements.getPackageOf(item);
        return Stream.of(signature.getParameterTypes(), List.of(signature.getReturnType()), thrown)
                .flatMap(List::stream)
                .allMatch(type -> Visibility.of(type, from, elements) == Visibility.PUBLIC);
    }
}
