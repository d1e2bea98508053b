package io.github.messagingpool.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A test that finds mistakes.
 *
 * @param name its class, from the core's package on: one of jcstress of this module, perhaps with the class in it, or one of
 *     JUnit of the core's, perhaps with its method
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
        Path root = Path.of(isRace() ? "src/main/java" : "../messaging-pool-core/src/test/java");
        Path file = root.resolve(type().replaceFirst("(Stress)\\..*", "$1").replace('.', '/') + ".java");
        return Files.exists(file) && Files.readString(file).contains(declaration());
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
