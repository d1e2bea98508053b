package io.github.messagingpool.benchmarks;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.benchmarks.Counter.CounterInit;
import io.github.messagingpool.benchmarks.Counter.IncrementRequest;
import io.github.messagingpool.benchmarks.Counter.IncrementResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one round trip cost: caller, queue, pool thread, reply? {@code direct} is the floor: the same work without
 * a pool. The {@code executors…} are the peer: single-thread executors and futures. All times are per request, also
 * where many are sent at a time.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar RoundTrip}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RoundTripBenchmark {

    private static final int THREADS = 2;
    private static final int IDS = 16;
    private static final int BATCH = 1_000;
    private static final int IN_FLIGHT = 10_000;

    private final Counter counter = new Counter();
    private final List<IncrementRequest> batch = requests(BATCH);
    private final List<IncrementRequest> flight = requests(IN_FLIGHT);
    private final ExecutorArray executors = new ExecutorArray(THREADS, IDS);
    private final ThreadPool<Counter> pool = ThreadPool.builder(Counter.class)
            .threads(THREADS)
            .factory(CounterInit.class, init -> new Counter())
            .build();
    private long next;

    @Setup
    public void createItems() {
        pool.sendAndReceive(LongStream.range(0, IDS).mapToObj(CounterInit::new).toList());
    }

    @TearDown
    public void close() {
        pool.close();
        executors.close();
    }

    @Benchmark
    public Object direct() {
        return new IncrementRequest(0, 1).process(counter);
    }

    @Benchmark
    public Object oneId() {
        return pool.sendAndReceive(new IncrementRequest(0, 1));
    }

    @Benchmark
    public Object idsOverTwoThreads() {
        return pool.sendAndReceive(new IncrementRequest(nextId(), 1));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Object batchOfAThousand() {
        return pool.sendAndReceive(batch);
    }

    @Benchmark
    @OperationsPerInvocation(IN_FLIGHT)
    public long asyncTenThousand() {
        return sendAll(pool::sendAsync);
    }

    @Benchmark
    public Object executorsOneId() {
        return executors.sendAsync(new IncrementRequest(0, 1)).join();
    }

    @Benchmark
    public Object executorsIdsOverTwoThreads() {
        return executors.sendAsync(new IncrementRequest(nextId(), 1)).join();
    }

    @Benchmark
    @OperationsPerInvocation(IN_FLIGHT)
    public long executorsTenThousand() {
        return sendAll(executors::sendAsync);
    }

    /** Sends all before it waits for the first, and reads every response. */
    private long sendAll(Function<IncrementRequest, CompletableFuture<IncrementResponse>> send) {
        List<CompletableFuture<IncrementResponse>> replies =
                flight.stream().map(send).toList();
        return replies.stream().mapToLong(reply -> reply.join().count()).sum();
    }

    private long nextId() {
        return next++ % IDS;
    }

    private static List<IncrementRequest> requests(int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> new IncrementRequest(i % IDS, 1))
                .toList();
    }
}
