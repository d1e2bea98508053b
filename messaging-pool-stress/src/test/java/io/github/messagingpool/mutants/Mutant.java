package io.github.messagingpool.mutants;

import io.github.messagingpool.local.ModelChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mistake that somebody could make in the core.
 *
 * @param loss what a user would lose by it
 * @param source the class in which it is made, as a path from the core's package on
 * @param original what stands there once, without indentation
 * @param replacement what would stand there instead
 * @param test what finds it
 * @param shows where it can be seen
 */
record Mutant(String loss, String source, String original, String replacement, Finder test, Shows shows) {

    /** Where a mistake can be seen. */
    enum Shows {
        ANYWHERE,
        /** On a processor that lets reads and writes pass each other that x86 keeps in order. */
        ON_AARCH64,
        /** Where a scheduler that chooses the interleavings can be used. */
        BY_MODEL_CHECK,
        /** Where that scheduler is Fray. */
        BY_FRAY;

        boolean here() {
            return switch (this) {
                case ANYWHERE -> true;
                case ON_AARCH64 -> System.getProperty("os.arch").equals("aarch64");
                case BY_MODEL_CHECK -> ModelChecker.here().isPresent();
                case BY_FRAY -> Runtime.version().feature() >= 25 && BY_MODEL_CHECK.here();
            };
        }
    }

    private static final Path SOURCES = Path.of("../messaging-pool-core/src/main/java/io/github/messagingpool");

    Mutant(String loss, String source, String original, String replacement, String test) {
        this(loss, source, original.strip(), replacement, new Finder(test), Shows.ANYWHERE);
    }

    Mutant onAarch64() {
        return new Mutant(loss, source, original, replacement, test, Shows.ON_AARCH64);
    }

    Mutant byModelCheck() {
        return new Mutant(loss, source, original, replacement, test, Shows.BY_MODEL_CHECK);
    }

    Mutant byFray() {
        return new Mutant(loss, source, original, replacement, test, Shows.BY_FRAY);
    }

    /** Returns how often the original stands in its file. */
    int occurrences() {
        return text().split(Pattern.quote(original), -1).length - 1;
    }

    String mutated() {
        return text().replace(original, replacement);
    }

    /** Returns the source as it is, without indentation. */
    private String text() {
        try {
            return Files.readString(SOURCES.resolve(source + ".java"))
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return source + ": " + loss;
    }
}
