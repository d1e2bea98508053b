package io.github.messagingpool.benchmarks.goal;

import io.github.messagingpool.benchmarks.measure.CommandLine;
import io.github.messagingpool.benchmarks.measure.Figure;
import io.github.messagingpool.benchmarks.measure.Machine;
import io.github.messagingpool.benchmarks.measure.Measurement;
import io.github.messagingpool.benchmarks.measure.Median;
import io.github.messagingpool.benchmarks.measure.Numbers;
import io.github.messagingpool.benchmarks.measure.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Measures every goal and says where it stands, as a Markdown table. */
public final class GoalTable {

    private final CommandLine commandLine;

    public GoalTable(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    public void run() throws IOException {
        List<Goal> goals = commandLine.wanted(Goals.all(), Goal::name);
        Set<Measurement> needed = new LinkedHashSet<>();
        goals.forEach(goal -> needed.addAll(goal.needs()));
        Rounds rounds = Rounds.measure(needed, commandLine);
        List<Result> results =
                goals.stream().map(goal -> new Result(goal, rounds)).toList();
        List<String> lines = lines(results, rounds, needed);
        lines.forEach(System.out::println);
        Files.createDirectories(commandLine.out());
        Files.write(commandLine.out().resolve("table.md"), lines);
        if (commandLine.plot()) {
            Files.writeString(commandLine.out().resolve("table.svg"), new GoalPlot(results).svg());
        }
        System.err.println("Written to " + commandLine.out().toAbsolutePath());
    }

    private List<String> lines(List<Result> results, Rounds rounds, Set<Measurement> measurements) {
        List<String> lines = new ArrayList<>();
        lines.add(Machine.describe() + "; " + commandLine.forksText()
                + ", each ratio from one round; in brackets the least and the most.");
        lines.add("");
        lines.add("| work | against | goal | measured | verdict | times behind it |");
        lines.add("|---|---|---|---|---|---|");
        results.forEach(result -> lines.add(result.line(rounds)));
        lines.add("");
        lines.add("| measured | median | least | most | bytes | CPU |");
        lines.add("|---|---|---|---|---|---|");
        measurements.forEach(measurement -> lines.add(line(measurement, rounds)));
        return lines;
    }

    private static String line(Measurement measurement, Rounds rounds) {
        Median time = rounds.median(measurement);
        Median bytes = median(Figure.BYTES, measurement, rounds);
        Median cpu = median(Figure.CPU, measurement, rounds);
        return "| " + measurement.label() + " | " + Numbers.format(time.value()) + " | " + Numbers.format(time.least())
                + " | " + Numbers.format(time.most()) + " | " + Numbers.format(bytes.value()) + " | "
                + Numbers.format(cpu.value()) + " |";
    }

    private static Median median(Figure figure, Measurement measurement, Rounds rounds) {
        return Median.of(rounds.of(measurement).stream()
                .mapToDouble(measured -> measured.get(figure))
                .toArray());
    }

    /** A goal, and what was measured of it. */
    record Result(Goal goal, Median measured) {

        Result(Goal goal, Rounds rounds) {
            this(goal, rounds.median(goal.number()));
        }

        boolean isReached() {
            return goal.bound().isMetBy(measured.value());
        }

        String line(Rounds rounds) {
            Bound bound = goal.bound();
            return "| " + goal.work() + " | " + goal.against() + " | " + bound + " | " + bound.format(measured.value())
                    + " (" + Numbers.format(measured.least()) + "–" + Numbers.format(measured.most()) + ") | "
                    + (isReached() ? "reached" : "**missed**") + " | " + goal.details(rounds) + " |";
        }
    }
}
