package io.github.messagingpool.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the methods of a client by which an item is created and removed. */
final class ItemMethods {

    private static final String EXISTED = "whether there was one with that id";

    private final SourceFile file;
    private final ItemModel item;
    private final Elements elements;

    ItemMethods(SourceFile file, ItemModel item, Elements elements) {
        this.file = file;
        this.item = item;
        this.elements = elements;
    }

    void create() {
        begin("Creates an item.", initTag());
        file.list(1, createAccess() + "void create", List.of(initParameter()), " {");
        file.line(2, "call(" + init() + ");");
        file.line(1, "}");
        begin("Creates an item." + ClientMessages.DOES_NOT_WAIT, initTag(), "@return completed once the item exists");
        String returned = file.future(file.lang("Void"));
        file.list(1, createAccess() + returned + " createAsync", List.of(initParameter()), " {");
        file.line(2, "return callAsync(" + init() + ", response -> null);");
        file.line(1, "}");
    }

    void createOneWay(String pool) {
        file.blank();
        file.javadoc(2, "Creates an item.", List.of(initTag()));
        file.list(2, createAccess() + "void create", List.of(initParameter()), " {");
        file.line(3, pool + ".send(" + init() + ");");
        file.line(2, "}");
    }

    void remove() {
        String access = item.isPublic() ? "public " : "";
        begin("Removes an item.", Docs.id(), "@return " + EXISTED);
        file.list(1, access + "boolean remove", List.of(idParameter()), " {");
        file.line(2, "return call(" + removal() + ").existed();");
        file.line(1, "}");
        begin("Removes an item." + ClientMessages.DOES_NOT_WAIT, Docs.id(), "@return " + EXISTED);
        String returned = file.future(file.lang("Boolean"));
        file.list(1, access + returned + " removeAsync", List.of(idParameter()), " {");
        file.line(2, "return callAsync(" + removal() + ", response -> response.existed());");
        file.line(1, "}");
    }

    void removeOneWay(String pool) {
        file.blank();
        file.javadoc(2, "Removes an item.", List.of(Docs.id()));
        file.list(2, (item.isPublic() ? "public " : "") + "void remove", List.of(idParameter()), " {");
        file.line(3, pool + ".send(" + removal() + ");");
        file.line(2, "}");
    }

    private void begin(String description, String... tags) {
        file.blank();
        file.javadoc(1, description, List.of(tags));
    }

    /** A custom init may be hidden where the item is not. */
    private String createAccess() {
        boolean isPublic = item.isPublic()
                && customInit()
                        .map(type -> Visibility.of(type, elements.getPackageOf(item.element()), elements)
                                == Visibility.PUBLIC)
                        .orElse(true);
        return isPublic ? "public " : "";
    }

    private Optional<TypeMirror> customInit() {
        return item.id().customInit();
    }

    private String initParameter() {
        return customInit().map(type -> file.type(type) + " init").orElseGet(this::idParameter);
    }

    private String init() {
        String name = TypeText.nestedName(item.element());
        return customInit().isPresent()
                ? file.util("Objects") + ".requireNonNull(init, \"The init of a " + name + " is null\")"
                : file.creation(item.init()) + "(id)";
    }

    private String initTag() {
        return customInit().isPresent() ? "@param init names the id, and what the item is made from" : Docs.id();
    }

    private String idParameter() {
        return file.type(item.id().type()) + " id";
    }

    private String removal() {
        return "new " + file.core("RemoveRequest") + "<" + file.type(item.type()) + ">(id)";
    }
}
