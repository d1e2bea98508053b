package com.example.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the application. With {@code --demo.exit-after-replay=true} it replays the flights, prints the busiest airports
 * and ends, without listening for requests.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DemoApplication {

    /** Starts the application with options such as {@code --server.port=8081}. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(DemoApplication.class);
        application.addListeners(new NoWebServerListener());
        ConfigurableApplicationContext context = application.run(args);
        if (context.getBean(DemoProperties.class).exitAfterReplay()) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
