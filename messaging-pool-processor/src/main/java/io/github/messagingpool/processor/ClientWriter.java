package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes the typed client of an item class: each message as a method that waits, and as one that does not. */
final class ClientWriter {

    private static final String DOES_NOT_WAIT =
            "\n\n<p>Does not wait: cancelling the future withdraws a request that has " + "not started.";

    private final Elements elements;
    private final Types types;

    ClientWriter(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    String write(ItemModel item) {
        SourceFile file = new SourceFile(elements, item, item.client());
        String access = item.isPublic() ? "public " : "";
        String pool = file.core("ThreadPool") + "<" + file.type(item.type()) + ">";
        file.javadoc(0, description(file, item), Docs.typeParameters(item));
        file.annotations();
        file.line(0, access + "class " + item.client() + file.typeParameters() + " {");
        file.blank();
        file.javadoc(1, "Where the requests go.", List.of());
        file.line(1, "private final " + pool + " pool;");
        file.blank();
        file.javadoc(1, "Creates a client of a pool.", List.of("@param pool where its requests go"));
        file.line(1, access + item.client() + "(" + pool + " pool) {");
        file.line(2, "this.pool = " + file.util("Objects") + ".requireNonNull(pool, \"pool\");");
        file.line(1, "}");
        file.blank();
        file.javadoc(1, "{@return the pool}", List.of());
        file.line(1, access + pool + " pool() {");
        file.line(2, "return pool;");
        file.line(1, "}");
        Set<String> taken = methodNames(item);
        if (!taken.contains("create") && !taken.contains("createAsync")) {
            create(file, item);
        }
        if (!taken.contains("remove") && !taken.contains("removeAsync")) {
            remove(file, item, access);
        }
        item.messages().forEach(message -> message(file, item, message));
        valueOf(file);
        file.endType();
        return file.finish(item.deprecated());
    }

    private static String description(SourceFile file, ItemModel item) {
        return """
                The messages of {@link %1$s}, as methods. Each sends one request to the item with the given id. A method
                that waits throws what {@link %2$s#sendAndReceive} throws; the future of an {@code Async} method fails
                with what that of {@link %2$s#sendAsync} fails with.

                <p>Safe for use by many threads.""".formatted(item.linkName(), file.core("ThreadPool"));
    }

    private static Set<String> methodNames(ItemModel item) {
        return item.messages().stream()
                .flatMap(message -> List.of(message.name(), message.name() + "Async").stream())
                .collect(Collectors.toSet());
    }

    private void create(SourceFile file, ItemModel item) {
        Optional<TypeMirror> custom = item.id().customInit();
        boolean isPublic = item.isPublic()
                && custom.map(type -> Visibility.of(type, elements.getPackageOf(item.element()), elements)
                                == Visibility.PUBLIC)
                        .orElse(true);
        String access = isPublic ? "public " : "";
        String parameter = custom.map(type -> file.type(type) + " init")
                .orElse(file.type(item.id().type()) + " id");
        String request = custom.isPresent() ? "init" : file.creation(item.init()) + "(id)";
        String tag = custom.isPresent() ? "@param init names the id, and what the item is made from" : Docs.id();
        file.blank();
        file.javadoc(1, "Creates an item.", List.of(tag));
        file.list(1, access + "void create", List.of(parameter), " {");
        file.line(2, "pool.sendAndReceive(" + request + ");");
        file.line(1, "}");
        file.blank();
        file.javadoc(1, "Creates an item." + DOES_NOT_WAIT, List.of(tag, "@return completed once the item exists"));
        file.list(1, access + future(file, file.lang("Void")) + " createAsync", List.of(parameter), " {");
        file.line(2, "return valueOf(pool.sendAsync(" + request + "), response -> null);");
        file.line(1, "}");
    }

    private static void remove(SourceFile file, ItemModel item, String access) {
        String request = "new " + file.core("RemoveRequest") + "<" + file.type(item.type()) + ">(id)";
        String parameter = file.type(item.id().type()) + " id";
        String returns = "whether there was one with that id";
        file.blank();
        file.javadoc(1, "Removes an item.", List.of(Docs.id(), "@return " + returns));
        file.list(1, access + "boolean remove", List.of(parameter), " {");
        file.line(2, "return pool.sendAndReceive(" + request + ").existed();");
        file.line(1, "}");
        file.blank();
        file.javadoc(1, "Removes an item." + DOES_NOT_WAIT, List.of(Docs.id(), "@return " + returns));
        file.list(1, access + future(file, file.lang("Boolean")) + " removeAsync", List.of(parameter), " {");
        file.line(2, "return valueOf(pool.sendAsync(" + request + "), response -> response.existed());");
        file.line(1, "}");
    }

    private void message(SourceFile file, ItemModel item, MessageModel message) {
        String access = item.isPublic() && message.isPublic() ? "public " : "";
        List<String> parameters = new ArrayList<>(List.of(file.type(item.id().type()) + " id"));
        message.parameters().forEach(parameter -> parameters.add(RecordBody.declaration(file, parameter)));
        if (Annotations.forRemoval(message.method())) {
            file.suppress("removal");
        }
        blocking(file, item, message, access, parameters);
        async(file, item, message, access, parameters);
    }

    private static void blocking(
            SourceFile file, ItemModel item, MessageModel message, String access, List<String> parameters) {
        boolean isVoid = message.result().isEmpty();
        List<String> tags = Docs.parameters(message);
        if (!isVoid) {
            tags.add("@return " + Docs.result(message));
        }
        begin(file, message, Docs.description(item, message), tags);
        String returned = message.result()
                .map(value -> RecordBody.annotation(file, value.nullableAnnotation()) + file.type(value.type()))
                .orElse("void");
        file.list(1, access + returned + " " + message.name(), parameters, " {");
        String send = pool(message) + ".sendAndReceive(" + request(file, message) + ")";
        file.line(2, isVoid ? send + ";" : "return " + send + ".result();");
        file.line(1, "}");
    }

    private void async(SourceFile file, ItemModel item, MessageModel message, String access, List<String> parameters) {
        List<String> tags = Docs.parameters(message);
        tags.add(
                message.result().isEmpty()
                        ? "@return completed once the item has done it"
                        : "@return " + Docs.result(message));
        begin(file, message, Docs.description(item, message) + DOES_NOT_WAIT, tags);
        String value =
                message.result().map(result -> boxed(file, result.type())).orElseGet(() -> file.lang("Void"));
        String variable = variable(message);
        String read = message.result().isEmpty() ? "null" : variable + ".result()";
        file.list(1, access + future(file, value) + " " + message.name() + "Async", parameters, " {");
        file.line(
                2,
                "return valueOf(" + pool(message) + ".sendAsync(" + request(file, message) + "), " + variable + " -> "
                        + read + ");");
        file.line(1, "}");
    }

    private static void begin(SourceFile file, MessageModel message, String description, List<String> tags) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(Docs.deprecated(message));
        file.blank();
        file.javadoc(1, description, all);
        if (!message.deprecated().isEmpty()) {
            file.line(1, file.annotation(message.deprecated()));
        }
    }

    private static String request(SourceFile file, MessageModel message) {
        String arguments = message.parameters().stream()
                .map(parameter -> ", " + parameter.name())
                .collect(Collectors.joining());
        return file.creation(message.request()) + "(id" + arguments + ")";
    }

    private String boxed(SourceFile file, TypeMirror type) {
        return type.getKind().isPrimitive()
                ? file.lang(types.boxedClass(types.getPrimitiveType(type.getKind()))
                        .getSimpleName()
                        .toString())
                : file.type(type);
    }

    private static String pool(MessageModel message) {
        return hasParameter(message, "pool") ? "this.pool" : "pool";
    }

    private static String variable(MessageModel message) {
        String result = "response";
        while (hasParameter(message, result)) {
            result += "_";
        }
        return result;
    }

    private static boolean hasParameter(MessageModel message, String name) {
        return message.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    private static String future(SourceFile file, String value) {
        return file.use("java.util.concurrent", "CompletableFuture") + "<" + value + ">";
    }

    /**
     * Unlike that of {@code thenApply}, the future passes a cancellation on, and a failure as it is. The reply makes it,
     * so that waiting for it is checked as waiting for the reply is.
     */
    private static void valueOf(SourceFile file) {
        file.suppress("doclint:missing");
        file.blank();
        file.list(
                1,
                "private static <R, V> " + future(file, "V") + " valueOf",
                List.of(future(file, "R") + " reply", file.use("java.util.function", "Function") + "<R, V> value"),
                " {");
        file.line(2, future(file, "V") + " result = reply.newIncompleteFuture();");
        file.line(2, "reply.whenComplete((response, failure) -> {");
        file.line(3, "if (failure != null) {");
        file.line(4, "result.completeExceptionally(failure);");
        file.line(4, "return;");
        file.line(3, "}");
        file.line(3, "try {");
        file.line(4, "result.complete(value.apply(response));");
        file.line(3, "} catch (" + file.lang("Throwable") + " thrown) {");
        file.line(4, "result.completeExceptionally(thrown);");
        file.line(3, "}");
        file.line(2, "});");
        file.line(2, "result.whenComplete((ignored, failure) -> reply.cancel(false));");
        file.line(2, "return result;");
        file.line(1, "}");
    }
}
