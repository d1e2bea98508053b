package io.github.messagingpool.processor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
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

    private static final String REQUEST = "Request";
    private static final String RESPONSE = "Response";

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

    Optional<MessageModel> read(TypeElement item, ExecutableElement method, AnnotationMirror annotation) {
        int before = problems.count();
        checkMethod(item, method);
        if (problems.count() > before) {
            return Optional.empty();
        }
        ExecutableType signature = methods.signature(item, method);
        List<ValueModel> parameters = parameters(item, method, signature);
        Optional<ValueModel> result = result(item, method, signature.getReturnType());
        checkThrown(item, method, signature);
        String request = requestName(item, method, annotation);
        String response = responseName(request, annotation);
        checkNames(item, method, request, response);
        MessageOptions options = options(item, method, annotation);
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new MessageModel(
                method,
                method.getSimpleName().toString(),
                request,
                response,
                parameters,
                result,
                List.copyOf(signature.getThrownTypes()),
                checked(signature.getThrownTypes()),
                options,
                isPublic(item, signature),
                Javadoc.parse(methods.comment(item, method))));
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
                            + " is private, so generated code cannot call it; make it package-private");
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
            TypeMirror type =
                    own ? parameter.asType() : signature.getParameterTypes().get(i);
            String name = parameter.getSimpleName().toString();
            String what = "The parameter " + name + " of " + method.getSimpleName();
            if (!SourceVersion.isName(name)) {
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
            result.add(value(item, name, parameter, type, promised));
        }
        return result;
    }

    private Optional<ValueModel> result(TypeElement item, ExecutableElement method, TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return Optional.empty();
        }
        boolean promised = Annotations.has(method, Annotations.SENDABLE);
        checkType(item, method, "The result of " + method.getSimpleName(), type, promised);
        return Optional.of(value(item, "result", method, type, promised));
    }

    private ValueModel value(TypeElement item, String name, Element declaration, TypeMirror type, boolean promised) {
        boolean ofType = Annotations.nullable(type).isPresent();
        Optional<TypeElement> ofDeclaration = Annotations.nullable(declaration);
        Optional<TypeElement> copied = ofDeclaration
                .filter(annotation -> !ofType && Annotations.canStandAlone(annotation))
                .filter(annotation ->
                        Visibility.of(annotation, elements.getPackageOf(item), elements) != Visibility.HIDDEN);
        return new ValueModel(name, type, ofType || ofDeclaration.isPresent(), copied, promised);
    }

    private void checkType(TypeElement item, Element at, String what, TypeMirror type, boolean promised) {
        Optional<String> problem = promised ? Optional.empty() : sendability.problem(type);
        problem.ifPresent(text -> problems.error(item, at, what + " is not sendable: " + text));
        if (isHidden(item, type)) {
            problems.error(
                    item,
                    at,
                    what + " has the type " + TypeText.simple(type) + ", which generated code cannot see; make it "
                            + "visible in the package");
        } else if (!promised && problem.isEmpty()) {
            checkCopied(item, at, what, type);
        }
    }

    /** Checks that the code which copies can name all that it copies. */
    private void checkCopied(TypeElement item, Element at, String what, TypeMirror type) {
        sendability.namedInCopies(type).stream()
                .filter(part -> isHidden(item, part))
                .findFirst()
                .ifPresent(part -> problems.error(
                        item,
                        at,
                        what + " holds the type " + TypeText.simple(part) + ", which has to be copied, and which "
                                + "generated code cannot see; make it visible in the package"));
    }

    private boolean isHidden(TypeElement item, TypeMirror type) {
        return Visibility.of(type, elements.getPackageOf(item), elements) == Visibility.HIDDEN;
    }

    private void checkThrown(TypeElement item, ExecutableElement method, ExecutableType signature) {
        TypeMirror exception = elements.getTypeElement("java.lang.Exception").asType();
        TypeMirror error = elements.getTypeElement("java.lang.Error").asType();
        PackageElement from = elements.getPackageOf(item);
        for (TypeMirror thrown : signature.getThrownTypes()) {
            String what = "The @Messaging method " + method.getSimpleName() + " throws " + TypeText.simple(thrown);
            if (!types.isSubtype(thrown, exception) && !types.isSubtype(thrown, error)) {
                problems.error(item, method, what + ", but a request may only throw an Exception; declare one");
            }
            sendability.carried(thrown).ifPresent(problem -> problems.error(item, method, what + ": " + problem));
            if (Visibility.of(thrown, from, elements) == Visibility.HIDDEN) {
                problems.error(
                        item, method, what + ", which generated code cannot see; make it visible in the package");
            }
        }
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
        if (create.orElse(false) && !createsOnDemand(item)) {
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
        for (TypeMirror type : thrown) {
            if (types.isSubtype(type, exception) && !types.isSubtype(type, unchecked)) {
                result.putIfAbsent(TypeText.key(type), type);
            }
        }
        return List.copyOf(result.values());
    }

    private void checkNames(TypeElement item, ExecutableElement method, String request, String response) {
        Stream.of(request, response)
                .flatMap(name -> Names.problem(name, "a record", elements).stream())
                .findFirst()
                .ifPresent(problem -> problems.error(item, method, problem));
    }

    private boolean isPublic(TypeElement item, ExecutableType signature) {
        PackageElement from = elements.getPackageOf(item);
        return Stream.of(signature.getParameterTypes(), List.of(signature.getReturnType()), signature.getThrownTypes())
                .flatMap(List::stream)
                .allMatch(type -> Visibility.of(type, from, elements) == Visibility.PUBLIC);
    }

    private static String requestName(TypeElement item, ExecutableElement method, AnnotationMirror annotation) {
        String given = Annotations.text(annotation, "request");
        String name = method.getSimpleName().toString();
        return given.isEmpty()
                ? prefix(item) + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + REQUEST
                : given;
    }

    private static String prefix(TypeElement item) {
        return Annotations.find(item, Annotations.POOL_ITEM)
                .map(annotation -> Annotations.text(annotation, "prefix"))
                .orElse("");
    }

    /** Returns the name given, or that of the request with the other ending. */
    private static String responseName(String request, AnnotationMirror annotation) {
        String given = Annotations.text(annotation, "response");
        String stem = request.endsWith(REQUEST) ? request.substring(0, request.length() - REQUEST.length()) : request;
        return given.isEmpty() ? stem + RESPONSE : given;
    }
}
