package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.autoconfigure.UnusedDeclarations.Unused;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Auto-configuration for what is said at start where the dashboard is switched on and something is missing for it. */
@AutoConfiguration(after = MessagingPoolEndpointAutoConfiguration.class)
@ConditionalOnBooleanProperty("messaging-pool.dashboard.enabled")
@ConditionalOnBean(ThreadPoolCreator.class)
public final class MessagingPoolDashboardCheckAutoConfiguration {

    private static final String ACTUATOR =
            "org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration";
    private static final String PORT = "management.server.port";

    MessagingPoolDashboardCheckAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingClass(ACTUATOR)
    UnusedDeclarations.Check messagingPoolDashboardWithoutActuator() {
        return cannotBeServed(
                "the actuator is not on the class path",
                "Add the dependency org.springframework.boot:spring-boot-starter-actuator, and set"
                        + " management.endpoints.web.exposure.include=messagingpools.");
    }

    @Bean
    @ConditionalOnNotWebApplication
    UnusedDeclarations.Check messagingPoolDashboardWithoutWeb() {
        return cannotBeServed(
                "the application is no web application",
                "Add the dependency org.springframework.boot:spring-boot-starter-webmvc, or spring-boot-starter-webflux, and"
                        + " set spring.main.web-application-type to no other than theirs.");
    }

    /** Where the endpoint is there for the web, its extension is. */
    @Bean
    @ConditionalOnClass(name = ACTUATOR)
    @ConditionalOnWebApplication
    @ConditionalOnMissingBean(type = "io.github.messagingpool.autoconfigure.MessagingPoolsEndpointWebExtension")
    UnusedDeclarations.Check messagingPoolDashboardWithoutEndpoint() {
        return check(
                "shows nothing: the endpoint 'messagingpools' is not exposed, from which it has what it shows",
                "Set management.endpoints.web.exposure.include=messagingpools, beside what else is exposed, and"
                        + " management.endpoint.messagingpools.access not to none.");
    }

    @Bean
    @ConditionalOnClass(name = ACTUATOR)
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = PORT, havingValue = "-1")
    UnusedDeclarations.Check messagingPoolDashboardWithoutPort() {
        return cannotBeServed(
                "'" + PORT + "' is -1, so nothing of the actuator is served", "Set it to a port, or remove it.");
    }

    private static UnusedDeclarations.Check cannotBeServed(String missing, String remedy) {
        return check("cannot be served: " + missing, remedy);
    }

    private static UnusedDeclarations.Check check(String wrong, String remedy) {
        return found -> found.accept(new Unused(
                false,
                "The dashboard is switched on by 'messaging-pool.dashboard.enabled', and " + wrong + ".",
                remedy));
    }
}
