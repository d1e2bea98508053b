package io.github.messagingpool.benchmarks.generation;

import com.sun.management.OperatingSystemMXBean;
import io.github.messagingpool.benchmarks.measure.Figure;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * The main program of a process that lets generations live, and says what one took: the median time and the mean CPU time of
 * the process, in nanoseconds.
 *
 * <p>Arguments: world, threads, rounds, generations before those that are measured, generations measured.
 */
public final class GenerationProcess {

    private static final long SEED = 20_261_127;

    private GenerationProcess() {}

    @SuppressWarnings("SystemExitOutsideMain") // this is main
    public static void main(String[] arguments) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int warmUps = Integer.parseInt(arguments[3]);
        long[] nanos = new long[Integer.parseInt(arguments[4])];
        try (World world = WorldKind.valueOf(arguments[0]).open(Integer.parseInt(arguments[1]))) {
            Population population = new Population(world, SEED, Integer.parseInt(arguments[2]));
            run(population, warmUps);
            long cpu = system.getProcessCpuTime();
            for (int i = 0; i < nanos.length; i++) {
                long began = System.nanoTime();
                population.generation();
                nanos[i] = System.nanoTime() - began;
            }
            cpu = (system.getProcessCpuTime() - cpu) / nanos.length;
            Arrays.sort(nanos);
            System.out.println(Figure.VALUE + "=" + nanos[nanos.length / 2] + " " + Figure.CPU + "=" + cpu);
        }
        System.exit(0);
    }

    private static void run(Population population, int generations) {
        for (int i = 0; i < generations; i++) {
            population.generation();
        }
    }
}
