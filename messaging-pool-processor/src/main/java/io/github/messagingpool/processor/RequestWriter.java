package io.github.messagingpool.processor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;

/** Writes the request record of a message: {@code LogActionRequest(long id, String action)}. */
final class RequestWriter {

    private static final String TIMEOUT = "OWN_TIMEOUT";

    private final Elements elements;
    private final Sendability sendability;

    RequestWriter(Elements elements, Sendability sendability) {
        this.elements = elements;
        this.sendability = sendability;
    }

    String write(ItemModel item, MessageModel message) {
        SourceFile file = new SourceFile(elements, item, message.request());
        String access = item.isPublic() && message.isPublic() ? "public " : "";
        RecordBody body =
                new RecordBody(file, item, message.parameters(), sendability, NullTexts.ofRequest(item, message));
        List<String> tags = new ArrayList<>(Docs.typeParameters(item));
        tags.addAll(Docs.parameters(message));
        tags.addAll(Docs.deprecated(message));
        file.javadoc(0, Docs.description(item, message), tags);
        file.annotations();
        body.header(access, file.typeParameters(), implemented(file, item, message));
        message.options().timeout().ifPresent(timeout -> timeout(file, message, timeout));
        body.constructor(access, tags);
        process(file, item, message, body);
        options(file, message);
        body.rest();
        file.endType();
        if (Annotations.forRemoval(message.method())) {
            file.suppress("removal");
        }
        return file.finish(message.deprecated().isEmpty() ? item.deprecated() : message.deprecated());
    }

    /** Names the type in full, for a component may have its simple name. */
    private static void timeout(SourceFile file, MessageModel message, Duration timeout) {
        file.blank();
        file.javadoc(1, "How long a sender waits that says nothing itself.", List.of());
        file.line(
                1,
                "private static final " + file.use("java.time", "Duration") + " "
                        + Names.unused(TIMEOUT, message.parameters()) + " = java.time.Duration.parse(\"" + timeout
                        + "\");");
    }

    private static void options(SourceFile file, MessageModel message) {
        if (message.options().timeout().isPresent()) {
            overriding(
                    file,
                    file.use("java.time", "Duration") + " ownTimeout",
                    Names.unused(TIMEOUT, message.parameters()));
        }
        if (!message.options().creates()) {
            overriding(file, "boolean createsOnDemand", "false");
        }
    }

    private static void overriding(SourceFile file, String method, String value) {
        file.blank();
        file.line(1, "@" + file.lang("Override"));
        file.line(1, "public " + method + "() {");
        file.line(2, "return " + value + ";");
        file.line(1, "}");
    }

    private static String implemented(SourceFile file, ItemModel item, MessageModel message) {
        String request = file.core("Request." + item.id().kind().interfaceName());
        return " implements " + request + "<" + file.type(item.type()) + ", " + file.own(message.response()) + ">";
    }

    private static void process(SourceFile file, ItemModel item, MessageModel message, RecordBody body) {
        String variable = Names.unused("item", message.parameters());
        String arguments = message.parameters().stream().map(body::read).collect(Collectors.joining(", "));
        String call = variable + "." + message.name() + "(" + arguments + ")";
        file.blank();
        file.line(1, "@" + file.lang("Override"));
        file.list(
                1,
                "public " + file.own(message.response()) + " process",
                List.of(file.type(item.type()) + " " + variable),
                file.thrown(message.thrown()) + " {");
        if (message.result().isEmpty()) {
            file.line(2, call + ";");
            file.line(2, "return " + file.creation(message.response()) + "(id);");
        } else {
            file.line(2, "return " + file.creation(message.response()) + "(id, " + call + ");");
        }
        file.line(1, "}");
    }
}
