package io.github.messagingpool.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepository;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;
import org.springframework.core.io.UrlResource;

/** What this module tells editors of its properties. */
final class Metadata {

    private Metadata() {}

    /** Reads it from where this module's classes are: other jars on the class path have such a file too. */
    static ConfigurationMetadataRepository own() throws IOException {
        String location = MessagingPoolProperties.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        try (InputStream json =
                new UrlResource(location + "META-INF/spring-configuration-metadata.json").getInputStream()) {
            return ConfigurationMetadataRepositoryJsonBuilder.create()
                    .withJsonResource(json)
                    .build();
        }
    }
}
