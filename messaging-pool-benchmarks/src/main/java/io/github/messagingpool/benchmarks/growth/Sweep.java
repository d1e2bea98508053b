package io.github.messagingpool.benchmarks.growth;

import io.github.messagingpool.benchmarks.measure.Case;
import io.github.messagingpool.benchmarks.measure.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * One cost as one thing grows, for several ways to do the work.
 *
 * @param name of its files
 * @param axis what grows
 * @param unit what the numbers are
 */
record Sweep(String name, String axis, String unit, List<Series> series) {

    static Sweep of(String name, String axis, String unit, Series... series) {
        return new Sweep(name, axis, unit, List.of(series));
    }

    List<Case> cases() {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .map(Point::measured)
                .toList();
    }

    /** One way to do the work, from the least to the most. */
    record Series(String label, List<Point> points) {

        /** Measures a case for each value; a time is divided by how many requests it is of. */
        static Series of(String label, LongFunction<Case> measured, LongFunction<Double> requests, long... values) {
            List<Point> points = new ArrayList<>();
            for (long value : values) {
                points.add(new Point((double) value, measured.apply(value), requests.apply(value)));
            }
            return new Series(label, points);
        }

        static Series of(String label, LongFunction<Case> measured, long... values) {
            return of(label, measured, value -> 1.0, values);
        }
    }

    /** One case, and where it stands on the axis. */
    record Point(double x, Case measured, double requests) {

        double y(Rounds rounds) {
            return rounds.median(measured).value() / requests;
        }
    }
}
