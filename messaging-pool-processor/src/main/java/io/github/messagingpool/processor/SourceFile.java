package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * The text of one source file, which grows line by line. Gathers the imports as types are named: the first type of a
 * simple name has it, others are written in full.
 */
final class SourceFile {

    private static final int LINE_LENGTH = 120;
    private static final String ANNOTATIONS = "\0";

    /** In scope within a generated record, as members of {@code Request}. */
    static final Set<String> REQUEST_MEMBERS = Set.of("OfLong", "OfInt", "OfKey");

    private final Elements elements;
    private final ItemModel item;
    private final String name;
    private final TypeText text = new TypeText(this::use, this::variable);
    private final Map<Element, String> variables = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> imports = new TreeSet<>();
    private final Set<String> suppressed = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();

    SourceFile(Elements elements, ItemModel item, String name) {
        this.elements = elements;
        this.item = item;
        this.name = name;
        claims.put(name, qualified(item.packageName(), name));
        claim(item.packageName(), TypeText.nestedName(item.element()).split("\\.", 2)[0]);
        reserve();
    }

    /** Keeps what is in scope everywhere from being taken for another type. */
    private void reserve() {
        reserved.addAll(REQUEST_MEMBERS);
        for (TypeParameterElement parameter : item.element().getTypeParameters()) {
            reserved.add(parameter.getSimpleName().toString());
        }
    }

    String name() {
        return name;
    }

    /** Writes a type, which is imported where that is possible. */
    String type(TypeMirror type) {
        if (TypeText.isRawWithin(type)) {
            suppress("rawtypes");
        }
        return text.write(type);
    }

    /** Writes a type as {@code instanceof} needs it, with wildcards for some of its type parameters. */
    String pattern(DeclaredType type, Set<TypeParameterElement> open) {
        TypeElement element = (TypeElement) type.asElement();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < element.getTypeParameters().size(); i++) {
            boolean isOpen = open.contains(element.getTypeParameters().get(i));
            arguments.add(isOpen ? "?" : type(type.getTypeArguments().get(i)));
        }
        return use(element) + arguments(arguments);
    }

    /** Writes a type with a wildcard for each of its type parameters. */
    String wildcards(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        return pattern(type, new HashSet<>(element.getTypeParameters()));
    }

    /** Returns a throws clause, empty if there is nothing to throw. */
    String thrown(List<TypeMirror> thrown) {
        return thrown.isEmpty()
                ? ""
                : thrown.stream().map(this::type).collect(Collectors.joining(", ", " throws ", ""));
    }

    private static String arguments(List<String> arguments) {
        return arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">";
    }

    /** Begins a static method with type parameters, which have names of their own, also where types share one. */
    void enter(List<TypeParameterElement> parameters) {
        for (TypeParameterElement parameter : parameters) {
            String name = parameter.getSimpleName().toString();
            while (variables.containsValue(name)) {
                name += "_";
            }
            variables.put(parameter, name);
        }
        reserved.addAll(variables.values());
    }

    /** Ends a static method. */
    void leave() {
        reserved.removeAll(variables.values());
        reserve();
        variables.clear();
    }

    private String variable(Element parameter) {
        return variables.getOrDefault(parameter, parameter.getSimpleName().toString());
    }

    /**
     * Takes a name for a type that is declared within this file, and returns it: with underscores, where something that has no
     * other name has it. Called before anything is named.
     */
    String take(String simpleName) {
        String result = simpleName;
        while (claims.containsKey(result)
                || reserved.contains(result)
                || (item.packageName().isEmpty() && isShadowed(result))) {
            result += "_";
        }
        reserved.add(result);
        return result;
    }

    /** Names a type of a library by package and, {@code Outer.Inner}, name. */
    String use(String packageName, String nestedName) {
        int dot = nestedName.indexOf('.');
        String top = dot < 0 ? nestedName : nestedName.substring(0, dot);
        return claim(packageName, top) + nestedName.substring(top.length());
    }

    String core(String nestedName) {
        return use("io.github.messagingpool", nestedName);
    }

    String lang(String simpleName) {
        return use("java.lang", simpleName);
    }

    String util(String nestedName) {
        return use("java.util", nestedName);
    }

    String future(String value) {
        return use("java.util.concurrent", "CompletableFuture") + "<" + value + ">";
    }

    /** Names a generated type of the item's package, with the item's type arguments. */
    String own(String simpleName) {
        return claim(item.packageName(), simpleName) + typeArguments();
    }

    /** Returns {@code new Name}, with a diamond if the item is generic. */
    String creation(String simpleName) {
        return "new " + claim(item.packageName(), simpleName) + (typeArguments().isEmpty() ? "" : "<>");
    }

    /** Returns the item's type parameters with their bounds, as a declaration; empty if it has none. */
    String typeParameters() {
        return text.declaration(item.element().getTypeParameters());
    }

    String declaration(List<? extends TypeParameterElement> parameters) {
        return text.declaration(parameters);
    }

    private String typeArguments() {
        List<String> names = item.element().getTypeParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        return arguments(names);
    }

    /** Names the type of this file, with a wildcard for each of its type parameters. */
    String selfWithWildcards() {
        int count = item.element().getTypeParameters().size();
        return claim(item.packageName(), name) + arguments(Collections.nCopies(count, "?"));
    }

    void suppress(String warning) {
        suppressed.add(warning);
    }

    void blank() {
        body.append('\n');
    }

    void line(int depth, String line) {
        body.append("    ".repeat(depth)).append(line).append('\n');
    }

    /** Ends a type, {@code {}} if it is empty. */
    void endType() {
        int end = body.length();
        if (body.substring(end - 2).equals("{\n")) {
            body.setLength(end - 1);
        }
        body.append("}\n");
    }

    /** Writes a declaration whose list is broken, one a line, if it is too long. */
    void list(int depth, String before, List<String> list, String after) {
        String line = before + "(" + String.join(", ", list) + ")" + after;
        if (list.isEmpty() || depth * 4 + line.length() <= LINE_LENGTH) {
            line(depth, line);
            return;
        }
        line(depth, before + "(");
        for (int i = 0; i < list.size(); i++) {
            line(depth + 2, list.get(i) + (i + 1 < list.size() ? "," : ")" + after));
        }
    }

    /** Writes a Javadoc comment from its parts: a description, and blocks that begin with a tag. */
    void javadoc(int depth, String description, List<String> tags) {
        List<String> lines = new ArrayList<>(description.lines().toList());
        if (!tags.isEmpty()) {
            lines.add("");
        }
        tags.forEach(tag -> lines.addAll(tag.lines().toList()));
        lines.replaceAll(line -> line.replace("*/", "*&#47;"));
        if (lines.size() == 1 && depth * 4 + lines.get(0).length() + 7 <= LINE_LENGTH) {
            line(depth, "/** " + lines.get(0) + " */");
            return;
        }
        line(depth, "/**");
        lines.forEach(line -> line(depth, line.isEmpty() ? " *" : " * " + line));
        line(depth, " */");
    }

    /** Marks where the generated type's annotations stand; they are known only when all is written. */
    void annotations() {
        body.append(ANNOTATIONS);
    }

    String finish(String deprecated) {
        StringBuilder annotations = new StringBuilder();
        if (isVisible(Annotations.GENERATED)) {
            annotations
                    .append('@')
                    .append(use("javax.annotation.processing", "Generated"))
                    .append("(\"")
                    .append(Annotations.GENERATOR)
                    .append("\")\n");
        }
        if (!deprecated.isEmpty()) {
            annotations.append(annotation(deprecated)).append('\n');
            suppressed.remove("deprecation");
        }
        if (!suppressed.isEmpty()) {
            annotations
                    .append('@')
                    .append(lang("SuppressWarnings"))
                    .append("({\"")
                    .append(String.join("\", \"", suppressed))
                    .append("\"})\n");
        }
        StringBuilder result = new StringBuilder();
        if (!item.packageName().isEmpty()) {
            result.append("package ").append(item.packageName()).append(";\n\n");
        }
        imports.forEach(type -> result.append("import ").append(type).append(";\n"));
        if (!imports.isEmpty()) {
            result.append('\n');
        }
        return result.append(body.toString().replace(ANNOTATIONS, annotations)).toString();
    }

    /** Writes {@code @Deprecated}, with or without values, where another type may have that name. */
    String annotation(String deprecated) {
        return deprecated.replaceFirst("Deprecated", lang("Deprecated"));
    }

    /** Returns whether the item's own module can name a type. */
    boolean isVisible(String qualifiedName) {
        Element module = elements.getModuleOf(item.element());
        return (module instanceof ModuleElement known
                        ? elements.getTypeElement(known, qualifiedName)
                        : elements.getTypeElement(qualifiedName))
                != null;
    }

    /** Names a type of the user's or a library's. */
    String use(TypeElement type) {
        noteDeprecation(type);
        PackageElement owner = elements.getPackageOf(type);
        return use(owner.getQualifiedName().toString(), TypeText.nestedName(type));
    }

    /** Suppresses the warning about the use of a type or a member, if there is one. */
    void noteDeprecation(Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (!Annotations.deprecated(at).isEmpty()) {
                suppressed.add(Annotations.forRemoval(at) ? "removal" : "deprecation");
            }
        }
    }

    private String claim(String packageName, String simpleName) {
        String qualified = qualified(packageName, simpleName);
        if (reserved.contains(simpleName)
                || !claims.computeIfAbsent(simpleName, s -> qualified).equals(qualified)) {
            return qualified;
        }
        if (item.packageName().isEmpty() && !packageName.isEmpty() && isShadowed(simpleName)) {
            return qualified;
        }
        if (packageName.equals("java.lang")) {
            return isShadowed(simpleName) ? qualified : simpleName;
        }
        if (!packageName.equals(item.packageName())) {
            imports.add(qualified);
        }
        return simpleName;
    }

    /** Returns whether the package has a type of that name; in the unnamed one it could not be named otherwise. */
    private boolean isShadowed(String simpleName) {
        return elements.getTypeElement(qualified(item.packageName(), simpleName)) != null;
    }

    private static String qualified(String packageName, String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
