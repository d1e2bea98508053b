package com.example.demo.flights;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a replay has got; tells the log of every fifth of it. */
final class ReplayProgress {

    private static final Logger log = LoggerFactory.getLogger(ReplayProgress.class);
    private static final int REPORTS = 5;

    private final long total;
    private long replayed;

    ReplayProgress(long total) {
        this.total = total;
    }

    /** Notes that these flights were replayed. */
    void add(List<Flight> flights) {
        long reportsBefore = reports();
        replayed += flights.size();
        if (reports() > reportsBefore) {
            Flight last = flights.get(flights.size() - 1);
            log.info("Replayed {} of {} flights, until {}", replayed, total, last.departure());
        }
    }

    /** Returns how many flights were replayed. */
    long replayed() {
        return replayed;
    }

    private long reports() {
        return replayed * REPORTS / total;
    }
}
