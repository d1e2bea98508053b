package io.github.messagingpool.benchmarks.startup;

import io.github.messagingpool.benchmarks.goal.Bound;
import io.github.messagingpool.benchmarks.measure.CommandLine;
import io.github.messagingpool.benchmarks.measure.Machine;
import io.github.messagingpool.benchmarks.startup.StartupApplication.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the starter costs while an application starts: two applications, equal but for the starter on the class path,
 * are started in turn, and the difference is the starter's share.
 */
public final class Startup {

    private static final int FEW = 10;
    private static final int MANY = 100;
    private static final int PLAIN_THREADS = 200;
    private static final double MOST_CPU_MILLIS = 100;
    private static final double LINEAR = (double) MANY / FEW;
    private static final double HALF = 0.5;

    private final CommandLine commandLine;
    private final List<String> names = new ArrayList<>();
    private final Map<String, StartupPair> pairs = new LinkedHashMap<>();

    public Startup(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    public void run() throws IOException {
        List<String> lines = inFolder(folder -> {
            prepare(folder, 0, FEW, MANY);
            commandLine.wanted(names, name -> name);
            start(commandLine.forks());
            return lines();
        });
        lines.forEach(System.out::println);
        Files.createDirectories(commandLine.out());
        Files.write(commandLine.out().resolve("startup.md"), lines);
        System.err.println("Written to " + commandLine.out().toAbsolutePath());
    }

    /** Starts each kind of application once. */
    public static void check() throws IOException {
        Startup startup = new Startup(CommandLine.parse("--startup"));
        inFolder(folder -> {
            startup.prepare(folder, 1);
            startup.start(1);
            return startup.lines();
        });
        System.out.printf("Each of %d pairs of applications started once%n", startup.pairs.size());
    }

    private void prepare(Path folder, int... numbersOfItems) throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("--startup needs to be run by java -jar benchmarks.jar");
        }
        Path starterless = StarterlessJar.copy(jar, folder.resolve("starterless.jar"));
        for (int items : numbersOfItems) {
            names.addAll(List.of(name(items), aheadOfTime(items), archived(items)));
            Path own = folder.resolve(Integer.toString(items));
            StartupApplication application = StartupApplication.compile(items, own, jar);
            add(name(items), items, application.on(starterless), application);
            if (isWanted(aheadOfTime(items)) || isWanted(archived(items))) {
                StartupApplication without = application.on(starterless).aheadOfTime(own.resolve("ahead-without"));
                StartupApplication with = application.aheadOfTime(own.resolve("ahead-with"));
                add(aheadOfTime(items), items, without, with);
                if (isWanted(archived(items))) {
                    add(
                            archived(items),
                            items,
                            without.archived(own.resolve("archived-without")),
                            with.archived(own.resolve("archived-with")));
                }
            }
        }
        StartupApplication empty = StartupApplication.compile(0, folder.resolve("empty"), starterless);
        names.add(PLAIN_THREADS + " plain threads");
        add(PLAIN_THREADS + " plain threads", 0, empty, empty.with("-Dthreads=" + PLAIN_THREADS));
    }

    private void add(String name, int pools, StartupApplication without, StartupApplication with) {
        if (isWanted(name)) {
            pairs.put(name, new StartupPair(name, without, with, pools));
        }
    }

    private static String name(int items) {
        return items + " items";
    }

    private static String aheadOfTime(int items) {
        return name(items) + ", ahead of time";
    }

    private static String archived(int items) {
        return aheadOfTime(items) + ", from the JVM's archive";
    }

    private boolean isWanted(String name) {
        return commandLine.isWanted(name);
    }

    private void start(int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (StartupPair pair : pairs.values()) {
                pair.start(round);
            }
            System.err.printf("[%d of %d]%n", round + 1, rounds);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Machine.describe() + "; median of " + commandLine.forks()
                + " rounds, in milliseconds, each share from one round; in brackets the least and the most.");
        lines.add("");
        lines.add(
                "| application | CPU without | with | share | share of the main thread | time without | with | share |");
        lines.add("|---|---|---|---|---|---|---|---|");
        pairs.values().forEach(pair -> lines.add(pair.line()));
        lines.add("");
        lines.add("| share of the CPU time | goal | measured | verdict |");
        lines.add("|---|---|---|---|");
        verdict(lines, "10 items", Bound.atMost(MOST_CPU_MILLIS, " ms"), share(name(FEW)));
        verdict(lines, "100 items to 10", Bound.atMost(LINEAR, " ×"), share(name(MANY)) / share(name(FEW)));
        for (int items : List.of(FEW, MANY)) {
            verdict(
                    lines,
                    items + " items, ahead of time to not",
                    Bound.atMost(HALF, " ×"),
                    share(aheadOfTime(items)) / share(name(items)));
        }
        verdict(
                lines,
                "10 items, ahead of time, from the JVM's archive",
                Bound.atMost(MOST_CPU_MILLIS, " ms"),
                share(archived(FEW)));
        return lines;
    }

    /** Adds nothing where one of the applications was not wanted. */
    private static void verdict(List<String> lines, String what, Bound bound, double measured) {
        if (!Double.isNaN(measured)) {
            String verdict = bound.isMetBy(measured) ? "reached" : "**missed**";
            lines.add("| " + what + " | " + bound + " | " + bound.format(measured) + " | " + verdict + " |");
        }
    }

    private double share(String name) {
        StartupPair pair = pairs.get(name);
        return pair == null ? Double.NaN : pair.share(Started::cpuMillis).value();
    }

    private static <R> R inFolder(Work<R> work) throws IOException {
        Path folder = Files.createTempDirectory("startup");
        try {
            return work.in(folder);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** What is done with a folder that exists as long as that takes. */
    private interface Work<R> {
        R in(Path folder) throws IOException;
    }
}
