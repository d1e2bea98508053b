package com.example.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's {@code compose.yaml}: the one place that says which images are used. */
public final class ComposeFile {

    private ComposeFile() {}

    /** Returns the image of a service, with its version. */
    public static String image(String service) {
        return services().path(service).path("image").asString();
    }

    /** Returns all services, with what is said of each. */
    public static JsonNode services() {
        return read(Path.of("compose.yaml")).path("services");
    }

    /** Reads a file of YAML, which must not have a key twice. */
    public static JsonNode read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object content = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            return new JsonMapper().valueToTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
