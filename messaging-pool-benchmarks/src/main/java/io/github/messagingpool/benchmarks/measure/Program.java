package io.github.messagingpool.benchmarks.measure;

import io.github.messagingpool.benchmarks.engine.WorkClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that measures itself in a JVM of its own, and prints what {@link Measured#parse} reads.
 *
 * @param work what it does, for people
 * @param engine what does it
 * @param main its main class
 */
public record Program(String work, String engine, Class<?> main, List<String> jvmArgs, List<String> arguments)
        implements Measurement {

    public Program {
        jvmArgs = List.copyOf(jvmArgs);
        arguments = List.copyOf(arguments);
    }

    public static Program of(String work, String engine, Class<?> main, Object... arguments) {
        return new Program(
                work,
                engine,
                main,
                List.of(),
                List.of(arguments).stream().map(Object::toString).toList());
    }

    @Override
    public String label() {
        return work + ": " + engine;
    }

    @Override
    public Measured measure(CommandLine commandLine, long nanosPerMillionTokens) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArgs);
        command.add("-D" + WorkClock.PROPERTY + "=" + nanosPerMillionTokens);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                String line = output.readLine();
                return line == null ? Measured.FAILED : Measured.parse(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
