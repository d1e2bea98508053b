package io.github.messagingpool.processor;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Checks the names that users give. */
final class Names {

    /** Identifiers that the language keeps from being type names, though they are no keywords. */
    private static final Set<String> RESTRICTED = Set.of("permits", "record", "sealed", "var", "yield");

    private Names() {}

    static boolean isTypeName(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) && !RESTRICTED.contains(name);
    }
}
