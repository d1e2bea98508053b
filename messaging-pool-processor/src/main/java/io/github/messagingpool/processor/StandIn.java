package io.github.messagingpool.processor;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Writes an empty type in the place of one that is refused, so that the compiler does not find fault with all that
 * names it.
 */
final class StandIn {

    private StandIn() {}

    static String write(ItemNames names, String name) {
        return (names.packageName().isEmpty() ? "" : "package " + names.packageName() + ";\n\n")
                + "/** Stands in for what cannot be generated until the item class is mended. */\n"
                + "@" + Annotations.GENERATED + "(\"" + Annotations.GENERATOR + "\")\n"
                + "public class " + name + typeParameters(names.item()) + " {}\n";
    }

    private static String typeParameters(TypeElement item) {
        return item.getTypeParameters().isEmpty()
                ? ""
                : item.getTypeParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .collect(Collectors.joining(", ", "<", ">"));
    }
}
