package io.github.messagingpool.benchmarks.growth;

import io.github.messagingpool.benchmarks.engine.CounterRequest;
import io.github.messagingpool.benchmarks.engine.Increment;
import io.github.messagingpool.benchmarks.engine.Work;
import io.github.messagingpool.benchmarks.jmh.EngineState;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** An engine, and a batch to it, of any size; public for JMH. */
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class GrowthState extends EngineState {

    /** How many counters there are. */
    @Param("100")
    public int items;

    /** How many requests there are in the batch. */
    @Param("1000")
    public int batch;

    /** How long each of them works; 0 for not at all. */
    @Param("0")
    public int nanos;

    List<? extends CounterRequest> requests;
    private int next;

    /** Makes the requests; those without work are to any of the items. */
    @Setup(Level.Trial)
    public void make() {
        requests = nanos == 0
                ? Stream.generate(() -> new Increment(jumpingId())).limit(batch).toList()
                : Work.requests(batch, items, nanos);
    }

    @Override
    protected int items() {
        return items;
    }

    /** Returns ids that jump about, so that no cache guesses the next; for one sender. */
    int jumpingId() {
        next = next * 1_664_525 + 1_013_904_223;
        return (int) (((next & 0xFFFF_FFFFL) * items) >>> 32);
    }
}
