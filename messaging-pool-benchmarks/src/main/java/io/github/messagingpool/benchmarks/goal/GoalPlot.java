package io.github.messagingpool.benchmarks.goal;

import io.github.messagingpool.benchmarks.measure.Numbers;
import io.github.messagingpool.benchmarks.measure.Svg;
import java.util.List;
import java.util.Locale;

/** The table of goals as a picture: how often each is as good as it must be, on a logarithmic scale. */
final class GoalPlot {

    private static final int ROW = 22;
    private static final int LABELS = 430;
    private static final int BARS = 420;
    private static final int VALUES = 190;
    private static final int TOP = 40;
    /** The scale goes from a tenth to ten times. */
    private static final double DECADES_EACH_WAY = 1;

    private final List<GoalTable.Result> results;

    GoalPlot(List<GoalTable.Result> results) {
        this.results = results;
    }

    String svg() {
        int height = TOP + results.size() * ROW + 20;
        Svg svg = new Svg(LABELS + BARS + VALUES, height);
        svg.text(
                LABELS,
                16,
                "start",
                "#555",
                "what was measured, as a multiple of the goal; beyond the line it is reached");
        for (double mark : new double[] {0.1, 0.2, 0.5, 1, 2, 5, 10}) {
            svg.line(x(mark), TOP - 4, x(mark), height - 16, mark == 1 ? "#333" : "#ddd", mark == 1 ? 1.5 : 1);
            svg.text(x(mark), TOP - 8, "middle", "#555", String.format(Locale.ROOT, "%s×", Numbers.format(mark)));
        }
        for (int i = 0; i < results.size(); i++) {
            row(svg, TOP + i * ROW, results.get(i));
        }
        return svg.toString();
    }

    private static void row(Svg svg, int y, GoalTable.Result result) {
        Goal goal = result.goal();
        double end = x(goal.bound().score(result.measured().value()));
        double from = Math.min(end, x(1));
        svg.text(LABELS - 8, y + 15, "end", "#222", goal.name());
        svg.bar(from, y + 4, Math.abs(end - x(1)), ROW - 8, result.isReached() ? "#2a7f4f" : "#c0392b");
        svg.text(
                LABELS + BARS + 8,
                y + 15,
                "start",
                "#222",
                goal.bound().format(result.measured().value()) + "  (goal " + goal.bound() + ")");
    }

    private static double x(double multiple) {
        double decades = Double.isNaN(multiple) ? -DECADES_EACH_WAY : Math.log10(Math.max(multiple, 1e-9));
        double within = Math.max(-DECADES_EACH_WAY, Math.min(DECADES_EACH_WAY, decades));
        return LABELS + BARS * (within + DECADES_EACH_WAY) / (2 * DECADES_EACH_WAY);
    }
}
