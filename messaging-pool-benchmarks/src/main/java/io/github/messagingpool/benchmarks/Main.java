package io.github.messagingpool.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The jar's main class: our own commands, and JMH for everything else.
 *
 * <pre>
 * --table [--plot]  measures what this project promises about speed, and says where it stands
 * --growth          measures how costs grow with threads, callers, items, batches and work, as tables and plots
 * --check           runs every benchmark once and briefly, so that none rots
 * --help            says more
 * </pre>
 */
final class Main {

    private Main() {}

    /** Runs the command that the first argument names, or JMH with all arguments. */
    public static void main(String[] args) throws IOException, RunnerException {
        System.setProperty("jmh.ignoreLock", "true"); // the commands run one fork at a time
        String command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "--table", "--plot" -> new GoalTable(CommandLine.parse(args)).run();
            case "--growth" -> new Growth(CommandLine.parse(args)).run();
            case "--check" -> Check.run();
            case "--probe" -> System.out.println(Probe.valueOf(args[1]).inThisProcess());
            case "--help" -> System.out.println(CommandLine.HELP);
            default -> org.openjdk.jmh.Main.main(Arrays.copyOf(args, args.length));
        }
    }
}
