package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.autoconfigure.UnusedDeclarations.Unused;
import java.util.List;
import java.util.function.Consumer;

/**
 * The names of the pools of all item classes found, those whose conditions do not hold too: settings for these are no
 * mistake. A bean, because at run time after ahead-of-time processing no class is searched for.
 */
final class DeclaredPools {

    static final String BEAN_NAME = "messagingpool.declaredPools";

    private final List<String> names;
    private final List<String> leftOut;
    private final List<String> emptyPackages;

    DeclaredPools(String[] names, String[] leftOut, String[] emptyPackages) {
        this.names = List.of(names);
        this.leftOut = List.of(leftOut);
        this.emptyPackages = List.of(emptyPackages);
    }

    /** Looks for packages that the application names and that have no item class at all. */
    void lookForEmptyPackages(Consumer<Unused> found) {
        for (String name : emptyPackages) {
            found.accept(new Unused(
                    false,
                    "@PoolItemScan names the package '" + name + "', in which there is no @PoolItem class.",
                    "Correct the name, or name a class by basePackageClasses, which the compiler checks."));
        }
    }

    /** Returns the names of the item classes whose conditions do not hold, or that a test excludes. */
    List<String> leftOut() {
        return leftOut;
    }

    List<String> names() {
        return names;
    }
}
