package io.github.messagingpool.processor;

import java.util.List;

/** Writes the part of a client that only sends: {@code client.send().logAction(1, "Seen")}. */
final class OneWayWriter {

    private final SourceFile file;
    private final ItemModel item;
    private final String name;

    /** @param name the name of the nested class */
    OneWayWriter(SourceFile file, ItemModel item, String name) {
        this.file = file;
        this.item = item;
        this.name = name;
    }

    void write(ClientMessages messages, ItemMethods itself, boolean creates, boolean removes) {
        String access = item.isPublic() ? "public " : "";
        String pool = item.client() + ".this.pool";
        file.blank();
        file.javadoc(
                1,
                "Returns the messages as methods that send and do not wait for a reply: see {@link "
                        + file.core("ThreadPool") + "#send}.",
                List.of("@return the methods"));
        file.line(1, access + name + " send() {");
        file.line(2, "return new " + name + "();");
        file.line(1, "}");
        file.blank();
        file.javadoc(
                1,
                "The messages as methods that do not wait for a reply; what a request fails with is logged.",
                List.of());
        file.line(1, access + "final class " + name + " {");
        file.blank();
        file.javadoc(2, "The client does it.", List.of());
        file.line(2, "private " + name + "() {}");
        if (creates) {
            itself.createOneWay(pool);
        }
        if (removes) {
            itself.removeOneWay(pool);
        }
        item.messages().forEach(message -> messages.oneWay(message, pool));
        file.line(1, "}");
    }
}
