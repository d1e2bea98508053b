package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The names of what is generated for an item class itself.
 *
 * @param item the class
 * @param packageName its package, empty for the unnamed one
 * @param init the simple name of the init record, if one is generated
 * @param client the simple name of the client
 */
record ItemNames(TypeElement item, String packageName, String init, String client) {

    /** Returns the names given, or those that follow from the class's. */
    static ItemNames of(TypeElement item, AnnotationMirror annotation, Elements elements) {
        return new ItemNames(
                item,
                elements.getPackageOf(item).getQualifiedName().toString(),
                name(item, annotation, "init", "Init"),
                name(item, annotation, "client", "Client"));
    }

    private static String name(TypeElement item, AnnotationMirror annotation, String element, String ending) {
        String given = Annotations.text(annotation, element);
        return given.isEmpty() ? item.getSimpleName() + ending : given;
    }

    /** Says what is wrong with the names, and with the prefix of the messages' names; empty if nothing is. */
    List<String> problems(Elements elements) {
        return Stream.of(
                        Names.problem(init, "the init", elements).stream(),
                        Names.problem(client, "the client", elements).stream(),
                        Names.prefixProblem(prefix(item)).stream())
                .flatMap(problem -> problem)
                .toList();
    }

    /** Returns those of the names that types can have. */
    List<String> usable(boolean generatesInit, Elements elements) {
        List<String> result = new ArrayList<>();
        if (generatesInit && Names.problem(init, "", elements).isEmpty()) {
            result.add(init);
        }
        if (Names.problem(client, "", elements).isEmpty()) {
            result.add(client);
        }
        return result;
    }

    String qualified(String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** Returns what the names of an item's messages begin with; empty for nothing. */
    static String prefix(TypeElement item) {
        return Annotations.find(item, Annotations.POOL_ITEM)
                .map(annotation -> Annotations.text(annotation, "prefix"))
                .orElse("");
    }
}
