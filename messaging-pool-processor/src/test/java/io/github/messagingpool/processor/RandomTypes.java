package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Types of a random program: declarations of its own, and uses of these and of the JDK's. All that is not the program's
 * own is written in full, since its own types may hide any name.
 */
final class RandomTypes {

    private static final List<String> VALUES = List.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.util.UUID",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.math.BigDecimal",
            "java.lang.Thread.State");
    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

    /** Names that generated code, or the core, has for something else. */
    private static final List<String> TYPE_NAMES = List.of(
            "List",
            "Set",
            "Map",
            "Optional",
            "Object",
            "Integer",
            "Boolean",
            "Void",
            "String",
            "Objects",
            "Arrays",
            "Collections",
            "Function",
            "CompletableFuture",
            "Generated",
            "Override",
            "SuppressWarnings",
            "Request",
            "Init",
            "ThreadPool",
            "RemoveRequest",
            "OfLong",
            "OfKey",
            "Throwable",
            "ArrayList",
            "Class",
            "Duration",
            "Exception",
            "ItemFailedException",
            "OneWay",
            "R",
            "Reply",
            "ReplyMapper",
            "V",
            "Stream",
            "LinkedHashMap",
            "Long",
            "Point",
            "Line",
            "Kind",
            "T",
            "Ünïcode",
            "$Dollar");

    private final Random random;
    private final List<String> variables;
    private final List<String> names = new ArrayList<>(TYPE_NAMES);
    private final List<String> uses = new ArrayList<>();
    private final List<String> generics = new ArrayList<>();
    private final StringBuilder declarations = new StringBuilder();
    private int generic;
    private boolean hasOpenWildcard;

    /** Creates types for an item with type variables, which are sendable. */
    RandomTypes(Random random, List<String> variables) {
        this.random = random;
        this.variables = variables;
        names.removeAll(variables);
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            declare();
        }
    }

    /** Returns the declarations, as public members of an interface called {@code Types}. */
    String declarations() {
        return declarations.toString();
    }

    /** Returns an immutable or copied type, for a parameter or a result. */
    String any(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> one(PRIMITIVES);
            case 1 -> one(PRIMITIVES) + "[]";
            default -> boxed(depth, variables);
        };
    }

    /** Returns a type that can be a type argument. */
    String boxed(int depth, List<String> scope) {
        if (depth <= 0) {
            return scope.isEmpty() || random.nextInt(3) > 0 ? one(VALUES) : one(scope);
        }
        return switch (random.nextInt(10)) {
            case 0 -> "java.util.List<" + element(depth - 1, scope) + ">";
            case 1 -> "java.util.Set<" + element(depth - 1, scope) + ">";
            case 2 -> "java.util.Map<" + element(depth - 1, scope) + ", " + element(depth - 1, scope) + ">";
            case 3 -> "java.util.Optional<" + element(depth - 1, scope) + ">";
            case 4 -> one(PRIMITIVES) + "[]";
            case 5 -> generics.isEmpty() ? one(VALUES) : generic(depth - 1, scope);
            case 6, 7 -> uses.isEmpty() ? one(VALUES) : one(uses);
            default -> boxed(0, scope);
        };
    }

    /** Returns what a container holds: at times as Kotlin writes it, which is accepted. */
    private String element(int depth, List<String> scope) {
        String type = boxed(depth, scope);
        if (random.nextInt(3) > 0) {
            return type;
        }
        hasOpenWildcard |= generic > 0;
        return "? extends " + type;
    }

    private String generic(int depth, List<String> scope) {
        generic++;
        String result = one(generics).formatted(argument(depth, scope), argument(0, scope));
        generic--;
        return result;
    }

    private String argument(int depth, List<String> scope) {
        return switch (random.nextInt(12)) {
            case 0 -> open("?");
            case 1 -> open("? extends " + boxed(depth, scope));
            case 2 -> open("? super " + boxed(depth, scope));
            default -> boxed(depth, scope);
        };
    }

    private String open(String wildcard) {
        hasOpenWildcard = true;
        return wildcard;
    }

    /** Returns whether a wildcard stands where it may be refused: among the arguments of a record or a sealed type. */
    boolean hasOpenWildcard() {
        return hasOpenWildcard;
    }

    /** Returns a type with a wildcard that is refused. */
    String refused(int depth) {
        if (depth > 0) {
            String inner = refused(depth - 1);
            return switch (random.nextInt(4)) {
                case 0 -> "java.util.List<? extends " + inner + ">";
                case 1 -> "java.util.Set<" + inner + ">";
                case 2 -> "java.util.Map<? extends " + boxed(1, variables) + ", ? extends " + inner + ">";
                default -> "java.util.Optional<? extends " + inner + ">";
            };
        }
        return switch (random.nextInt(generics.isEmpty() ? 3 : 6)) {
            case 0 -> "java.util.List<?>";
            case 1 -> "java.util.Set<? super " + boxed(1, variables) + ">";
            case 2 -> "java.util.Map<java.lang.String, ?>";
            case 3 -> "java.util.Set<? extends " + one(generics).formatted("?", boxed(0, variables)) + ">";
            case 4 ->
                "java.util.Optional<? extends "
                        + one(generics).formatted(boxed(0, variables), "? extends " + boxed(1, variables)) + ">";
            default ->
                "java.util.List<? extends "
                        + one(generics).formatted("java.util.List<? extends " + boxed(1, variables) + ">", one(VALUES))
                        + ">";
        };
    }

    String takeName() {
        return names.remove(random.nextInt(names.size()));
    }

    private void declare() {
        String name = takeName();
        switch (random.nextInt(6)) {
            case 0 -> declareEnum(name);
            case 1 -> declareRecord(name, "", List.of(), "");
            case 2 -> declareGenericRecord(name);
            case 3 -> declareSealed(name);
            case 4 -> declareGenericSealed(name);
            default -> declareShared(name);
        }
    }

    private void declareEnum(String name) {
        declarations.append("""
                    /** An enum. */
                    enum %1$s {
                        /** One. */
                        ONE(1),
                        /** Two. */
                        TWO(2);
                        /** Immutable. */
                        private final int number;
                        /**
                         * Creates one.
                         * @param number its number
                         */
                        %1$s(int number) { this.number = number; }
                        /** {@return the number} */
                        public int number() { return number; }
                    }
                """.formatted(name));
        uses.add("Types." + name);
    }

    private void declareGenericRecord(String name) {
        declareRecord(name, "<A, B>", List.of("A", "B"), "");
        generics.add("Types." + name + "<%1$s, %2$s>");
    }

    private void declareRecord(String name, String parameters, List<String> scope, String interfaces) {
        StringBuilder components = new StringBuilder();
        StringBuilder comment = new StringBuilder("    /**\n     * A record.\n     *\n");
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            components
                    .append(i == 0 ? "" : ", ")
                    .append(random.nextInt(6) == 0 ? "@io.github.messagingpool.Sendable " : "")
                    .append(random.nextInt(6) == 0 ? "@Marks.Nullable " : "")
                    .append(random.nextInt(5) == 0 ? one(PRIMITIVES) : boxed(2, scope))
                    .append(" component")
                    .append(i);
            comment.append("     * @param component").append(i).append(" a component\n");
        }
        scopeOf(parameters).forEach(variable -> comment.append("     * @param <" + variable + "> a type\n"));
        declarations.append(comment).append("     */\n").append(deprecated());
        declarations.append("    record " + name + parameters + "(" + components + ")" + interfaces + " {}\n");
        if (scope.isEmpty() && interfaces.isEmpty()) {
            uses.add("Types." + name);
        }
    }

    /** Returns the names in a declaration like {@code <A, B extends Enum<B>>}. */
    private static List<String> scopeOf(String parameters) {
        return List.of("A", "B", "C").stream()
                .filter(variable -> parameters.matches("<(.*, )?" + variable + "\\b.*"))
                .toList();
    }

    private String deprecated() {
        return random.nextInt(8) == 0 ? "    @java.lang.Deprecated\n" : "";
    }

    private void declareSealed(String name) {
        String one = takeName();
        String other = takeName();
        declarations.append(
                "    /** A type. */\n    sealed interface %s permits %s, %s {}\n".formatted(name, one, other));
        declareRecord(one, "", List.of(), " implements " + name);
        declareRecord(other, "", List.of(), " implements " + name);
        uses.add("Types." + name);
    }

    /** Declares a sealed type with permitted types that take over, swap, fix, wrap or add type arguments. */
    private void declareGenericSealed(String name) {
        List<String> shapes = List.of(
                "<A, B>|A, B|A,B",
                "<B, A>|A, B|A",
                "<A, B>|B, A|B",
                "|java.lang.String, java.lang.Integer|",
                "<A>|A, java.lang.Integer|A",
                "<A, B>|java.util.List<A>, B|B",
                "<A extends java.lang.Enum<A>>|A, A|A",
                "<A, B, C extends java.lang.Enum<C>>|A, B|A,C",
                "<A extends java.lang.Comparable<A>, B>|A, B|A,B",
                "<B extends java.util.List<A>, A>|A, B|A",
                "<A extends java.lang.Number & java.lang.Comparable<A>>|A, java.util.Map<A, A>|A");
        List<String> permitted = new ArrayList<>();
        StringBuilder before = new StringBuilder(declarations);
        declarations.setLength(0);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String[] shape = one(shapes).split("\\|", -1);
            String type = takeName();
            List<String> scope = shape[2].isEmpty() ? List.of() : List.of(shape[2].split(","));
            String supertype = name + "<" + shape[1] + ">";
            if (random.nextInt(4) == 0) {
                String between = takeName();
                declareBetween(between, shape[0], type, supertype);
                permitted.add(between);
                supertype = between + shape[0].replaceAll(" extends [^,<>]+(<[^<>]*>)?", "");
            } else {
                permitted.add(type);
            }
            declareRecord(type, shape[0], scope, " implements " + supertype);
        }
        before.append("    /**\n     * A type.\n     * @param <A> a type\n     * @param <B> a type\n     */\n");
        before.append("    sealed interface " + name + "<A, B> permits " + String.join(", ", permitted) + " {}\n");
        declarations.insert(0, before);
        generics.add("Types." + name + "<%1$s, %2$s>");
    }

    private void declareBetween(String name, String parameters, String permitted, String supertype) {
        declarations.append("    /**\n     * A type.\n");
        scopeOf(parameters).forEach(variable -> declarations.append("     * @param <" + variable + "> a type\n"));
        declarations.append("     */\n    sealed interface " + name + parameters + " extends " + supertype + " permits "
                + permitted + " {}\n");
    }

    private void declareShared(String name) {
        declarations.append("""
                    /** Shared. */
                    @io.github.messagingpool.Sendable
                    final class %1$s {
                        /** Creates one. */
                        public %1$s() {}
                    }
                """.formatted(name));
        uses.add("Types." + name);
    }

    String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
