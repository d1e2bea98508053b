package io.github.messagingpool.autoconfigure;

import java.util.Set;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the endpoint.
 *
 * @param showIds When ids of items are shown, which can be personal data.
 * @param deadLetters Number of requests that were accepted and not run that are kept of each pool, the latest ones. Zero is
 *     for none.
 * @param roles Roles of those to whom they are shown when authorized. By default everybody who has logged in.
 */
@ConfigurationProperties("management.endpoint.messagingpools")
public record MessagingPoolsEndpointProperties(
        @DefaultValue("never") Show showIds,
        @DefaultValue("20") int deadLetters,
        @DefaultValue Set<String> roles) {}
