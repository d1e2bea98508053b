package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A random program with one item class, in a package of its own: types × shapes × names.
 *
 * @param name the package's name
 * @param files the text of each file
 * @param wildcards where it has wildcards
 */
record RandomItem(String name, List<File> files, Wildcards wildcards) {

    /** Where a program has wildcards. */
    enum Wildcards {
        /** Nowhere, or where they are accepted: {@code ? extends E} in a container. */
        ACCEPTED,
        /** Also among the arguments of a record or a sealed type, which are refused where something is made of them. */
        OPEN,
        /** Also where they are refused. */
        REFUSED
    }

    /** A source file. */
    record File(String name, String text) {}

    private static final List<String> NAMES = List.of(
            "value",
            "item",
            "item_",
            "pool",
            "response",
            "reply",
            "result",
            "that",
            "other",
            "copy",
            "key",
            "values",
            "yield",
            "record",
            "var",
            "sealed",
            "permits",
            "match",
            "init",
            "java",
            "io",
            "random",
            "Objects",
            "List",
            "equals",
            "process",
            "create",
            "remove",
            "of",
            "valueOf",
            "$dollar",
            "_x",
            "é",
            "id2",
            "copyOfList",
            "ignored",
            "failure",
            "thrown",
            "clear",
            "count",
            "toString",
            "when",
            "module",
            "number",
            "text",
            "send",
            "within",
            "timeout",
            "mapper",
            "ReplyMapper",
            "call",
            "OWN_TIMEOUT",
            "Duration",
            "OWN_TIMEOUT_",
            "failed",
            "declared",
            "sendAndReceive",
            "sendAndStream");

    private static final List<String> IDS = List.of(
            "long",
            "int",
            "java.lang.String",
            "java.util.UUID",
            "Types.Key",
            "java.time.DayOfWeek",
            "@io.github.messagingpool.Sendable java.time.Duration",
            "@io.github.messagingpool.Sendable java.util.List<java.lang.String>");

    private static final List<String> VARIABLES =
            List.of("T", "K", "V", "R", "A", "B", "List", "Override", "OfLong", "ID", "OneWay", "Duration");

    private static final List<List<String>> THROWN = List.of(
            List.of("java.io.IOException"),
            List.of("java.io.IOException", "java.io.FileNotFoundException"),
            List.of("java.io.IOException", "java.io.IOException", "java.lang.IllegalStateException"),
            List.of("java.lang.IllegalStateException"),
            List.of("java.lang.Exception"),
            List.of("java.lang.InterruptedException", "Types.Broken", "Types.Old"));

    private static final List<String> ODD = List.of(
            "Generated",
            "Runnable",
            "Objects",
            "Messages",
            "Response",
            "Unmodifiable",
            "T",
            "PoolItem",
            "OneWay",
            "R",
            "Duration",
            "Stream",
            "Reply",
            "ItemFailedException");

    private static final String EXCEPTIONS = """
                /** Checked. */
                @java.lang.SuppressWarnings("serial")
                final class Broken extends java.lang.Exception {
                    /** Creates it. */
                    public Broken() {}
                }
                /** Checked. */
                @java.lang.SuppressWarnings("serial")
                @java.lang.Deprecated
                final class Old extends java.lang.Exception {
                    /** Creates it. */
                    public Old() {}
                }
            """;

    private static final List<String> COMMENTS = List.of(
            "Does it.",
            "Does it, see {@link java.util.List#of() the list} and {@code a < b}.",
            "<h4>Heading</h4> <p id=\"one%1$d\">An <a id=\"other%1$d\"></a>anchor.",
            "Does it. <pre>{@code\n     * @Override\n     * }</pre>",
            "Does {@linkplain java.lang.Object it}, 5 &lt; 6 {@literal @}.");

    static RandomItem of(long seed, int number) {
        return new Maker(new Random(seed), "random.p" + number).make();
    }

    /** Writes the files. */
    private static final class Maker {

        private final Random random;
        private final String packageName;
        private final List<String> variables = new ArrayList<>();
        private final RandomTypes types;
        private final String id;
        private final boolean hasThrowable;
        private boolean hasRefused;
        private final List<String> requests = new ArrayList<>();
        private final Set<String> signatures = new HashSet<>();

        Maker(Random random, String packageName) {
            this.random = random;
            this.packageName = packageName;
            int count = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
            while (variables.size() < count) {
                String variable = VARIABLES.get(random.nextInt(VARIABLES.size()));
                if (!variables.contains(variable)) {
                    variables.add(variable);
                }
            }
            this.types = new RandomTypes(random, variables);
            this.id = types.one(IDS);
            this.hasThrowable = random.nextInt(6) == 0;
        }

        RandomItem make() {
            boolean isPublic = random.nextInt(4) > 0;
            String name = random.nextInt(3) == 0 ? types.takeName() : "Item";
            StringBuilder text = new StringBuilder();
            text.append("/** An item.").append(documentedVariables()).append(" */\n");
            text.append("@io.github.messagingpool.PoolItem(\"random\")\n");
            text.append("@java.lang.SuppressWarnings({\"deprecation\", \"rawtypes\", \"removal\", \"overloads\"})\n");
            text.append(isPublic ? "public " : "").append("class ").append(name).append(declaredVariables());
            text.append(" {\n    /** Creates it. @param id the id */\n    ".replace(". @", ".\n     * @"));
            text.append(isPublic ? "public " : "")
                    .append(name)
                    .append("(")
                    .append(id)
                    .append(" id) {}\n");
            int messages = 1 + random.nextInt(4);
            for (int i = 0; i < messages; i++) {
                message(text, i);
            }
            text.append("}\n");
            return new RandomItem(
                    packageName,
                    List.of(file(name, text.toString()), file("Types", typesText()), file("Marks", marksText())),
                    wildcards());
        }

        private Wildcards wildcards() {
            if (hasRefused) {
                return Wildcards.REFUSED;
            }
            return types.hasOpenWildcard() ? Wildcards.OPEN : Wildcards.ACCEPTED;
        }

        private File file(String name, String text) {
            return new File(name, "package " + packageName + ";\n" + text);
        }

        private String typesText() {
            return "/** Types. */\n@java.lang.SuppressWarnings({\"deprecation\", \"removal\"})\npublic interface Types {\n"
                    + "    /** An id. @param number a number */\n    record Key(long number) {}\n"
                            .replace(". @", ".\n     * @")
                    + EXCEPTIONS + types.declarations() + "}\n";
        }

        private static String marksText() {
            return """
                    /** Annotations. */
                    public interface Marks {
                        /** May be null. */
                        @java.lang.annotation.Target({
                            java.lang.annotation.ElementType.PARAMETER, java.lang.annotation.ElementType.RECORD_COMPONENT})
                        @interface Nullable {}
                    }
                    """;
        }

        private String documentedVariables() {
            StringBuilder result = new StringBuilder("\n");
            variables.forEach(
                    variable -> result.append(" * @param <").append(variable).append("> a type\n"));
            result.append(hasThrowable ? " * @param <X> a type\n" : "");
            return result.toString();
        }

        private String declaredVariables() {
            List<String> declared = new ArrayList<>();
            variables.forEach(variable -> declared.add("@io.github.messagingpool.Sendable " + variable));
            if (hasThrowable) {
                declared.add("X extends java.lang.Exception");
            }
            return declared.isEmpty() ? "" : "<" + String.join(", ", declared) + ">";
        }

        private List<String> thrown() {
            if (random.nextInt(4) > 0) {
                return List.of();
            }
            return hasThrowable ? List.of("X") : THROWN.get(random.nextInt(THROWN.size()));
        }

        private void message(StringBuilder text, int number) {
            int count = random.nextInt(20) == 0 ? 60 : random.nextInt(4);
            String name = types.one(NAMES) + (random.nextInt(3) == 0 ? number : "");
            name += signatures.add(name + count) ? "" : "Again" + number;
            String request = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            boolean isTaken = requests.contains(request) || request.equals("Wait");
            requests.add(request);
            String result = random.nextInt(4) == 0 || name.equals("toString") ? "void" : types.any(3);
            List<String> parameters = new ArrayList<>();
            while (parameters.size() < count || (parameters.isEmpty() && name.equals("toString"))) {
                String parameter = parameters.size() < 4 ? types.one(NAMES) : "p" + parameters.size();
                if (!parameters.contains(parameter) && !parameter.equals("toString")) {
                    parameters.add(parameter);
                }
            }
            List<String> thrown = thrown();
            comment(text, parameters, result, thrown);
            text.append(random.nextInt(10) == 0 ? "    @java.lang.Deprecated\n" : "");
            text.append("    @io.github.messagingpool.Messaging");
            text.append(isTaken ? "(request = \"Ask" + number + "Request\")\n" : oddName(number));
            text.append("    public ").append(result).append(' ').append(name).append('(');
            for (int i = 0; i < parameters.size(); i++) {
                String type = name.equals("equals") && parameters.size() == 1 ? "int" : parameter();
                text.append(i == 0 ? "" : ", ").append(type).append(' ').append(parameters.get(i));
            }
            text.append(thrown.isEmpty() ? ") {\n" : ") throws " + String.join(", ", thrown) + " {\n");
            text.append("        throw new java.lang.UnsupportedOperationException();\n    }\n");
        }

        private String oddName(int number) {
            return switch (random.nextInt(number == 0 ? 8 : 20)) {
                case 0 -> "(request = \"OfLong\", response = \"Arrays" + number + "\")\n";
                case 1 -> "(response = \"" + types.one(ODD) + "\")\n";
                case 2 -> "(request = \"Odd$" + number + "_\")\n";
                case 3 -> "(timeout = \"1m\")\n";
                case 4 -> "(timeout = \"PT1M\", create = false)\n";
                default -> "\n";
            };
        }

        private String parameter() {
            if (random.nextInt(60) == 0) {
                hasRefused = true;
                return types.refused(random.nextInt(3));
            }
            return switch (random.nextInt(10)) {
                case 0 -> "@Marks.Nullable " + types.any(2);
                case 1 -> "@io.github.messagingpool.Sendable java.util.List";
                case 2 -> "@io.github.messagingpool.Sendable java.util.function.Function<? super java.lang.String, ?>";
                case 3 -> "@io.github.messagingpool.Sendable java.lang.Object[]";
                default -> types.any(3);
            };
        }

        private void comment(StringBuilder text, List<String> parameters, String result, List<String> thrown) {
            text.append("    /**\n     * ")
                    .append(types.one(COMMENTS).formatted(random.nextInt(1_000_000)))
                    .append("\n     *\n");
            parameters.forEach(parameter ->
                    text.append("     * @param ").append(parameter).append(" a {@link java.lang.String}\n"));
            text.append(result.equals("void") ? "" : "     * @return what\n     *     it is\n");
            thrown.stream()
                    .distinct()
                    .forEach(type -> text.append("     * @throws ").append(type).append(" never\n"));
            text.append("     */\n");
        }
    }
}
