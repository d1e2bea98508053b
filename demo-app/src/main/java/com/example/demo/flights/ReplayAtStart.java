package com.example.demo.flights;

import com.example.demo.DemoProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Replays the flights when the application starts, and prints the busiest airports if it is to end then. */
@Component
final class ReplayAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ReplayAtStart.class);
    private static final int ROWS = 10;

    private final DemoProperties properties;
    private final FlightReplay replay;

    ReplayAtStart(DemoProperties properties, FlightReplay replay) {
        this.properties = properties;
        this.replay = replay;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.exitAfterReplay()) {
            ReplayReport report = replay.replay(1);
            System.out.print(AirportTable.of(replay.summaries().subList(0, ROWS)));
            System.out.println(report.text());
        } else if (properties.replayAtStart()) {
            log.info("Replayed {}", replay.replay(1).text());
        }
    }
}
