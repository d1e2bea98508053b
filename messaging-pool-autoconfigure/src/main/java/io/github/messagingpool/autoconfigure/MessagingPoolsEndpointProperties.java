package io.github.messagingpool.autoconfigure;

import java.util.Set;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the endpoint.
 *
 * @param showIds When ids of items are shown, which can be personal data.
 * @param roles Roles of those to whom they are shown when authorized. By default everybody who has logged in.
 */
@ConfigurationProperties("management.endpoint.messagingpools")
public record MessagingPoolsEndpointProperties(
        @DefaultValue("never") Show showIds, @DefaultValue Set<String> roles) {}
