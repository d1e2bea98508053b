package com.example.servers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of this machine that runs as a server, and says in its log on which port it listens. It is found on the
 * {@code PATH} unless its path is given, and ends with the JVM if not before.
 */
final class LocalProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int KEPT_LINES = 20;

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread killer;

    private LocalProgram(Process process) {
        this.process = process;
        this.killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /**
     * Starts a program, and returns once it listens.
     *
     * @param listening what its log says then; the first group is the port
     * @throws ServerUnavailableException if the program is not installed, or does not listen in time
     */
    static LocalProgram start(Pattern listening, Path directory, List<String> command) {
        LocalProgram program = new LocalProgram(launch(directory, command));
        Thread reader = new Thread(() -> program.readLog(listening), "log of " + command.get(0));
        reader.setDaemon(true);
        reader.start();
        program.awaitPort(command.get(0));
        return program;
    }

    /** Returns the port it listens on. */
    int port() {
        return port.join();
    }

    /** Ends the program. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    private static Process launch(Path directory, List<String> command) {
        String name = command.get(0);
        if (find(name).isEmpty()) {
            throw new ServerUnavailableException(name + " is not installed here", null);
        }
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new ServerUnavailableException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void awaitPort(String name) {
        try {
            port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            stop();
            throw new ServerUnavailableException(name + " ended: " + e.getCause(), e);
        } catch (TimeoutException e) {
            stop();
            throw new ServerUnavailableException(name + " does not listen after " + PATIENCE, e);
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new ServerUnavailableException(name + " was not waited for", e);
        }
    }

    /** Reads the log to its end, so that the program always has room to write it. */
    private void readLog(Pattern listening) {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                Matcher matcher = listening.matcher(line);
                if (matcher.find()) {
                    port.complete(Integer.valueOf(matcher.group(1)));
                }
                last.add(line);
                if (last.size() > KEPT_LINES) {
                    last.remove();
                }
            }
            port.completeExceptionally(new IllegalStateException(String.join("\n", last)));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }
}
