package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A JDK whose locks and waits ask Fray: that of this process, rewritten by jlink. It is made once and kept, as that takes
 * ten to twenty seconds.
 */
record FrayJdk(Path home) {

    static final Path FOLDER = testClasses().resolveSibling("fray");

    /** What Fray and the engine need; each more takes a while. */
    private static final String MODULES = "java.base,java.instrument,java.management,jdk.unsupported";

    private static final String PLUGIN = "fray-instrumentation-jdk";
    private static final String AGENT = "libjvmti.so";

    /** On the module path, that is, where jlink looks for its plugins. */
    private static final List<String> NEEDED_BY_PLUGIN = List.of(
            PLUGIN,
            "fray-instrumentation-base",
            "fray-runtime",
            "asm",
            "asm-tree",
            "asm-commons",
            "asm-util",
            "asm-analysis",
            "kotlin-stdlib",
            "kotlin-reflect");

    /** Returns whether the build has the native agent of this system. */
    static boolean isForThisSystem() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    static synchronized FrayJdk made() throws IOException, InterruptedException {
        String name = Runtime.version() + "-" + ClassPath.jar(PLUGIN).getFileName();
        Path home = FOLDER.resolve(name.replace(".jar", ""));
        if (!Files.exists(home)) {
            make(home);
        }
        return new FrayJdk(home);
    }

    /** It gets its name only when it is complete. */
    private static void make(Path home) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Path made = Files.createTempDirectory(Files.createDirectories(FOLDER), "jlink")
                .resolve("jdk");
        link(made);
        try (InputStream agent = FrayJdk.class.getResourceAsStream("/" + AGENT)) {
            Files.copy(requireNonNull(agent), made.resolve(AGENT));
        }
        Files.move(made, home);
        Files.delete(made.getParent());
        System.out.printf("Made a JDK for Fray in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    private static void link(Path home) throws IOException, InterruptedException {
        String jars = ClassPath.jars(NEEDED_BY_PLUGIN);
        Process jlink = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                        "-J-javaagent:" + ClassPath.jar(PLUGIN),
                        "-J--module-path=" + jars,
                        "-J--add-modules=org.pastalab.fray.instrumentation.jdk",
                        "-J--class-path=" + jars,
                        "--output=" + home,
                        "--add-modules=" + MODULES,
                        "--fray-instrumentation")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("jlink.txt").toFile())
                .start();
        try {
            if (jlink.waitFor() != 0) {
                throw new IllegalStateException("jlink failed\n" + Files.readString(FOLDER.resolve("jlink.txt")));
            }
        } finally {
            jlink.destroyForcibly();
        }
    }

    Path java() {
        return home.resolve("bin/java");
    }

    Path agent() {
        return home.resolve(AGENT);
    }

    private static Path testClasses() {
        try {
            return Path.of(requireNonNull(FrayJdk.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
