package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.Count;
import io.github.messagingpool.benchmarks.engine.CounterRequest;
import io.github.messagingpool.benchmarks.engine.Engine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one of many requests cost that one sender sends before it waits? Times are per request. {@code INLINE} is
 * the floor: the same work without a pool. The requests are made before; making them is the user's, with or without a
 * pool.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar ManyAtOnce}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ManyAtOnce {

    private static final int THOUSAND = 1_000;
    private static final int HUNDRED_THOUSAND = 100_000;

    /** A future for each, and all joined in the end. */
    @Benchmark
    @OperationsPerInvocation(HUNDRED_THOUSAND)
    public Object async(EngineState state, Requests requests) {
        return joined(state.opened, requests.hundredThousand);
    }

    /** One call with a thousand requests. */
    @Benchmark
    @OperationsPerInvocation(THOUSAND)
    public Object batchOfThousand(EngineState state, Requests requests) {
        return state.opened.batch(requests.thousand);
    }

    /** One call with a hundred thousand requests. */
    @Benchmark
    @OperationsPerInvocation(HUNDRED_THOUSAND)
    public Object batchOfHundredThousand(EngineState state, Requests requests) {
        return state.opened.batch(requests.hundredThousand);
    }

    /** No responses; in the end every counter is asked once, so that all work is done. */
    @Benchmark
    @OperationsPerInvocation(HUNDRED_THOUSAND)
    public Object send(EngineState state, Requests requests) {
        for (CounterRequest request : requests.hundredThousand) {
            state.opened.send(request);
        }
        return joined(state.opened, requests.oneEach);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of futures
    private static long joined(Engine engine, List<CounterRequest> requests) {
        CompletableFuture<Count>[] replies = new CompletableFuture[requests.size()];
        for (int i = 0; i < replies.length; i++) {
            replies[i] = engine.async(requests.get(i));
        }
        long sum = 0;
        for (CompletableFuture<Count> reply : replies) {
            sum += reply.join().count();
        }
        return sum;
    }
}
