package io.github.messagingpool.benchmarks;

import io.github.messagingpool.benchmarks.generation.GenerationCheck;
import io.github.messagingpool.benchmarks.goal.GoalTable;
import io.github.messagingpool.benchmarks.growth.Growth;
import io.github.messagingpool.benchmarks.measure.CommandLine;
import io.github.messagingpool.benchmarks.startup.Startup;
import java.io.IOException;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The jar's main class: our own commands, and JMH for everything else.
 *
 * <pre>
 * --table [--plot]  measures what this project promises about speed, and says where it stands
 * --growth          measures how costs grow with threads, senders, items, batches and work, as tables and plots
 * --startup         measures what the starter costs while an application starts
 * --check           runs every benchmark once and briefly, so that none rots
 * --help            says more
 * </pre>
 */
final class Main {

    private static final Set<String> COMMANDS =
            Set.of("--table", "--plot", "--growth", "--startup", "--check", "--help");

    private Main() {}

    /** Runs the command that the first argument names, or JMH with all arguments. */
    @SuppressWarnings("SystemExitOutsideMain") // this is main
    public static void main(String[] args) throws IOException {
        System.setProperty("jmh.ignoreLock", "true"); // the commands run one fork at a time
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            System.exit(run(args)); // also where a benchmark that failed has left threads behind
        }
        org.openjdk.jmh.Main.main(args);
    }

    private static int run(String... args) {
        try {
            switch (args[0]) {
                case "--table", "--plot" -> new GoalTable(CommandLine.parse(args)).run();
                case "--growth" -> new Growth(CommandLine.parse(args)).run();
                case "--startup" -> new Startup(CommandLine.parse(args)).run();
                case "--check" -> {
                    Check.run();
                    GenerationCheck.run();
                    Startup.check();
                }
                default -> System.out.println(CommandLine.HELP);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException | RunnerException | RuntimeException e) {
            e.printStackTrace();
            return 1;
        }
    }
}
