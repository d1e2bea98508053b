package io.github.messagingpool.autoconfigure;

import java.util.List;

/**
 * The names of the pools of all item classes found, those whose conditions do not hold too: settings for these are no
 * mistake. A bean, because at run time after ahead-of-time processing no class is searched for.
 */
final class DeclaredPools {

    static final String BEAN_NAME = "messagingpool.declaredPools";

    private final List<String> names;

    DeclaredPools(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }
}
