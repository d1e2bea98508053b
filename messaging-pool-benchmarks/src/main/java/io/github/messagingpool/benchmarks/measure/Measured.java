package io.github.messagingpool.benchmarks.measure;

import java.util.EnumMap;
import java.util.Map;

/** What one fork measured; not a number where it does not apply, or where the fork failed. */
public record Measured(Map<Figure, Double> figures) {

    static final Measured FAILED = new Measured(Map.of());

    public Measured {
        figures = Map.copyOf(figures);
    }

    /**
     * Reads what a program has printed, for example {@code VALUE=1200 CPU=2300}.
     *
     * @throws IllegalArgumentException if that is anything else
     */
    static Measured parse(String line) {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        for (String each : line.split(" ", -1)) {
            String[] parts = each.split("=", 2);
            figures.put(Figure.valueOf(parts[0]), Double.parseDouble(parts[1]));
        }
        return new Measured(figures);
    }

    public double get(Figure figure) {
        return figures.getOrDefault(figure, Double.NaN);
    }

    public double value() {
        return get(Figure.VALUE);
    }
}
