package io.github.messagingpool.benchmarks.jmh;

import java.util.Arrays;
import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An engine with many counters, of which a few are wanted often: the k-th one k times less often than the first. */
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class ZipfState extends EngineState {

    private static final int DRAWN = 1 << 20;

    /** How many counters there are. */
    @Param("1000000")
    public int items;

    private int[] ids;

    /** Draws the ids before anything is measured. */
    @Setup(Level.Trial)
    public void draw() {
        double[] weights = new double[items];
        double sum = 0;
        for (int rank = 0; rank < items; rank++) {
            sum += 1.0 / (rank + 1);
            weights[rank] = sum;
        }
        Random random = new Random(42);
        ids = new int[DRAWN];
        for (int i = 0; i < DRAWN; i++) {
            int found = Arrays.binarySearch(weights, random.nextDouble() * sum);
            ids[i] = Math.min(items - 1, found < 0 ? -found - 1 : found);
        }
    }

    @Override
    protected int items() {
        return items;
    }

    /** One sender's place among the ids drawn; public for JMH. */
    @State(Scope.Thread)
    public static class Sender {

        private int next = new Random(Thread.currentThread().getId()).nextInt(DRAWN);

        int nextId(ZipfState state) {
            next = (next + 1) & (DRAWN - 1);
            return state.ids[next];
        }
    }
}
