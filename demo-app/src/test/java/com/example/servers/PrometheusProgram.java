package com.example.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The Prometheus that is installed on this machine, as by Debian's package of that name. */
final class PrometheusProgram implements PrometheusWay {

    private static final Pattern LISTENING = Pattern.compile("msg=\"Listening on\".* address=\\S*:(\\d+)");

    private @Nullable Path directory;
    private @Nullable LocalProgram program;

    @Override
    public void start() {
        try {
            directory = Files.createTempDirectory("prometheus");
            Path configuration = Files.writeString(directory.resolve("prometheus.yml"), CONFIGURATION);
            program = LocalProgram.start(
                    LISTENING,
                    directory,
                    List.of(
                            "prometheus",
                            "--config.file=" + configuration,
                            "--storage.tsdb.path=" + directory.resolve("data"),
                            "--web.listen-address=127.0.0.1:0"));
        } catch (IOException e) {
            throw new ServerUnavailableException("no directory for Prometheus: " + e.getMessage(), e);
        } finally {
            if (program == null) {
                stop();
            }
        }
    }

    @Override
    public URI address() {
        if (program == null) {
            throw new IllegalStateException("not started");
        }
        return URI.create("http://127.0.0.1:" + program.port());
    }

    /** Puts the whole file in place at once, as Prometheus may read it at any time. */
    @Override
    public void scrape(int port) {
        if (directory == null) {
            throw new IllegalStateException("not started");
        }
        try {
            Path written = Files.writeString(directory.resolve("written"), PrometheusWay.targets("127.0.0.1", port));
            Files.move(written, directory.resolve(TARGETS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (program != null) {
            program.stop();
            program = null;
        }
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "the program that is installed here";
    }
}
