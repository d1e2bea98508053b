package com.example.demo.flights;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the flights of an airport were like.
 *
 * @param code the airport's code
 * @param departures the number of departures
 * @param arrivals the number of arrivals
 * @param lateArrivals the number of arrivals at least 15 minutes late
 * @param longestLateRun the most late arrivals with none in time between them
 * @param delayMinutes the sum of the arrivals' delays; early ones count as negative
 * @param delayQuantiles how the delays are spread; null if nothing arrived
 */
record AirportSummary(
        String code,
        int departures,
        int arrivals,
        int lateArrivals,
        int longestLateRun,
        long delayMinutes,
        @Nullable DelayQuantiles delayQuantiles) {

    /** The order from the airport with the most flights to that with the fewest. */
    static final Comparator<AirportSummary> BUSIEST_FIRST =
            Comparator.comparingInt(AirportSummary::flights).reversed().thenComparing(AirportSummary::code);

    /** Returns how many flights left or came in. */
    int flights() {
        return departures + arrivals;
    }
}
