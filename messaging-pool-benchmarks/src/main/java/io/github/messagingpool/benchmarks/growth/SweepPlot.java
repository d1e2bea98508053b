package io.github.messagingpool.benchmarks.growth;

import io.github.messagingpool.benchmarks.measure.Numbers;
import io.github.messagingpool.benchmarks.measure.Rounds;
import io.github.messagingpool.benchmarks.measure.Svg;
import java.util.List;

/** A sweep as a picture; both axes are logarithmic. */
final class SweepPlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 80;
    private static final int RIGHT = 200;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS =
            List.of("#2a7f4f", "#c0392b", "#2471a3", "#b9770e", "#7d3c98", "#5f6a6a");

    private final Sweep sweep;
    private final Rounds rounds;
    private final Scale xs;
    private final Scale ys;

    SweepPlot(Sweep sweep, Rounds rounds) {
        this.sweep = sweep;
        this.rounds = rounds;
        this.xs = Scale.of(points().stream().mapToDouble(Sweep.Point::x).toArray());
        this.ys =
                Scale.of(points().stream().mapToDouble(point -> point.y(rounds)).toArray());
    }

    private List<Sweep.Point> points() {
        return sweep.series().stream()
                .flatMap(series -> series.points().stream())
                .toList();
    }

    String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(LEFT, 20, "start", "#222", sweep.unit());
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "#222", sweep.axis());
        for (double mark : ys.marks()) {
            svg.line(LEFT, y(mark), WIDTH - RIGHT, y(mark), "#ddd", 1);
            svg.text(LEFT - 6, y(mark) + 4, "end", "#555", Numbers.format(mark));
        }
        for (double mark : xs.marks()) {
            svg.line(x(mark), TOP, x(mark), HEIGHT - BOTTOM, "#ddd", 1);
            svg.text(x(mark), HEIGHT - BOTTOM + 16, "middle", "#555", Numbers.format(mark));
        }
        for (int i = 0; i < sweep.series().size(); i++) {
            line(svg, i, sweep.series().get(i));
        }
        return svg.toString();
    }

    private void line(Svg svg, int index, Sweep.Series series) {
        String colour = COLOURS.get(index % COLOURS.size());
        svg.path(
                series.points().stream()
                        .filter(point -> !Double.isNaN(point.y(rounds)))
                        .map(point -> new double[] {x(point.x()), y(point.y(rounds))})
                        .toList(),
                colour);
        svg.bar(WIDTH - RIGHT + 12, TOP + index * 20.0, 10, 10, colour);
        svg.text(WIDTH - RIGHT + 28, TOP + index * 20.0 + 10, "start", "#222", series.label());
    }

    private double x(double value) {
        return LEFT + xs.share(value) * (WIDTH - RIGHT - LEFT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - ys.share(value) * (HEIGHT - BOTTOM - TOP);
    }

    /** From the mark below the least to the one above the most: powers of ten, or of two where there is less than one. */
    private record Scale(double base, int first, int last) {

        static Scale of(double... values) {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (double value : values) {
                if (!Double.isNaN(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
            double base = most / least < 100 ? 2 : 10;
            int first = (int) Math.floor(Math.log(least) / Math.log(base));
            int last = (int) Math.ceil(Math.log(most) / Math.log(base) - 1e-9);
            return new Scale(base, first, Math.max(last, first + 1));
        }

        double share(double value) {
            return (Math.log(value) / Math.log(base) - first) / (last - first);
        }

        double[] marks() {
            double[] marks = new double[last - first + 1];
            for (int i = 0; i < marks.length; i++) {
                marks[i] = Math.pow(base, first + i);
            }
            return marks;
        }
    }
}
