package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.processor.Compilation.Compiler;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compiles items of {@code golden/good} with a few lines that use them, and runs these. */
final class Program implements AutoCloseable {

    private final Path output;
    private final List<URLClassLoader> loaders = new ArrayList<>();

    Program(Path output) {
        this.output = output;
    }

    /** Runs the body of a method in the package of a golden case, compiled together with that. */
    Object run(String name, String body) throws Exception {
        Path use = output.resolve("Use.java");
        Files.writeString(use, text(name, body));
        Compilation compilation = Compilation.of(Compiler.JAVAC, files(name, use), output);
        assertThat(compilation.errors()).isEmpty();
        URLClassLoader loader = compilation.loader();
        loaders.add(loader);
        try {
            return loader.loadClass("com.example." + name + ".Use")
                    .getMethod("run")
                    .invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    private static String text(String name, String body) {
        return """
                package com.example.%s;

                import io.github.messagingpool.*;
                import java.util.List;

                public final class Use {
                    public static Object run() throws Exception {
                %s
                    }
                }
                """.formatted(name, body);
    }

    private static List<Path> files(String name, Path use) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/good").resolve(name))) {
            return Stream.concat(files.sorted(), Stream.of(use)).toList();
        }
    }
}
