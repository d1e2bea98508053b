package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.Increment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a round trip cost while others call too? Times are those of one sender, with their percentiles; {@code
 * INLINE_LOCKED} is what they cost without a hand-over.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar FourSenders}
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@Threads(4)
public class FourSenders {

    /** All want the same item: no pool can do better than one thread. */
    @Benchmark
    public Object oneHotItem(EngineState state) {
        return state.opened.call(new Increment(0));
    }

    /** The items are many and some of them are wanted far more often than others. */
    @Benchmark
    public Object millionItems(ZipfState state, ZipfState.Sender sender) {
        return state.opened.call(new Increment(sender.nextId(state)));
    }
}
