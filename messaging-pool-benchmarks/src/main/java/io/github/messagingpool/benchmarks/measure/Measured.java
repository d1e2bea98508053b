package io.github.messagingpool.benchmarks.measure;

/**
 * What one fork measured; not a number where it does not apply, or where the fork failed.
 *
 * @param value the time of one operation in nanoseconds, or what a {@link Probe} says
 * @param p99 the time that 99 of 100 operations keep within, in nanoseconds
 * @param bytes what one operation allocates, on all threads
 */
public record Measured(double value, double p99, double bytes) {

    static final Measured FAILED = new Measured(Double.NaN, Double.NaN, Double.NaN);

    static Measured of(double value) {
        return new Measured(value, Double.NaN, Double.NaN);
    }
}
