package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Writes what a request and a response have in common: components, the copies of them, and equality. */
final class RecordBody {

    private static final String NULLABLE = "org.jspecify.annotations.Nullable";

    private final SourceFile file;
    private final IdModel id;
    private final List<ValueModel> values;
    private final Copies copies;
    private final Sendability sendability;

    RecordBody(SourceFile file, IdModel id, List<ValueModel> values, Sendability sendability) {
        this.file = file;
        this.id = id;
        this.values = values;
        this.sendability = sendability;
        this.copies = new Copies(file, sendability, values);
    }

    /** Writes {@code record Name(long id, String action) implements …}. */
    void header(String access, String typeParameters, String interfaces) {
        file.list(0, access + "record " + file.name() + typeParameters, components(), interfaces + " {");
    }

    /** Returns the components, {@code long id} first, as a declaration of parameters. */
    List<String> components() {
        List<String> result = new ArrayList<>();
        result.add(file.type(id.type()) + " id");
        values.forEach(value -> result.add(declaration(file, value)));
        return result;
    }

    static String declaration(SourceFile file, ValueModel value) {
        return annotation(file, value.nullableAnnotation()) + file.type(value.type()) + " " + value.name();
    }

    static String annotation(SourceFile file, Optional<TypeElement> annotation) {
        return annotation.map(type -> "@" + file.use(type) + " ").orElse("");
    }

    /** Returns how a component is read within the record: what can be changed through its accessor, which copies. */
    String read(ValueModel value) {
        return copies.isCopiedWhenRead(value) ? Names.accessed(value.name()) : value.name();
    }

    /** Writes the compact constructor, if there is something to check or to copy; it has the record's tags. */
    void constructor(String access, List<String> tags) {
        List<ValueModel> copied = values.stream().filter(copies::isCopied).toList();
        boolean key = id.kind() == IdModel.Kind.KEY;
        if (copied.isEmpty() && !key) {
            return;
        }
        file.blank();
        List<String> ofComponents = tags.stream()
                .filter(tag -> tag.startsWith("@param ") && !tag.startsWith("@param <"))
                .toList();
        file.javadoc(1, constructorDescription(key, copied), ofComponents);
        file.line(1, access + file.name() + " {");
        if (key) {
            file.line(2, file.util("Objects") + ".requireNonNull(id, \"id\");");
        }
        copied.forEach(this::assignCopy);
        file.line(1, "}");
    }

    private static String constructorDescription(boolean key, List<ValueModel> copied) {
        String names =
                copied.stream().map(value -> "{@code " + value.name() + "}").collect(Collectors.joining(", "));
        if (copied.isEmpty()) {
            return "Checks that there is an id.";
        }
        return key ? "Checks that there is an id, and copies " + names + "." : "Copies " + names + ".";
    }

    private void assignCopy(ValueModel value) {
        String name = value.name();
        String assigned = Names.assigned(name);
        if (value.nullable()) {
            file.line(2, assigned + " = " + copies.nullableCopy(value.type(), name) + ";");
        } else {
            file.line(2, file.util("Objects") + ".requireNonNull(" + name + ", \"" + name + "\");");
            file.line(2, assigned + " = " + copies.copy(value.type(), name) + ";");
        }
    }

    /** Writes what a record with an array needs besides, and the methods that copy. */
    void rest() {
        values.stream().filter(copies::isCopiedWhenRead).forEach(this::accessor);
        if (values.stream().anyMatch(this::isArray)) {
            equality();
        }
        copies.writeHelpers();
    }

    private void accessor(ValueModel value) {
        String copy = value.nullable()
                ? copies.nullableCopy(value.type(), value.name())
                : copies.copy(value.type(), value.name());
        String annotation = annotation(file, value.nullableAnnotation().filter(Annotations::fitsMethods));
        file.blank();
        file.javadoc(1, "{@return a copy}", List.of());
        file.line(1, "@" + file.lang("Override"));
        file.line(1, "public " + annotation + file.type(value.type()) + " " + value.name() + "() {");
        file.line(2, "return " + copy + ";");
        file.line(1, "}");
    }

    /** A record's own methods compare arrays by identity. */
    private void equality() {
        String nullable = file.isVisible(NULLABLE) ? "@" + file.use("org.jspecify.annotations", "Nullable") + " " : "";
        file.blank();
        file.line(1, "@" + file.lang("Override"));
        file.line(1, "public boolean equals(" + TypeText.annotated(nullable, file.lang("Object")) + " other) {");
        file.line(2, "return other instanceof " + file.selfWithWildcards() + " that");
        file.line(4, "&& " + equal("id", id.type().getKind()));
        for (int i = 0; i < values.size(); i++) {
            ValueModel value = values.get(i);
            String equal = isArray(value)
                    ? file.util("Arrays") + ".equals(this." + value.name() + ", that." + value.name() + ")"
                    : equal(value.name(), value.type().getKind());
            file.line(4, "&& " + equal + (i + 1 == values.size() ? ";" : ""));
        }
        file.line(1, "}");
        file.blank();
        file.line(1, "@" + file.lang("Override"));
        file.line(1, "public int hashCode() {");
        file.list(2, "return " + file.util("Objects") + ".hash", hashed(), ";");
        file.line(1, "}");
        file.blank();
        file.line(1, "@" + file.lang("Override"));
        file.line(1, "public " + file.lang("String") + " toString() {");
        file.line(2, "return \"" + file.name() + "[id=\" + id");
        for (ValueModel value : values) {
            file.line(4, "+ \", " + value.name() + "=\" + " + text(value));
        }
        file.line(4, "+ \"]\";");
        file.line(1, "}");
    }

    private List<String> hashed() {
        List<String> result = new ArrayList<>(List.of("id"));
        values.forEach(value ->
                result.add(isArray(value) ? file.util("Arrays") + ".hashCode(" + value.name() + ")" : value.name()));
        return result;
    }

    private String text(ValueModel value) {
        return isArray(value) ? file.util("Arrays") + ".toString(" + value.name() + ")" : value.name();
    }

    private String equal(String name, TypeKind kind) {
        return switch (kind) {
            case DOUBLE -> file.lang("Double") + ".compare(this." + name + ", that." + name + ") == 0";
            case FLOAT -> file.lang("Float") + ".compare(this." + name + ", that." + name + ") == 0";
            case BOOLEAN, BYTE, CHAR, INT, LONG, SHORT -> "this." + name + " == that." + name;
            default -> file.util("Objects") + ".equals(this." + name + ", that." + name + ")";
        };
    }

    private boolean isArray(ValueModel value) {
        return sendability.form(value.type()) == Sendability.Form.ARRAY;
    }
}
