package io.github.messagingpool.processor;

import io.github.messagingpool.PoolItem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/**
 * One run of a compiler with the processor.
 *
 * @param success whether the compiler ended without error
 * @param messages what it reported
 * @param generated the generated files by path, with {@code /}
 * @param classes where the class files are
 */
record Compilation(boolean success, List<Message> messages, Map<String, String> generated, Path classes) {

    /** The compilers that the processor works in. */
    enum Compiler {
        JAVAC("-Xlint:all,-processing"),
        ECJ("-warn:none");

        private final String warnings;

        Compiler(String warnings) {
            this.warnings = warnings;
        }

        private JavaCompiler create() {
            return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        }
    }

    /** What a compiler reported: kind, file, line (-1 for none), and text. */
    record Message(Diagnostic.Kind kind, String file, long line, String text) {}

    /** Compiles the source files in a directory. */
    static Compilation of(Compiler compiler, Path sources, Path output, String... options) {
        try (Stream<Path> files = Files.walk(sources)) {
            return of(
                    compiler,
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .toList(),
                    output,
                    options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles source files. */
    static Compilation of(Compiler compiler, List<Path> files, Path output, String... options) {
        return of(compiler, files, output, List.of(new PoolItemProcessor()), options);
    }

    /** Compiles source files with other processors. */
    static Compilation of(
            Compiler compiler, List<Path> files, Path output, List<Processor> processors, String... options) {
        JavaCompiler tool = compiler.create();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter other = new StringWriter();
        try (StandardJavaFileManager manager = tool.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Path classes = Files.createDirectories(output.resolve("classes"));
            Path generated = Files.createDirectories(output.resolve("generated"));
            List<String> arguments = new ArrayList<>(List.of(
                    "--release",
                    "17",
                    "-encoding",
                    "UTF-8",
                    compiler.warnings,
                    "-classpath",
                    classPath(),
                    "-d",
                    classes.toString(),
                    "-s",
                    generated.toString()));
            arguments.addAll(List.of(options));
            JavaCompiler.CompilationTask task = tool.getTask(
                    other, manager, diagnostics, arguments, null, manager.getJavaFileObjectsFromPaths(files));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            boolean success = task.call();
            List<Message> messages = diagnostics.getDiagnostics().stream()
                    .map(Compilation::message)
                    .toList();
            return new Compilation(success, messages, read(generated), classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Message> errors() {
        return messages.stream()
                .filter(message -> message.kind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** Returns a loader of the compiled classes. */
    URLClassLoader loader() {
        try {
            return new URLClassLoader(
                    new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of each file in a directory, by path with {@code /}. */
    static Map<String, String> read(Path directory) {
        Map<String, String> result = new TreeMap<>();
        if (!Files.exists(directory)) {
            return result;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                result.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the class path of a compilation, and what a test adds to it. */
    static String classPathWith(Path classes) {
        return classPath() + System.getProperty("path.separator") + classes;
    }

    private static String classPath() {
        return location(PoolItem.class) + System.getProperty("path.separator") + location(Nullable.class);
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : source.getName();
        return new Message(diagnostic.getKind(), file, diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT));
    }
}
