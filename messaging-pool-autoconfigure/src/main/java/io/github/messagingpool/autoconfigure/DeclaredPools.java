package io.github.messagingpool.autoconfigure;

import java.util.List;

/**
 * The names of the pools of all item classes found, those whose conditions do not hold too: settings for these are no
 * mistake. A bean, because at run time after ahead-of-time processing no class is searched for.
 */
final class DeclaredPools {

    static final String BEAN_NAME = "messagingpool.declaredPools";

    private final List<String> names;
    private final List<String> leftOut;

    DeclaredPools(String[] names, String[] leftOut) {
        this.names = List.of(names);
        this.leftOut = List.of(leftOut);
    }

    /** Returns the names of the item classes whose conditions do not hold, or that a test excludes. */
    List<String> leftOut() {
        return leftOut;
    }

    List<String> names() {
        return names;
    }
}
