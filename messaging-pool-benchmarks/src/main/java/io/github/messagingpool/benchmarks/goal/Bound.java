package io.github.messagingpool.benchmarks.goal;

import io.github.messagingpool.benchmarks.measure.Numbers;

/** At least or at most so much of a unit. */
public record Bound(boolean atLeast, double limit, String unit) {

    public static Bound atLeast(double limit, String unit) {
        return new Bound(true, limit, unit);
    }

    public static Bound atMost(double limit, String unit) {
        return new Bound(false, limit, unit);
    }

    public boolean isMetBy(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    /** Returns how often the value is as good as it must be: 1 is just enough. */
    double score(double value) {
        return atLeast ? value / limit : limit / value;
    }

    @Override
    public String toString() {
        return (atLeast ? "≥ " : "≤ ") + format(limit);
    }

    public String format(double value) {
        return Numbers.format(value) + unit;
    }
}
