package io.github.messagingpool.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A test that finds mistakes.
 *
 * @param name its class, from the core's package on: one of jcstress of this module, perhaps with the class in it, or one of
 *     JUnit of the core's or of this module, perhaps with its method
 */
record Finder(String name) {

    private static final String PACKAGE = "io.github.messagingpool.";

    /** Returns whether jcstress runs it. */
    boolean isRace() {
        return name.contains("Stress");
    }

    String type() {
        return PACKAGE + name.split("#", 2)[0];
    }

    /** Returns the method, or nothing for all of the class. */
    String method() {
        return name.contains("#") ? name.split("#", 2)[1] : "";
    }

    /** Returns whether there is such a test. */
    boolean exists() throws IOException {
        return isOfCore() || isIn("src/main/java") || isIn("src/test/java");
    }

    /** Returns whether it is one of the core's, which know nothing of this module. */
    boolean isOfCore() throws IOException {
        return isIn("../messaging-pool-core/src/test/java");
    }

    private boolean isIn(String root) throws IOException {
        String file = type().replaceFirst("(Stress)\\..*", "$1").replace('.', '/') + ".java";
        Path path = Path.of(root).resolve(file);
        return Files.exists(path) && Files.readString(path).contains(declaration());
    }

    private String declaration() {
        if (!method().isEmpty()) {
            return " void " + method() + "(";
        }
        return "class " + name.substring(name.lastIndexOf('.') + 1) + " ";
    }

    @Override
    public String toString() {
        return name;
    }
}
