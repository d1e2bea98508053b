package io.github.messagingpool.benchmarks.goal;

import static io.github.messagingpool.benchmarks.generation.WorldKind.GROUPED;
import static io.github.messagingpool.benchmarks.generation.WorldKind.INLINE;
import static io.github.messagingpool.benchmarks.generation.WorldKind.STARTER;
import static io.github.messagingpool.benchmarks.generation.WorldKind.STRIPED;

import io.github.messagingpool.benchmarks.generation.GenerationProcess;
import io.github.messagingpool.benchmarks.generation.WorldKind;
import io.github.messagingpool.benchmarks.measure.Figure;
import io.github.messagingpool.benchmarks.measure.Program;
import java.util.List;

/** What is promised about a program as people write them. */
final class Generations {

    /** Some 2 µs for each of those that work. */
    private static final int ROUNDS = 1_120;

    private static final int MORE = 8;
    private static final int THREADS = 2;

    private Generations() {}

    static List<Goal> goals() {
        String work = "A generation of 3,779 messages in 6 batches";
        String hardWork = work + ", " + MORE + " × the work";
        Program ours = program(work, STARTER, ROUNDS);
        Program inline = program(work, INLINE, ROUNDS);
        return List.of(
                Goal.atMostTimes(work, "inline", ours, 0.8, inline),
                Goal.atMostTimes(work, "CPU, to inline", Figure.CPU, ours, 1.8, inline),
                Goal.atMostTimes(work, STRIPED.label(), ours, 1, program(work, STRIPED, ROUNDS)),
                Goal.atMostTimes(work, GROUPED.label(), ours, 1, program(work, GROUPED, ROUNDS)),
                Goal.atMostTimes(
                        hardWork,
                        "inline",
                        program(hardWork, STARTER, MORE * ROUNDS),
                        0.6,
                        program(hardWork, INLINE, MORE * ROUNDS)));
    }

    private static Program program(String work, WorldKind world, int rounds) {
        int generations = rounds == ROUNDS ? 2_000 : 500;
        return Program.of(
                work, world.label(), GenerationProcess.class, world, THREADS, rounds, 2 * generations, generations);
    }
}
