package io.github.messagingpool.processor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes the typed client of an item class: each message as a method that waits, as one that does not, and one-way. */
final class ClientWriter {

    private static final List<String> NO_TAGS = List.of();
    private static final String POSITIVE = "A time-out must be positive, not ";

    private final Elements elements;
    private final Types types;

    ClientWriter(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    String write(ItemModel item) {
        SourceFile file = new SourceFile(elements, item, item.client());
        String oneWay = file.take("OneWay");
        String response = file.take("R");
        String value = file.take("V");
        String access = item.isPublic() ? "public " : "";
        String pool = file.core("ThreadPool") + "<" + file.type(item.type()) + ">";
        ClientMessages messages = new ClientMessages(file, item, types);
        file.javadoc(0, description(file, item, messages), Docs.typeParameters(item));
        file.annotations();
        file.line(0, access + "class " + item.client() + file.typeParameters() + " {");
        poolOf(file, item, access, pool);
        if (!isTaken(item, "within", "java.time.Duration")) {
            within(file, item, access);
        }
        timeout(file);
        lists(file, item, access, response);
        Set<String> taken = methodNames(item);
        boolean creates = !taken.contains("create") && !taken.contains("createAsync");
        boolean removes = !taken.contains("remove") && !taken.contains("removeAsync");
        ItemMethods itself = new ItemMethods(file, item, elements);
        if (creates) {
            itself.create();
        }
        if (removes) {
            itself.remove();
        }
        item.messages().forEach(messages::write);
        new OneWayWriter(file, item, oneWay).write(messages, itself, creates, removes);
        calls(file, item, response, value, messages.haveDeclared());
        file.endType();
        return file.finish(item.deprecated());
    }

    private static String description(SourceFile file, ItemModel item, ClientMessages messages) {
        String declared = messages.haveDeclared()
                ? "\n\n<p>The checked exceptions that a method of the item declares are thrown as they are, and its future fails "
                        + "with\nthem."
                : "";
        return """
                The messages of {@link %1$s}, as methods. Each sends one request to the item with the given id. A method
                that waits throws what {@link %2$s#sendAndReceive} throws; the future of an {@code Async} method fails
                with what that of {@link %2$s#sendAsync} fails with.%3$s

                <p>Safe for use by many threads.""".formatted(item.linkName(), file.core("ThreadPool"), declared);
    }

    private static void poolOf(SourceFile file, ItemModel item, String access, String pool) {
        file.blank();
        file.javadoc(1, "Where the requests go.", NO_TAGS);
        file.line(1, "private final " + pool + " pool;");
        file.blank();
        file.javadoc(1, "Creates a client of a pool.", List.of("@param pool where its requests go"));
        file.line(1, access + item.client() + "(" + pool + " pool) {");
        file.line(
                2,
                "this.pool = " + file.util("Objects") + ".requireNonNull(pool, \"The pool of " + item.client()
                        + " is null\");");
        file.line(1, "}");
        file.blank();
        file.javadoc(1, "{@return the pool}", NO_TAGS);
        file.line(1, access + pool + " pool() {");
        file.line(2, "return pool;");
        file.line(1, "}");
    }

    /** A client with a time-out is a subclass, so that clients have one constructor, as containers like it. */
    private static void within(SourceFile file, ItemModel item, String access) {
        String duration = file.use("java.time", "Duration");
        String self = file.own(item.client());
        file.blank();
        file.javadoc(
                1,
                "Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as "
                        + "a\nwhole, and of each wait for a reply in a stream. One-way messages have none.",
                List.of("@param timeout the time-out, which must be positive", "@return the client"));
        file.line(1, access + self + " within(" + duration + " timeout) {");
        file.line(
                2,
                file.util("Objects") + ".requireNonNull(timeout, \"The time-out of " + item.client() + " is null\");");
        file.line(2, "if (timeout.isZero() || timeout.isNegative()) {");
        file.line(3, "throw new " + file.lang("IllegalArgumentException") + "(\"" + POSITIVE + "\" + timeout);");
        file.line(2, "}");
        file.line(2, "return new " + self + "(pool) {");
        file.blank();
        file.line(3, "@" + file.lang("Override"));
        file.line(3, duration + " timeout() {");
        file.line(4, "return timeout;");
        file.line(3, "}");
        file.line(2, "};");
        file.line(1, "}");
    }

    private static void timeout(SourceFile file) {
        String duration = file.use("java.time", "Duration");
        file.blank();
        file.javadoc(1, "{@return the time-out of each call; zero if the request or the pool says it}", NO_TAGS);
        file.line(1, duration + " timeout() {");
        file.line(2, "return " + duration + ".ZERO;");
        file.line(1, "}");
    }

    private void lists(SourceFile file, ItemModel item, String access, String response) {
        String list = file.util("List");
        String requests = list + "<? extends " + file.core("Request") + "<" + file.type(item.type()) + ", ? extends "
                + response + ">> requests";
        String responses = "@param <" + response + "> what the responses have in common";
        if (!isTaken(item, "sendAndReceive", "java.util.List")) {
            file.blank();
            file.javadoc(
                    1,
                    "Sends a batch of requests, and waits for all of them: see {@link " + file.core("ThreadPool")
                            + "#sendAndReceive}.",
                    List.of(
                            responses,
                            "@param requests the requests, which may be of several kinds",
                            "@return the responses, in the order of the requests"));
            String returned = "<" + response + "> " + list + "<" + response + ">";
            list(file, access + returned, "sendAndReceive", requests, response);
        }
        if (!isTaken(item, "sendAndStream", "java.util.List")) {
            file.blank();
            file.javadoc(
                    1,
                    "Sends requests, and returns their replies as they come: see {@link " + file.core("ThreadPool")
                            + "#sendAndStream}.",
                    List.of(
                            responses,
                            "@param requests the requests, which may be of several kinds",
                            "@return the replies; close it to withdraw what has not started"));
            String returned = "<" + response + "> " + file.use("java.util.stream", "Stream") + "<" + file.core("Reply")
                    + "<" + response + ">>";
            list(file, access + returned, "sendAndStream", requests, response);
        }
    }

    private static void list(SourceFile file, String declaration, String name, String requests, String response) {
        String send = "pool.<" + response + ">" + name;
        file.list(1, declaration + " " + name, List.of(requests), " {");
        byTimeout(file, send + "(requests)", send + "(requests, timeout)");
    }

    private static Set<String> methodNames(ItemModel item) {
        return item.messages().stream()
                .flatMap(message -> List.of(message.name(), message.name() + "Async").stream())
                .collect(Collectors.toSet());
    }

    /** Returns whether a message has the signature of a method with one parameter, which is then left out. */
    private boolean isTaken(ItemModel item, String name, String parameter) {
        TypeMirror id = types.erasure(item.id().type());
        return TypeText.key(id).equals(parameter)
                && item.messages().stream()
                        .anyMatch(message -> message.name().equals(name)
                                && message.parameters().isEmpty());
    }

    /** Writes what all methods call that wait for a response, or have a future of it. */
    private static void calls(SourceFile file, ItemModel item, String response, String value, boolean haveDeclared) {
        file.suppress("doclint:missing");
        String request = file.core("Request") + "<" + file.type(item.type()) + ", " + response + "> request";
        String mapper = file.core("ReplyMapper") + "<" + response + ", " + value + "> mapper";
        String types = "private <" + response + ", " + value + "> ";
        file.blank();
        file.list(1, "private <" + response + "> " + response + " call", List.of(request), " {");
        byTimeout(file, "pool.sendAndReceive(request)", "pool.sendAndReceive(request, timeout)");
        file.blank();
        file.list(1, types + file.future(value) + " callAsync", List.of(request, mapper), " {");
        byTimeout(file, "pool.sendAsync(request, mapper)", "pool.sendAsync(request, mapper, timeout)");
        if (haveDeclared) {
            String declared = file.lang("Class") + "<?>... declared";
            file.blank();
            file.list(1, types + file.future(value) + " callAsync", List.of(request, mapper, declared), " {");
            file.line(2, "return callAsync(request, " + file.core("ReplyMapper") + ".declaring(mapper, declared));");
            file.line(1, "}");
        }
    }

    private static void byTimeout(SourceFile file, String without, String with) {
        file.line(2, file.use("java.time", "Duration") + " timeout = timeout();");
        file.line(2, "return timeout.isZero() ? " + without + " : " + with + ";");
        file.line(1, "}");
    }
}
