package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Writes the methods of a client by which its messages are sent. */
final class ClientMessages {

    static final String DOES_NOT_WAIT =
            "\n\n<p>Does not wait: cancelling the future withdraws a request that has not started.";

    private final SourceFile file;
    private final ItemModel item;
    private final Types types;

    ClientMessages(SourceFile file, ItemModel item, Types types) {
        this.file = file;
        this.item = item;
        this.types = types;
    }

    /** Returns whether any message declares a checked exception. */
    boolean haveDeclared() {
        return item.messages().stream().anyMatch(message -> !message.checked().isEmpty());
    }

    void write(MessageModel message) {
        if (Annotations.forRemoval(message.method())) {
            file.suppress("removal");
        }
        blocking(message);
        async(message);
    }

    private void blocking(MessageModel message) {
        boolean isVoid = message.result().isEmpty();
        List<String> tags = Docs.parameters(message);
        if (!isVoid) {
            tags.add("@return " + Docs.result(message));
        }
        message.checked().forEach(thrown -> tags.add(Docs.thrown(message, thrown, file.type(thrown))));
        begin(1, message, Docs.description(item, message), tags);
        String returned = message.result()
                .map(value -> RecordBody.annotation(file, value.nullness()) + file.type(value.type()))
                .orElse("void");
        file.list(
                1,
                access(message) + returned + " " + message.name(),
                parameters(message),
                file.thrown(message.checked()) + " {");
        String call = "call(" + request(message) + ")";
        body(message, isVoid ? call + ";" : "return " + call + ".result();");
        file.line(1, "}");
    }

    /** What the item's method declares is thrown as it is, and so the compiler sees that it is. */
    private void body(MessageModel message, String send) {
        if (message.checked().isEmpty()) {
            file.line(2, send);
            return;
        }
        String failed = Names.unused("failed", message.parameters());
        file.line(2, "try {");
        file.line(3, send);
        file.line(2, "} catch (" + file.core("ItemFailedException") + " " + failed + ") {");
        for (TypeMirror thrown : message.checked()) {
            file.line(3, failed + ".throwCauseIf(" + literal(thrown) + ");");
        }
        file.line(3, "throw " + failed + ";");
        file.line(2, "}");
    }

    private void async(MessageModel message) {
        List<String> tags = Docs.parameters(message);
        tags.add(
                message.result().isEmpty()
                        ? "@return completed once the item has done it"
                        : "@return " + Docs.result(message));
        begin(1, message, Docs.description(item, message) + DOES_NOT_WAIT, tags);
        String value = message.result().map(result -> boxed(result.type())).orElseGet(() -> file.lang("Void"));
        String variable = Names.unused("response", message.parameters());
        String read = message.result().isEmpty() ? "null" : variable + ".result()";
        String declared = message.checked().stream()
                .map(thrown -> ", " + rawLiteral(thrown))
                .collect(Collectors.joining());
        file.list(1, access(message) + file.future(value) + " " + message.name() + "Async", parameters(message), " {");
        file.line(2, "return callAsync(" + request(message) + ", " + variable + " -> " + read + declared + ");");
        file.line(1, "}");
    }

    /** Writes the method that only sends, to a pool that is named so that no parameter hides it. */
    void oneWay(MessageModel message, String pool) {
        begin(2, message, Docs.description(item, message), Docs.parameters(message));
        file.list(2, access(message) + "void " + message.name(), parameters(message), " {");
        file.line(3, pool + ".send(" + request(message) + ");");
        file.line(2, "}");
    }

    private void begin(int depth, MessageModel message, String description, List<String> tags) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(Docs.deprecated(message));
        file.blank();
        file.javadoc(depth, description, all);
        if (!message.deprecated().isEmpty()) {
            file.line(depth, file.annotation(message.deprecated()));
        }
    }

    private String access(MessageModel message) {
        return item.isPublic() && message.isPublic() ? "public " : "";
    }

    private List<String> parameters(MessageModel message) {
        List<String> result = new ArrayList<>(List.of(file.type(item.id().type()) + " id"));
        message.parameters().forEach(parameter -> result.add(RecordBody.declaration(file, parameter)));
        return result;
    }

    private String request(MessageModel message) {
        String arguments = message.parameters().stream()
                .map(parameter -> ", " + parameter.name())
                .collect(Collectors.joining());
        return file.creation(message.request()) + "(id" + arguments + ")";
    }

    /** Returns the class of an exception; of a type variable, that of its bound. */
    private String literal(TypeMirror thrown) {
        if (thrown.getKind() != TypeKind.TYPEVAR) {
            return rawLiteral(thrown);
        }
        file.suppress("unchecked");
        String type = file.lang("Class");
        return "(" + type + "<" + file.type(thrown) + ">) (" + type + "<?>) " + rawLiteral(thrown);
    }

    private String rawLiteral(TypeMirror thrown) {
        return file.type(types.erasure(thrown)) + ".class";
    }

    private String boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? file.lang(types.boxedClass(types.getPrimitiveType(type.getKind()))
                        .getSimpleName()
                        .toString())
                : file.type(type);
    }
}
