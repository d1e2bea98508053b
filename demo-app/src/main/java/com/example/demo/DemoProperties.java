package com.example.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code demo}.
 *
 * @param replayAtStart whether to replay the flights when the application starts
 * @param exitAfterReplay whether to replay the flights, print the busiest airports and end
 */
@ConfigurationProperties("demo")
public record DemoProperties(
        @DefaultValue("true") boolean replayAtStart,
        @DefaultValue("false") boolean exitAfterReplay) {}
