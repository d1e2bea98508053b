package io.github.messagingpool.benchmarks.measure;

import java.util.Arrays;

/** The middle of a few values, and how far they are apart; not a number if one of them is not. */
public record Median(double value, double least, double most) {

    public static Median of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double most = sorted[sorted.length - 1];
        if (Double.isNaN(most)) {
            return new Median(most, most, most);
        }
        int half = sorted.length / 2;
        double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Median(middle, sorted[0], most);
    }
}
