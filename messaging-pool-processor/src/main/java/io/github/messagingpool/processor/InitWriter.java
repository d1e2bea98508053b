package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;

/** Writes the init record of an item class: {@code UserSessionInit(long id)}. */
final class InitWriter {

    private final Elements elements;
    private final Sendability sendability;

    InitWriter(Elements elements, Sendability sendability) {
        this.elements = elements;
        this.sendability = sendability;
    }

    String write(ItemModel item) {
        SourceFile file = new SourceFile(elements, item, item.init());
        String access = item.isPublic() ? "public " : "";
        RecordBody body = new RecordBody(file, item, List.of(), sendability, NullTexts.ofInit(item));
        List<String> tags = new ArrayList<>(Docs.typeParameters(item));
        tags.add(Docs.id());
        file.javadoc(0, "Creates a {@link " + item.linkName() + "}.", tags);
        file.annotations();
        String implemented = file.core("Init." + item.id().kind().interfaceName()) + "<" + file.type(item.type()) + ">";
        body.header(access, file.typeParameters(), " implements " + implemented);
        body.constructor(access, tags);
        file.endType();
        return file.finish(item.deprecated());
    }
}
