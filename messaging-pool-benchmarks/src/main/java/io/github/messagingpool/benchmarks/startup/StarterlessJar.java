package io.github.messagingpool.benchmarks.startup;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a copy of our jar in which the starter is not: no class of it, and no mention where Spring looks for such. */
final class StarterlessJar {

    private static final String PACKAGE = "io.github.messagingpool.autoconfigure";
    private static final List<String> PROPERTIES = List.of(
            "META-INF/spring.factories",
            "META-INF/spring/aot.factories",
            "META-INF/spring-autoconfigure-metadata.properties");
    private static final String IMPORTS =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

    private StarterlessJar() {}

    static Path copy(Path jar, Path copy) throws IOException {
        Files.copy(jar, copy);
        try (FileSystem files = FileSystems.newFileSystem(copy)) {
            delete(files.getPath("/" + PACKAGE.replace('.', '/')));
            for (String name : PROPERTIES) {
                Path file = files.getPath(name);
                Files.writeString(file, withoutProperties(Files.readString(file)));
            }
            Path imports = files.getPath(IMPORTS);
            Files.write(
                    imports,
                    Files.readAllLines(imports).stream()
                            .filter(StarterlessJar::isOthers)
                            .toList());
        }
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    private static String withoutProperties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Properties others = new Properties();
        for (String key : properties.stringPropertyNames()) {
            String values = properties.getProperty(key);
            String kept = Stream.of(values.split(",", -1))
                    .filter(StarterlessJar::isOthers)
                    .collect(Collectors.joining(","));
            if (isOthers(key) && (values.isEmpty() || !kept.isEmpty())) {
                others.setProperty(key, kept);
            }
        }
        StringWriter writer = new StringWriter();
        others.store(writer, null);
        return writer.toString();
    }

    private static boolean isOthers(String name) {
        return !name.strip().startsWith(PACKAGE);
    }
}
