package com.example.demo;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps the web server from listening if the application is to end by itself. */
final class NoWebServerListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Port -1 and not web-application-type none, because AOT processing has fixed that the web's beans are there. */
    private static final Map<String, Object> NO_PORT = Map.of("server.port", "-1");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.getProperty("demo.exit-after-replay", Boolean.class, false)) {
            environment.getPropertySources().addFirst(new MapPropertySource("noWebServer", NO_PORT));
        }
    }
}
