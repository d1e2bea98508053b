package io.github.messagingpool.modular;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars on the class path of the tests, as the modules that they are on a module path. */
final class Jars {

    private static final ModuleFinder MODULES = ModuleFinder.of(
            classPath().filter(entry -> entry.toString().endsWith(".jar")).toArray(Path[]::new));

    private Jars() {}

    /** Returns the module in the jar of an artifact. */
    static ModuleDescriptor ofArtifact(String artifactId) {
        Pattern name = Pattern.compile(Pattern.quote(artifactId) + "-\\d[^/]*\\.jar");
        Path jar = classPath()
                .filter(entry -> name.matcher(entry.getFileName().toString()).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No jar of " + artifactId + " among the test dependencies"));
        return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    }

    /** Returns the jar of a module. */
    static String pathOf(String module) {
        return Path.of(find(module).location().orElseThrow()).toString();
    }

    /** Returns the jars of a module and of all that it requires, to be used as a module path. */
    static String modulePathOf(String module) {
        Set<String> names = new TreeSet<>();
        addWithRequired(module, names);
        return names.stream().map(Jars::pathOf).collect(Collectors.joining(File.pathSeparator));
    }

    private static void addWithRequired(String module, Set<String> names) {
        if (ModuleFinder.ofSystem().find(module).isEmpty() && names.add(module)) {
            for (Requires required : find(module).descriptor().requires()) {
                addWithRequired(required.name(), names);
            }
        }
    }

    private static ModuleReference find(String module) {
        return MODULES.find(module).orElseThrow(() -> new AssertionError("No module " + module + " in any jar"));
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }
}
