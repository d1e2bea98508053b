package io.github.messagingpool.autoconfigure.dashboard;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMapper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * The files of the page, beside the endpoint: under the same base path, so that who reaches one reaches the other, through a
 * proxy too. All addresses in them are relative.
 */
record DashboardFiles(List<DashboardFile> all) {

    /** Before the mapping of the endpoints, which answers for all that is below their base path. */
    static final int ORDER = -110;

    private static final String NAME = "messagingpools-dashboard";
    private static final EndpointId ENDPOINT = EndpointId.of("messagingpools");
    private static final List<String> FILES = List.of(
            "dashboard.css",
            "dashboard.js",
            "client.js",
            "dom.js",
            "format.js",
            "history.js",
            "overview.js",
            "pool.js",
            "problems.js",
            "icon.svg");

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    static DashboardFiles of(WebEndpointProperties endpoints, List<PathMapper> pathMappers) {
        String page = StringUtils.trimTrailingCharacter(endpoints.getBasePath(), '/') + "/" + NAME;
        String endpoint = StringUtils.trimLeadingCharacter(PathMapper.getRootPath(pathMappers, ENDPOINT), '/');
        return new DashboardFiles(
                Stream.concat(Stream.of(page(page, endpoint)), FILES.stream().map(name -> file(page, name)))
                        .toList());
    }

    /** Returns something of each file by its path. */
    <T> Map<String, T> byPath(Function<DashboardFile, T> handler) {
        return all.stream().collect(toMap(DashboardFile::path, handler));
    }

    private static DashboardFile page(String path, String endpoint) {
        String html = read("dashboard.html").replace("{endpoint}", HtmlUtils.htmlEscape(endpoint));
        return new DashboardFile(path, "text/html;charset=UTF-8", html.replace("{files}", NAME));
    }

    private static DashboardFile file(String page, String name) {
        String type = TYPES.get(StringUtils.getFilenameExtension(name));
        return new DashboardFile(page + "/" + name, String.valueOf(type), read(name));
    }

    private static String read(String name) {
        try (InputStream file = new ClassPathResource(name, DashboardFiles.class).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The dashboard is not in the jar of messaging-pool-autoconfigure", e);
        }
    }

    /** Keeps the files in a native image. */
    static final class Hints implements RuntimeHintsRegistrar {

        @Override
        public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
            String folder = StringUtils.replace(DashboardFiles.class.getPackageName(), ".", "/");
            hints.resources().registerPattern(folder + "/dashboard.html");
            FILES.forEach(name -> hints.resources().registerPattern(folder + "/" + name));
        }
    }
}
