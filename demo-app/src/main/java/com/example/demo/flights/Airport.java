package com.example.demo.flights;

import com.tdunning.math.stats.MergingDigest;
import com.tdunning.math.stats.TDigest;
import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import org.jspecify.annotations.Nullable;

/** An airport and what its flights were like. Plain fields and a sketch that is not thread-safe: no lock. */
@PoolItem("airports")
final class Airport {

    private static final int LATE_MINUTES = 15;

    private final String code;
    private int departures;
    private int arrivals;
    private int lateArrivals;
    private int lateRun;
    private int longestLateRun;
    private long delayMinutes;
    private final TDigest delays = new MergingDigest(100);

    Airport(String code) {
        this.code = code;
    }

    /** Counts a flight that left. */
    @Messaging(request = "DepartureRequest")
    void depart() {
        departures++;
    }

    /**
     * Counts a flight that came in.
     *
     * @param delay how many minutes too late it was; negative if it was early
     */
    @Messaging(request = "ArrivalRequest")
    void arrive(int delay) {
        arrivals++;
        delayMinutes += delay;
        delays.add(delay);
        lateRun = delay >= LATE_MINUTES ? lateRun + 1 : 0;
        longestLateRun = Math.max(longestLateRun, lateRun);
        if (delay >= LATE_MINUTES) {
            lateArrivals++;
        }
    }

    /**
     * Says what the airport's flights were like.
     *
     * @return the airport's numbers so far
     */
    @Messaging
    AirportSummary summary() {
        return new AirportSummary(code, departures, arrivals, lateArrivals, longestLateRun, delayMinutes, quantiles());
    }

    private @Nullable DelayQuantiles quantiles() {
        return arrivals == 0
                ? null
                : new DelayQuantiles(delays.quantile(0.5), delays.quantile(0.9), delays.quantile(0.99));
    }
}
