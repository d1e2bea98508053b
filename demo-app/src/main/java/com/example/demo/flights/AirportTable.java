package com.example.demo.flights;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Airports as a table of text. */
final class AirportTable {

    private static final String HEAD =
            "airport  departures  arrivals   late  longest late run  delay sum  median    p90\n";

    private AirportTable() {}

    /** Returns a line for each airport, below a head. */
    static String of(List<AirportSummary> airports) {
        return HEAD + airports.stream().map(AirportTable::row).collect(Collectors.joining());
    }

    private static String row(AirportSummary airport) {
        return String.format(
                Locale.ROOT,
                "%-7s  %,10d  %,8d  %,5d  %,16d  %,9d  %s\n",
                airport.code(),
                airport.departures(),
                airport.arrivals(),
                airport.lateArrivals(),
                airport.longestLateRun(),
                airport.delayMinutes(),
                text(airport.delayQuantiles()));
    }

    private static String text(@Nullable DelayQuantiles delays) {
        return delays == null
                ? String.format("%6s  %5s", "-", "-")
                : String.format(Locale.ROOT, "%6.0f  %5.0f", delays.median(), delays.p90());
    }
}
