package io.github.messagingpool.modular;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compiles applications that are modules, and runs each in a JVM of its own: all on the module path. */
@Timeout(120)
class ModularApplicationIT {

    private static final Path APPLICATIONS = Path.of("src/test/apps");

    private final String modulePath = Jars.modulePathOf("io.github.messagingpool");

    @Test
    void anApplicationThatRequiresTheCoreAloneRuns(@TempDir Path classes) throws Exception {
        compile("written", classes, "-proc:none");

        assertThat(run("com.example.written", classes))
                .containsExactly(
                        "module com.example.written requires module io.github.messagingpool",
                        "created: Sum[id=1, value=5]",
                        "on demand: Sum[id=2, value=4]",
                        "closed: 2",
                        "Items are to be created on demand, but their init com.example.written.CounterInit is hidden by its"
                                + " module; give the function that makes it to createOnDemand(…), or add to the module-info of"
                                + " com.example.written: opens com.example.written to io.github.messagingpool;");
    }

    @Test
    void anApplicationWhoseMessagesAreGeneratedRuns(@TempDir Path classes) throws Exception {
        compile("generated", classes, "--processor-path", Jars.pathOf("io.github.messagingpool.processor"));

        assertThat(run("com.example.generated", classes))
                .containsExactly(
                        "module com.example.generated requires module io.github.messagingpool",
                        "created: [first, second]",
                        "on demand: [third]");
    }

    private void compile(String application, Path classes, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-Xlint:all,-processing", "-Werror"));
        arguments.addAll(List.of("--class-path", "", "--module-path", modulePath, "-d", classes.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(sources(APPLICATIONS.resolve(application)));

        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int status =
                ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        assertThat(status).as(output.toString()).isZero();
    }

    private static List<String> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        }
    }

    private List<String> run(String module, Path classes) throws IOException, InterruptedException {
        Path output = classes.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "--module-path",
                        modulePath + File.pathSeparator + classes,
                        "--module",
                        module + "/" + module + ".Application")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, SECONDS)).as("ended").isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
            return Files.readAllLines(output);
        } finally {
            process.destroyForcibly();
        }
    }
}
