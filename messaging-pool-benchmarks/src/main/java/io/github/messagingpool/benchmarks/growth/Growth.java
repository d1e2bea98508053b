package io.github.messagingpool.benchmarks.growth;

import io.github.messagingpool.benchmarks.measure.CommandLine;
import io.github.messagingpool.benchmarks.measure.Machine;
import io.github.messagingpool.benchmarks.measure.Numbers;
import io.github.messagingpool.benchmarks.measure.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Measures how costs grow, and writes each sweep as CSV, as a Markdown table and as a picture. */
public final class Growth {

    private final CommandLine commandLine;

    public Growth(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    public void run() throws IOException {
        List<Sweep> sweeps = commandLine.wanted(Sweeps.all(), Sweep::name);
        Rounds rounds = Rounds.measure(
                sweeps.stream()
                        .flatMap(sweep -> sweep.cases().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                commandLine);
        Files.createDirectories(commandLine.out());
        List<String> tables = new ArrayList<>();
        tables.add(Machine.describe() + "; " + commandLine.forksText() + ".");
        for (Sweep sweep : sweeps) {
            tables.addAll(table(sweep, rounds));
            Files.write(commandLine.out().resolve(sweep.name() + ".csv"), csv(sweep, rounds));
            Files.writeString(commandLine.out().resolve(sweep.name() + ".svg"), new SweepPlot(sweep, rounds).svg());
        }
        tables.forEach(System.out::println);
        Files.write(commandLine.out().resolve("growth.md"), tables);
        System.err.println("Written to " + commandLine.out().toAbsolutePath());
    }

    private static List<String> table(Sweep sweep, Rounds rounds) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("**" + sweep.name() + "**: " + sweep.unit());
        lines.add("");
        lines.add("| " + sweep.axis() + " | "
                + sweep.series().stream().map(Sweep.Series::label).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---".repeat(sweep.series().size() + 1) + "|");
        for (double x : xs(sweep)) {
            lines.add("| " + Numbers.format(x) + " | "
                    + sweep.series().stream()
                            .map(series -> Numbers.format(y(series, x, rounds)))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        return lines;
    }

    private static Set<Double> xs(Sweep sweep) {
        return sweep.series().stream()
                .flatMap(series -> series.points().stream())
                .map(Sweep.Point::x)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double y(Sweep.Series series, double x, Rounds rounds) {
        return series.points().stream()
                .filter(point -> point.x() == x)
                .mapToDouble(point -> point.y(rounds))
                .findAny()
                .orElse(Double.NaN);
    }

    private static List<String> csv(Sweep sweep, Rounds rounds) {
        List<String> lines = new ArrayList<>();
        lines.add("series," + sweep.axis() + "," + sweep.unit().replace(",", ""));
        for (Sweep.Series series : sweep.series()) {
            for (Sweep.Point point : series.points()) {
                lines.add(series.label().replace(",", "") + "," + (long) point.x() + "," + point.y(rounds));
            }
        }
        return lines;
    }
}
