package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final NullTexts texts;
    private final boolean isKotlin;

    RecordBody(SourceFile file, ItemModel item, List<ValueModel> values, Sendability sendability, NullTexts texts) {
        this.file = file;
        this.id = item.id();
        this.isKotlin = Kotlin.is(item.element());
        this.values = values;
        this.sendability = sendability;
        this.texts = texts;
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
        return annotation(file, value.nullness()) + file.type(value.type()) + " " + value.name();
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
        List<ValueModel> optional = values.stream().filter(this::isOnlyChecked).toList();
        List<String> what = whatIsDone(optional, copied);
        if (what.isEmpty()) {
            return;
        }
        file.blank();
        List<String> ofComponents = tags.stream()
                .filter(tag -> tag.startsWith("@param ") && !tag.startsWith("@param <"))
                .toList();
        file.javadoc(1, sentence(what), ofComponents);
        file.line(1, access + file.name() + " {");
        if (isKey()) {
            refuseNull("id", texts.id());
        }
        optional.forEach(value -> refuseNull(value.name(), texts.value(value)));
        copied.forEach(this::assignCopy);
        file.line(1, "}");
    }

    private boolean isKey() {
        return id.kind() == IdModel.Kind.KEY;
    }

    private boolean isOnlyChecked(ValueModel value) {
        return !copies.isCopied(value) && (value.required() || isPresent(value));
    }

    /** Nobody means an {@code Optional} to be null. */
    private static boolean isPresent(ValueModel value) {
        return !value.nullable()
                && !value.promised()
                && TypeText.key(value.type()).startsWith("java.util.Optional");
    }

    private List<String> whatIsDone(List<ValueModel> optional, List<ValueModel> copied) {
        List<String> result = new ArrayList<>();
        if (isKey()) {
            result.add("checks that there is an id");
        }
        if (!optional.isEmpty()) {
            result.add("checks that there is " + names(optional));
        }
        if (!copied.isEmpty()) {
            result.add("copies " + names(copied));
        }
        return result;
    }

    private static String names(List<ValueModel> values) {
        return values.stream().map(value -> "{@code " + value.name() + "}").collect(Collectors.joining(", "));
    }

    private static String sentence(List<String> what) {
        String text = String.join(", ", what.subList(0, what.size() - 1))
                + (what.size() > 1 ? ", and " : "")
                + what.get(what.size() - 1);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private void refuseNull(String name, String text) {
        file.list(2, file.util("Objects") + ".requireNonNull", List.of(name, literal(text, 4)), ";");
    }

    /** Returns a literal, which a long text with a way out gets two lines for. */
    private static String literal(String text, int depth) {
        String broken =
                text.length() < 80 ? text : text.replaceFirst("; ", "; \"\n" + "    ".repeat(depth + 2) + "+ \"");
        return "\"" + broken + "\"";
    }

    private void assignCopy(ValueModel value) {
        String name = value.name();
        String copy = value.nullable() ? copies.nullableCopy(value.type(), name) : copies.copy(value.type(), name);
        String assignment = Names.assigned(name) + " = " + copy + ";";
        if (!value.nullable()) {
            refuseNull(name, texts.value(value));
        }
        if (copies.refusesNullWithin(value.type())) {
            assignOrSay(assignment, texts.within(value));
        } else {
            file.line(2, assignment);
        }
    }

    /** What copies says no more than that there is a null somewhere. */
    private void assignOrSay(String assignment, String text) {
        String thrown = file.lang("NullPointerException");
        String caught = Names.unused("failure", values);
        file.line(2, "try {");
        file.line(3, assignment);
        file.line(2, "} catch (" + thrown + " " + caught + ") {");
        file.line(3, "throw (" + thrown + ") new " + thrown + "(");
        file.line(7, literal(text, 7) + ")");
        file.line(5, ".initCause(" + caught + ");");
        file.line(2, "}");
    }

    /** Writes what a record with an array needs besides, and the methods that copy. */
    void rest() {
        values.stream().filter(this::hasAccessor).forEach(this::accessor);
        if (values.stream().anyMatch(this::isArray)) {
            equality();
        }
        copies.writeHelpers();
    }

    /** Of a record in its own module Kotlin sees what a written accessor says of null, and not what a component says. */
    private boolean hasAccessor(ValueModel value) {
        return copies.isCopiedWhenRead(value)
                || (isKotlin
                        && value.nullable()
                        && value.nullness().filter(Annotations::fitsMethods).isPresent());
    }

    private void accessor(ValueModel value) {
        boolean isCopied = copies.isCopiedWhenRead(value);
        String copy = !isCopied
                ? value.name()
                : value.nullable()
                        ? copies.nullableCopy(value.type(), value.name())
                        : copies.copy(value.type(), value.name());
        String annotation = annotation(file, value.nullness().filter(Annotations::fitsMethods));
        file.blank();
        if (isCopied) {
            file.javadoc(1, "{@return a copy}", List.of());
        }
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
