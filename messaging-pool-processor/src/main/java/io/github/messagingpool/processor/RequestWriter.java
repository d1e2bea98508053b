package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;

/** Writes the request record of a message: {@code LogActionRequest(long id, String action)}. */
final class RequestWriter {

    private final Elements elements;
    private final Sendability sendability;

    RequestWriter(Elements elements, Sendability sendability) {
        this.elements = elements;
        this.sendability = sendability;
    }

    String write(ItemModel item, MessageModel message) {
        SourceFile file = new SourceFile(elements, item, message.request());
        String access = item.isPublic() && message.isPublic() ? "public " : "";
        RecordBody body = new RecordBody(file, item.id(), message.parameters(), sendability);
        List<String> tags = new ArrayList<>(Docs.typeParameters(item));
        tags.addAll(Docs.parameters(message));
        tags.addAll(Docs.deprecated(message));
        file.javadoc(0, Docs.description(item, message), tags);
        file.annotations();
        body.header(access, file.typeParameters(), implemented(file, item, message));
        body.constructor(access, tags);
        process(file, item, message, body);
        body.rest();
        file.endType();
        if (Annotations.forRemoval(message.method())) {
            file.suppress("removal");
        }
        return file.finish(message.deprecated().isEmpty() ? item.deprecated() : message.deprecated());
    }

    private static String implemented(SourceFile file, ItemModel item, MessageModel message) {
        String request = file.core("Request." + item.id().kind().interfaceName());
        return " implements " + request + "<" + file.type(item.type()) + ", " + file.own(message.response()) + ">";
    }

    private static void process(SourceFile file, ItemModel item, MessageModel message, RecordBody body) {
        String variable = variable(message);
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

    /** Returns a name for the item that no component has. */
    private static String variable(MessageModel message) {
        Set<String> taken = message.parameters().stream().map(ValueModel::name).collect(Collectors.toSet());
        String result = "item";
        while (taken.contains(result)) {
            result += "_";
        }
        return result;
    }
}
