package io.github.messagingpool.mutants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.stress.Soak;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The core's classes in a folder of their own, where a mistake can be made in one of them. */
final class CoreCopy {

    private static final Path CORE = Path.of("../messaging-pool-core");
    private static final long LONGEST_SECONDS = 120;

    /** Little of everything, in one configuration of the JVM. */
    private static final List<String> RACE_OPTIONS = List.of(
            "-c 2 -m quick -f 1 -iters 4 -time 1000 -spinStyle THREAD_YIELD -af NONE -sc false -pth false".split(" "));

    private final Path classes;
    private final Path folder;

    CoreCopy(Path folder) throws IOException {
        this.folder = folder;
        this.classes = folder.resolve("classes");
        Path original = CORE.resolve("target/classes");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file :
                    files.filter(each -> !each.endsWith("module-info.class")).toList()) {
                Files.copy(file, classes.resolve(original.relativize(file)));
            }
        }
    }

    /** Makes a mistake. */
    void mutate(Mutant mutant) throws IOException {
        Path source = folder.resolve(Path.of(mutant.source()).getFileName() + ".java");
        Files.writeString(source, mutant.mutated());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        said,
                        said,
                        "--release",
                        "17",
                        "-proc:none",
                        "-nowarn",
                        "-cp",
                        classPath(),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(result).as(said.toString(UTF_8)).isZero();
    }

    /**
     * What came of a test: one that did not end has not passed.
     *
     * @param output what it printed
     */
    record Outcome(boolean passed, String output) {}

    /** Runs a test in a process of its own. */
    Outcome run(Finder test) throws IOException, InterruptedException {
        File output = folder.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command(test))
                .directory((test.isRace() ? folder : CORE).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return new Outcome(false, "It did not end");
        }
        String said = Files.readString(output.toPath());
        assertThat(process.exitValue()).as(said).isNotEqualTo(SingleRun.DID_NOT_RUN);
        return new Outcome(process.exitValue() == SingleRun.PASSED, said);
    }

    private List<String> command(Finder test) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath(test)));
        if (test.isRace()) {
            command.addAll(List.of("org.openjdk.jcstress.Main", "-t", test.type() + "(\\..*)?$"));
            command.addAll(RACE_OPTIONS);
            command.addAll(List.of("-jvmArgs", "-XX:+UseParallelGC -Dstress.lost-seconds=5"));
        } else {
            command.addAll(List.of(SingleRun.class.getName(), test.type(), test.method()));
        }
        return command;
    }

    /** Without the classes of this module, some of which are in the core's packages, where the test is the core's. */
    private String classPath(Finder test) throws IOException {
        String ours = place(Soak.class).toString(); // a folder, or a jar when it has been packed
        boolean without = test.isOfCore();
        return Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> !(without && entry.equals(ours)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** That of this process, with the copy in place of the core. */
    private String classPath() {
        Stream<String> others = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().normalize().equals(place(ThreadPool.class)));
        return Stream.concat(
                        Stream.of(
                                classes.toString(),
                                CORE.resolve("target/test-classes").toString()),
                        others)
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(requireNonNull(type.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
