package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Writes the code that copies what can be changed, all the way down: an expression where one is enough, else a static
 * method for each type, so that recursive types work. A value that nothing of has to be copied goes as it is.
 */
final class Copies {

    /** A static method that is still to be written. */
    private record Helper(String name, DeclaredType type) {}

    private final SourceFile file;
    private final Sendability sendability;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Helper> helpers = new ArrayList<>();

    /** Creates an instance for a record with the given components, whose names no lambda may use. */
    Copies(SourceFile file, Sendability sendability, List<ValueModel> components) {
        this.file = file;
        this.sendability = sendability;
        components.forEach(component -> taken.add(component.name()));
    }

    boolean isCopied(ValueModel value) {
        return !value.promised() && sendability.copied(value.type());
    }

    /** Returns whether the accessor has to copy, too. */
    boolean isCopiedWhenRead(ValueModel value) {
        return !value.promised() && sendability.holdsArray(value.type());
    }

    /** Returns an expression for a copy of what another expression, which is not null, gives. */
    String copy(TypeMirror type, String expression) {
        return copy(type, expression, 0);
    }

    /** Returns an expression for a copy that is null if the original is. */
    String nullableCopy(TypeMirror type, String expression) {
        return expression + " == null ? null : " + copy(type, expression);
    }

    /** Returns whether a copy fails on a null somewhere in its original. */
    boolean refusesNullWithin(TypeMirror type) {
        if (!sendability.copied(type)) {
            return false;
        }
        return switch (sendability.form(type)) {
            case ARRAY -> false;
            case LIST -> !isNullable(element(type, 0)) || refusesNullWithin(element(type, 0));
            case SET -> refusesNull(element(type, 0));
            case MAP -> refusesNull(element(type, 0)) || refusesNull(element(type, 1));
            case OPTIONAL -> refusesNullWithin(element(type, 0));
            default -> true;
        };
    }

    private boolean refusesNull(TypeMirror element) {
        return sendability.copied(element) && (!isNullable(element) || refusesNullWithin(element));
    }

    /** Writes the methods that the expressions call, and those that these call. */
    void writeHelpers() {
        if (!helpers.isEmpty()) {
            file.suppress("doclint:missing");
        }
        for (int i = 0; i < helpers.size(); i++) {
            write(helpers.get(i));
        }
    }

    private String copy(TypeMirror type, String expression, int depth) {
        if (!sendability.copied(type)) {
            return expression;
        }
        return switch (sendability.form(type)) {
            case ARRAY -> expression + ".clone()";
            case LIST -> copyList(argument(type, 0), expression, depth);
            case OPTIONAL -> map(expression, argument(type, 0), depth);
            case SET ->
                sendability.copied(element(type, 0))
                        ? call((DeclaredType) type, "Set", expression)
                        : file.util("Collections") + ".unmodifiableSet(new " + file.util("LinkedHashSet") + "<>("
                                + expression + "))";
            case MAP ->
                sendability.copied(element(type, 0)) || sendability.copied(element(type, 1))
                        ? call((DeclaredType) type, "Map", expression)
                        : file.util("Collections") + ".unmodifiableMap(new " + file.util("LinkedHashMap") + "<>("
                                + expression + "))";
            default -> {
                DeclaredType declared = sendability.withoutWildcards((DeclaredType) type);
                yield call(declared, declared.asElement().getSimpleName().toString(), expression);
            }
        };
    }

    private String copyList(TypeMirror argument, String expression, int depth) {
        TypeMirror element = Wildcards.read(argument);
        if (sendability.copied(element)) {
            return map(expression + ".stream()", argument, depth) + ".toList()";
        }
        return isNullable(element)
                ? file.util("Collections") + ".unmodifiableList(new " + file.util("ArrayList") + "<>(" + expression
                        + "))"
                : file.util("List") + ".copyOf(" + expression + ")";
    }

    /** The compiler would find the type of what a wildcard stands for, which no other type fits. */
    private String map(String mapped, TypeMirror argument, int depth) {
        String result = TypeText.hasWildcard(argument) ? "<" + file.type(Wildcards.read(argument)) + ">" : "";
        return mapped + "." + result + "map(" + lambda(argument, depth) + ")";
    }

    private String lambda(TypeMirror argument, int depth) {
        String variable = depth == 0 ? "value" : "value" + (depth + 1);
        while (taken.contains(variable)) {
            variable += "_";
        }
        TypeMirror element = Wildcards.read(argument);
        String parameter = Wildcards.is(argument) ? "(" + file.type(element) + " " + variable + ")" : variable;
        return parameter + " -> " + elementCopy(element, variable, depth + 1);
    }

    private String elementCopy(TypeMirror element, String expression, int depth) {
        boolean nullable = isNullable(element) && sendability.copied(element);
        String copy = copy(element, expression, depth);
        return nullable ? expression + " == null ? null : " + copy : copy;
    }

    private String call(DeclaredType type, String simpleName, String expression) {
        String key = TypeText.key(type);
        String name = names.get(key);
        if (name == null) {
            name = unused("copyOf" + simpleName);
            names.put(key, name);
            helpers.add(new Helper(name, type));
        }
        return name + "(" + expression + ")";
    }

    private String unused(String name) {
        String result = name;
        for (int i = 2; names.containsValue(result); i++) {
            result = name + i;
        }
        return result;
    }

    private void write(Helper helper) {
        List<TypeParameterElement> variables = TypeText.variables(helper.type());
        file.enter(variables);
        String type = file.type(helper.type());
        String parameters = file.declaration(variables);
        String before = "private static " + (parameters.isEmpty() ? "" : parameters + " ") + type + " " + helper.name();
        switch (sendability.form(helper.type())) {
            case SET -> {
                begin(before, type, "values");
                writeSet(helper.type());
            }
            case MAP -> {
                begin(before, type, "values");
                writeMap(helper.type());
            }
            case RECORD -> {
                begin(before, type, "value");
                writeRecord(helper.type(), type);
            }
            default -> {
                begin(before, type, "value");
                writeSealed(helper.type(), type);
            }
        }
        file.line(1, "}");
        file.leave();
    }

    private void begin(String before, String type, String parameter) {
        file.blank();
        file.list(1, before, List.of(type + " " + parameter), " {");
    }

    private void writeSet(DeclaredType type) {
        TypeMirror element = element(type, 0);
        file.line(2, file.type(sendability.filled(type)) + " copy = new " + file.util("LinkedHashSet") + "<>();");
        file.line(2, "for (" + file.type(element) + " value : values) {");
        file.line(3, "copy.add(" + elementCopy(element, "value", 1) + ");");
        file.line(2, "}");
        file.line(2, "return " + file.util("Collections") + ".unmodifiableSet(copy);");
    }

    private void writeMap(DeclaredType type) {
        String key = elementCopy(element(type, 0), "key", 1);
        String value = elementCopy(element(type, 1), "value", 1);
        String parameters = Wildcards.isAmongArguments(type)
                ? file.type(element(type, 0)) + " key, " + file.type(element(type, 1)) + " value"
                : "key, value";
        file.line(2, file.type(sendability.filled(type)) + " copy = new " + file.util("LinkedHashMap") + "<>();");
        file.line(2, "values.forEach((" + parameters + ") -> copy.put(" + key + ", " + value + "));");
        file.line(2, "return " + file.util("Collections") + ".unmodifiableMap(copy);");
    }

    private void writeRecord(DeclaredType type, String text) {
        List<TypeMirror> types = sendability.componentTypes(type);
        List<? extends RecordComponentElement> components = ((TypeElement) type.asElement()).getRecordComponents();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            arguments.add(componentCopy(type, components.get(i), types.get(i)));
        }
        file.list(2, "return new " + text, arguments, ";");
    }

    private String componentCopy(DeclaredType owner, RecordComponentElement component, TypeMirror type) {
        String read = "value." + component.getSimpleName() + "()";
        Optional<ExecutableElement> accessor = RecordCopies.accessor((TypeElement) owner.asElement(), component);
        accessor.ifPresent(file::noteDeprecation);
        if (Sendability.isPromised(component) || !sendability.copied(type)) {
            return read;
        }
        boolean nullable = isNullable(type)
                || Annotations.nullable(component).isPresent()
                || accessor.flatMap(Annotations::nullable).isPresent();
        return nullable ? read + " == null ? null : " + copy(type, read, 1) : copy(type, read, 1);
    }

    private void writeSealed(DeclaredType type, String text) {
        for (PermittedTypes.Permitted permitted : sendability.permitted(type)) {
            if (sendability.copied(permitted.type())) {
                writePermitted(permitted, type, text);
            }
        }
        file.line(2, "return value;");
    }

    /** Compilers differ in which type they hold for possible where type variables meet; of an object any is. */
    private void writePermitted(PermittedTypes.Permitted permitted, DeclaredType type, String text) {
        String copy = copy(permitted.type(), "match");
        String value = permitted.sure() ? "value" : "(" + file.lang("Object") + ") value";
        file.line(2, "if (" + value + " instanceof " + file.pattern(permitted.type(), permitted.open()) + " match) {");
        if (permitted.sure()) {
            file.line(3, "return " + copy + ";");
        } else {
            file.suppress("unchecked");
            file.line(3, "return (" + text + ") (" + file.wildcards(type) + ") " + copy + ";");
        }
        file.line(2, "}");
    }

    private static TypeMirror argument(TypeMirror type, int index) {
        return ((DeclaredType) type).getTypeArguments().get(index);
    }

    private static TypeMirror element(TypeMirror type, int index) {
        return Wildcards.read(argument(type, index));
    }

    private static boolean isNullable(TypeMirror type) {
        return Annotations.nullable(type).isPresent();
    }
}
