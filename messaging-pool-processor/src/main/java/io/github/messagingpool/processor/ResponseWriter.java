package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;

/** Writes the response record of a message: {@code LogActionResponse(long id, int result)}. */
final class ResponseWriter {

    private final Elements elements;
    private final Sendability sendability;

    ResponseWriter(Elements elements, Sendability sendability) {
        this.elements = elements;
        this.sendability = sendability;
    }

    String write(ItemModel item, MessageModel message) {
        SourceFile file = new SourceFile(elements, item, message.response());
        String access = item.isPublic() && message.isPublic() ? "public " : "";
        List<ValueModel> values = message.result().stream().toList();
        RecordBody body = new RecordBody(file, item, values, sendability, NullTexts.ofResponse(item, message));
        List<String> tags = new ArrayList<>(Docs.typeParameters(item));
        tags.add(Docs.id());
        values.forEach(value -> tags.add("@param result " + Docs.result(message)));
        tags.addAll(Docs.deprecated(message));
        file.javadoc(0, "The answer to {@link " + message.request() + "}.", tags);
        file.annotations();
        body.header(access, file.typeParameters(), "");
        body.constructor(access, tags);
        body.rest();
        file.endType();
        if (Annotations.forRemoval(message.method())) {
            file.suppress("removal");
        }
        return file.finish(message.deprecated().isEmpty() ? item.deprecated() : message.deprecated());
    }
}
