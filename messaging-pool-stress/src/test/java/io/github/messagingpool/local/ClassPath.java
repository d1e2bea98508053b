package io.github.messagingpool.local;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of this process, for another one. */
final class ClassPath {

    private ClassPath() {}

    static String text() {
        return text(entries());
    }

    private static String text(Stream<Path> entries) {
        return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the jars of those names, which are without version. */
    static String jars(List<String> names) {
        return text(names.stream().map(ClassPath::jar));
    }

    static Path jar(String name) {
        return entries()
                .filter(entry -> entry.getFileName().toString().matches(name + "-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " on the class path"));
    }

    private static Stream<Path> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath());
    }
}
