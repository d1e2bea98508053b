package io.github.messagingpool.modular;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the published jars are as modules. */
class PublishedModulesIT {

    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    @Test
    void eachPublishedJarIsAModuleOfTheNameThatTheDocumentationGives() throws IOException {
        assertThat(published())
                .extracting(ModuleDescriptor::name)
                .containsExactly(
                        "io.github.messagingpool",
                        "io.github.messagingpool.processor",
                        "io.github.messagingpool.test",
                        "io.github.messagingpool.autoconfigure",
                        "io.github.messagingpool.starter");
    }

    @Test
    void noTwoOfThemShareAPackage() throws IOException {
        Map<String, List<String>> modulesByPackage = published().stream()
                .flatMap(module -> module.packages().stream().map(name -> Map.entry(name, module.name())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));

        assertThat(modulesByPackage).hasSizeGreaterThan(5).allSatisfy((name, modules) -> assertThat(modules)
                .hasSize(1));
    }

    @Test
    void theCoreExportsWhatUsersAndMakersOfPoolsCallAndHidesTheEngine() {
        ModuleDescriptor core = Jars.ofArtifact("messaging-pool-core");

        assertThat(core.isAutomatic()).isFalse();
        assertThat(core.exports())
                .filteredOn(exports -> !exports.isQualified())
                .extracting(Exports::source)
                .containsExactlyInAnyOrder("io.github.messagingpool", "io.github.messagingpool.spi");
        assertThat(core.exports()).noneMatch(Exports::isQualified);
        assertThat(core.packages()).contains("io.github.messagingpool.local");
        assertThat(core.opens()).isEmpty();
    }

    /** Returns the modules of this build that are published as jars, in the order of the build. */
    private static List<ModuleDescriptor> published() throws IOException {
        List<ModuleDescriptor> published = new ArrayList<>();
        for (String artifactId : artifactIds()) {
            String pom = Files.readString(ROOT.resolve(artifactId).resolve("pom.xml"));
            if (!pom.contains("<maven.deploy.skip>true</maven.deploy.skip>")
                    && !pom.contains("<packaging>pom</packaging>")) {
                published.add(Jars.ofArtifact(artifactId));
            }
        }
        return published;
    }

    private static List<String> artifactIds() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }
}
