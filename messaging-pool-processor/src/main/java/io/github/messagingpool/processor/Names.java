package io.github.messagingpool.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;

/** Checks the names of types that are generated. */
final class Names {

    /** Identifiers that the language keeps from being type names, though they are no keywords. */
    private static final Set<String> RESTRICTED = Set.of("permits", "record", "sealed", "var", "yield");

    private Names() {}

    /** Says what is wrong with a name, and the way out; empty if nothing is. */
    static Optional<String> problem(String name, String what, Elements elements) {
        if (!SourceVersion.isIdentifier(name)
                || SourceVersion.isKeyword(name)
                || RESTRICTED.contains(name)
                || isLikeAPackage(name)) {
            return Optional.of("'" + name + "' cannot be the name of " + what
                    + "; give a simple class name, which begins with a capital letter");
        }
        return elements.getTypeElement("java.lang." + name) == null
                ? Optional.empty()
                : Optional.of("'" + name + "' cannot be the name of " + what + ", since it would hide java.lang." + name
                        + " in its package; give another");
    }

    /** Says what is wrong with what names of types begin with, and the way out; empty if nothing is. */
    static Optional<String> prefixProblem(String prefix) {
        return prefix.isEmpty() || (SourceVersion.isIdentifier(prefix) && !isLikeAPackage(prefix))
                ? Optional.empty()
                : Optional.of(
                        "'" + prefix + "' cannot be what the names of records begin with; give a prefix that is a "
                                + "simple class name, which begins with a capital letter");
    }

    /** A type called {@code java} would hide all packages that begin so. */
    private static boolean isLikeAPackage(String name) {
        return name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
    }

    /** Returns a name that no value has. */
    static String unused(String name, List<ValueModel> values) {
        Set<String> taken = values.stream().map(ValueModel::name).collect(Collectors.toSet());
        String result = name;
        while (taken.contains(result)) {
            result += "_";
        }
        return result;
    }

    /** Returns a parameter's name as a statement may begin with it: {@code yield} would be one of its own. */
    static String assigned(String name) {
        return name.equals("yield") ? "(yield)" : name;
    }

    /** Returns the call of an accessor; {@code yield()} is none. */
    static String accessed(String name) {
        return name.equals("yield") ? "this.yield()" : name + "()";
    }
}
