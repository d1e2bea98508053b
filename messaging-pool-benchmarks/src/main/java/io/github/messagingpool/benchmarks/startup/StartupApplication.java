package io.github.messagingpool.benchmarks.startup;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * An application on the disk, compiled, which can be started.
 *
 * @param classes the folders of its own classes, or the jar with them
 * @param libraries the jar with all else
 * @param options what its JVM is told
 */
record StartupApplication(List<Path> classes, Path libraries, List<String> options) {

    /** The first JDK that takes one option to write a cache of classes, linked and profiled, when it ends. */
    private static final int JDK_WITH_AOT_CACHE = 25;

    /** Writes and compiles an application with a number of item classes. */
    static StartupApplication compile(int items, Path folder, Path libraries) throws IOException {
        Path classes = folder.resolve("classes");
        new StartupSources(items).write(folder.resolve("sources"), classes);
        compile(folder.resolve("sources"), classes, libraries.toString());
        return new StartupApplication(List.of(classes), libraries, List.of());
    }

    /** Lets Spring turn the application into code, and compiles that. */
    StartupApplication aheadOfTime(Path folder) throws IOException {
        Path sources = folder.resolve("sources");
        Path generated = Files.createDirectories(folder.resolve("classes"));
        run(
                "org.springframework.boot.SpringApplicationAotProcessor",
                StartupSources.MAIN_CLASS,
                sources.toString(),
                generated.toString(), // resources
                generated.toString(),
                "com.example",
                "application");
        compile(sources, generated, classPath());
        List<Path> all = new ArrayList<>(List.of(generated));
        all.addAll(classes);
        return new StartupApplication(all, libraries, List.of("-Dspring.aot.enabled=true"));
    }

    /**
     * Starts the application once so that its JVM writes what it has loaded into an archive, which it is started from
     * then. An archive wants all classes in jars.
     */
    StartupApplication archived(Path folder) throws IOException {
        Path jar = Files.createDirectories(folder).resolve("application.jar");
        pack(classes, jar);
        Path archive = folder.resolve("archive").toAbsolutePath();
        boolean cache = Runtime.version().feature() >= JDK_WITH_AOT_CACHE;
        StartupApplication packed = new StartupApplication(List.of(jar), libraries, options);
        packed.with((cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive)
                .start();
        if (!Files.exists(archive)) {
            throw new IllegalStateException("The JVM wrote no archive");
        }
        return packed.with((cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
    }

    /** The first folder goes before the others, as on a class path. */
    private static void pack(List<Path> folders, Path jar) throws IOException {
        Set<String> names = new HashSet<>();
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path folder : folders) {
                for (Path file : filesIn(folder)) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    if (names.add(name)) {
                        output.putNextEntry(new JarEntry(name));
                        Files.copy(file, output);
                        output.closeEntry();
                    }
                }
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Returns the same application on other libraries. */
    StartupApplication on(Path otherLibraries) {
        return new StartupApplication(classes, otherLibraries, options);
    }

    /** Returns the same application with an option for its JVM. */
    StartupApplication with(String option) {
        List<String> all = new ArrayList<>(options);
        all.add(option);
        return new StartupApplication(classes, libraries, all);
    }

    /** Starts the application in a JVM of its own, which ends as soon as it is ready. */
    Started start() throws IOException {
        return run(StartupSources.MAIN_CLASS).stream()
                .filter(line -> line.startsWith(StartupSources.READY))
                .map(Started::parse)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An application did not become ready"));
    }

    private static void compile(Path sources, Path classes, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", classPath, "-proc:none", "-parameters", "-Xlint:none");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> found = Files.walk(sources)) {
            List<Path> units =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call()) {
                throw new IllegalStateException("An application could not be compiled");
            }
        }
    }

    private List<String> run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(String.join("\n", lines));
            }
            return lines;
        }
    }

    private String classPath() {
        return Stream.concat(classes.stream(), Stream.of(libraries))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * What an application said when it was ready.
     *
     * @param cpuMillis the CPU time of its process, on all cores
     * @param mainMillis the CPU time of its main thread, without compilers, collectors and pool threads
     * @param wallMillis the time since its process began
     * @param pools the number of its pools
     */
    record Started(double cpuMillis, double mainMillis, double wallMillis, int pools) {

        private static Started parse(String line) {
            String[] words = line.split(" ", -1);
            return new Started(
                    Long.parseLong(words[1]) / 1e6,
                    Long.parseLong(words[2]) / 1e6,
                    Long.parseLong(words[3]),
                    Integer.parseInt(words[4]));
        }
    }
}
