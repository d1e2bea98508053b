package com.example.demo.flights;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a replay did.
 *
 * @param flights how many flights were replayed
 * @param airports how many airports they touched
 * @param lateArrivals how many of them were at least 15 minutes late
 * @param millis how long it took, in milliseconds
 */
record ReplayReport(long flights, int airports, long lateArrivals, long millis) {

    static ReplayReport of(long flights, List<AirportSummary> airports, Duration took) {
        long late = airports.stream().mapToLong(AirportSummary::lateArrivals).sum();
        return new ReplayReport(flights, airports.size(), late, took.toMillis());
    }

    /** Returns the report as a line. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%,d flights, %,d airports, %,d late arrivals, in %,d ms",
                flights,
                airports,
                lateArrivals,
                millis);
    }
}
