package io.github.messagingpool.processor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Checks the names of pools, by the rules of the start: that a pool can have the name, and no other item of the package has
 * it. Those of two packages may be of two applications, and conditional ones may never meet: the start tells of them.
 */
final class PoolNames {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]+");
    private static final Pattern BEFORE_A_NAME = Pattern.compile("^[^\\p{L}\\p{N}]+|-+$");
    private static final Pattern NEITHER_LETTER_NOR_NUMBER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern START_OF_WORD = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    /** The first item that has a name, by its package and the name. */
    private final Map<String, TypeElement> taken = new HashMap<>();

    private final Elements elements;
    private final Problems problems;

    PoolNames(Elements elements, Problems problems) {
        this.elements = elements;
        this.problems = problems;
    }

    void check(TypeElement item) {
        String name = name(item);
        if (!NAME.matcher(name).matches()) {
            problems.error(
                    item,
                    "'" + name
                            + "' cannot be the name of a pool, which has letters, digits, '-' and '_' only, and begins "
                            + "with a letter or digit; give another with @PoolItem(\"" + possible(name) + "\")");
        } else if (!isConditional(item)) {
            claim(item, name);
        }
    }

    private void claim(TypeElement item, String name) {
        TypeElement other = taken.putIfAbsent(elements.getPackageOf(item) + ":" + canonical(name), item);
        if (other != null && !other.getQualifiedName().contentEquals(item.getQualifiedName())) {
            problems.error(
                    item,
                    "The pool of " + TypeText.nestedName(other) + " has the name '" + name(other) + "' already; give "
                            + TypeText.nestedName(item) + " another with @PoolItem(\"…\")");
        }
    }

    /** Returns a name in the form in which {@code user-session} and {@code userSession} agree. */
    private static String canonical(String name) {
        return NEITHER_LETTER_NOR_NUMBER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Returns the name given, as it is written, or the class's in kebab case. */
    private static String name(TypeElement item) {
        String given = Annotations.find(item, Annotations.POOL_ITEM)
                .map(annotation -> Annotations.written(annotation, "value"))
                .orElse("");
        return given.isBlank()
                ? START_OF_WORD.matcher(item.getSimpleName()).replaceAll("-$0").toLowerCase(Locale.ROOT)
                : given;
    }

    /** Returns a name like one that no pool can have. */
    private static String possible(String name) {
        String possible = BEFORE_A_NAME
                .matcher(NOT_OF_A_NAME.matcher(name).replaceAll("-"))
                .replaceAll("");
        return NAME.matcher(possible).matches() ? possible : "…";
    }

    private static boolean isConditional(TypeElement item) {
        return Annotations.withMeta(item).stream().anyMatch(found -> SpringAnnotations.isConditional(found.name()));
    }
}
