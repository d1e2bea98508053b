package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** The Javadoc of generated code: that of the user's method where it has one, else a plain sentence. */
final class Docs {

    private Docs() {}

    static String id() {
        return "@param id the item's id";
    }

    /** Returns the {@code @param <K>} tags that the item class has. */
    static List<String> typeParameters(ItemModel item) {
        List<String> result = new ArrayList<>();
        for (TypeParameterElement parameter : item.element().getTypeParameters()) {
            String name = "<" + parameter.getSimpleName() + ">";
            String text = item.javadoc().param(name, "as in {@link " + item.linkName() + "}");
            result.add("@param " + name + " " + text);
        }
        return result;
    }

    /** Returns the method's description, or a sentence in its place. */
    static String description(ItemModel item, MessageModel message) {
        String given = message.javadoc().description();
        return given.isEmpty() ? "Asks a {@link " + item.linkName() + "} for {@code " + message.name() + "}." : given;
    }

    /** Returns {@code @param} tags for the id and for each parameter. */
    static List<String> parameters(MessageModel message) {
        List<String> result = new ArrayList<>(List.of(id()));
        for (ValueModel parameter : message.parameters()) {
            String text = message.javadoc().param(parameter.name(), "given to the item");
            result.add("@param " + parameter.name() + " " + text);
        }
        return result;
    }

    /** Returns a {@code @throws} tag. */
    static String thrown(MessageModel message, TypeMirror type, String name) {
        String qualified = type.toString();
        String text = Stream.of(qualified, qualified.substring(qualified.lastIndexOf('.') + 1))
                .map(written -> message.javadoc().thrown(written))
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("as the item throws it");
        return "@throws " + name + " " + text;
    }

    static List<String> deprecated(MessageModel message) {
        String text = message.javadoc().deprecated();
        return text.isEmpty() || message.deprecated().isEmpty() ? List.of() : List.of("@deprecated " + text);
    }

    static String result(MessageModel message) {
        String given = message.javadoc().returns();
        return given.isEmpty() ? "what {@code " + message.name() + "} returned" : given;
    }
}
