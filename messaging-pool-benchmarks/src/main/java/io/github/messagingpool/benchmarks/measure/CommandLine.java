package io.github.messagingpool.benchmarks.measure;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command was told.
 *
 * @param plot whether to write plots too
 * @param forks how often everything is measured, each time in a JVM of its own
 * @param warmups iterations before the measured ones
 * @param iterations measured iterations
 * @param millis how long an iteration takes
 * @param only which goals, sweeps or applications to measure
 * @param out the folder for files
 */
public record CommandLine(boolean plot, int forks, int warmups, int iterations, int millis, Pattern only, Path out) {

    public static final String HELP = """
            java -jar benchmarks.jar COMMAND [OPTION ...]

            --table            each goal: what it asks for, what was measured, and whether that is enough; some ten minutes a fork
            --plot             the same, and the table as a picture, table.svg
            --growth           tables and pictures of how costs grow
            --startup          what the starter costs while an application starts
            --check            every benchmark, once and briefly

            --forks N          measure N times, each time in new JVMs; 1, and 10 starts
            --warmups N        iterations before the measured ones; 10
            --iterations N     measured iterations; 3
            --millis N         how long an iteration takes; 250
            --only REGEX       only the goals, sweeps or applications whose name has this in it
            --out FOLDER       where to write files; target/benchmarks, or what is given

            Anything else goes to JMH: java -jar benchmarks.jar -h
            """;

    public static CommandLine parse(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        boolean plot = false;
        int forks = 1;
        int warmups = 10;
        int iterations = 3;
        int millis = 250;
        Pattern only = Pattern.compile("");
        Path out = Path.of("target", "benchmarks");
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--table", "--growth" -> {}
                case "--startup" -> forks = 10;
                case "--plot" -> plot = true;
                case "--forks" -> forks = number(option, rest);
                case "--warmups" -> warmups = number(option, rest);
                case "--iterations" -> iterations = number(option, rest);
                case "--millis" -> millis = number(option, rest);
                case "--only" -> only = Pattern.compile(value(option, rest), Pattern.CASE_INSENSITIVE);
                case "--out" -> out = Path.of(value(option, rest));
                default -> throw new IllegalArgumentException("Unknown option " + option + "\n\n" + HELP);
            }
        }
        return new CommandLine(plot, forks, warmups, iterations, millis, only, out);
    }

    public boolean isWanted(String name) {
        return only.matcher(name).find();
    }

    /**
     * Returns those that are wanted.
     *
     * @throws IllegalArgumentException if none is
     */
    public <W> List<W> wanted(Collection<W> all, Function<W, String> name) {
        List<W> wanted = all.stream().filter(each -> isWanted(name.apply(each))).toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("--only " + only + " fits no name; those there are: "
                    + all.stream().map(name).distinct().collect(Collectors.joining("; ")));
        }
        return wanted;
    }

    /** Returns how the forks are told of in a table. */
    public String forksText() {
        return forks == 1 ? "one fork" : "median of " + forks + " forks";
    }

    private static int number(String option, Deque<String> rest) {
        int number = Integer.parseInt(value(option, rest));
        if (number < 1) {
            throw new IllegalArgumentException(option + " must be at least 1, not " + number);
        }
        return number;
    }

    private static String value(String option, Deque<String> rest) {
        try {
            return rest.remove();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(option + " needs a value", e);
        }
    }
}
