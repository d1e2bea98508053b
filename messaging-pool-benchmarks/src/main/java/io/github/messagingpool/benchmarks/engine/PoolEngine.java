package io.github.messagingpool.benchmarks.engine;

import io.github.messagingpool.RoutingRule;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** What this project is about. */
public final class PoolEngine implements Engine {

    private final ThreadPool<Counter> pool;
    private final Runnable close;

    /** Uses a pool that something else owns. */
    PoolEngine(ThreadPool<Counter> pool, Runnable close) {
        this.pool = pool;
        this.close = close;
    }

    public PoolEngine(ThreadPool<Counter> pool) {
        this(pool, pool::close);
    }

    /** Returns a pool as it is by default, without Spring. */
    static PoolEngine core(int threads) {
        return new PoolEngine(builder(threads).build());
    }

    /** Returns the same pool with an interceptor. */
    static PoolEngine intercepted(int threads) {
        return new PoolEngine(builder(threads)
                .interceptor((poolName, thread) -> new CountingInterceptor())
                .build());
    }

    public static ThreadPoolBuilder<Counter> builder(int threads) {
        return ThreadPool.builder(Counter.class)
                .threads(threads)
                .routing(RoutingRule.REMAINDER) // as the peers' hand-made rules are
                .factory(CounterInit.class, init -> new Counter());
    }

    @Override
    public void create(int items) {
        pool.sendAndReceive(
                LongStream.range(0, items).mapToObj(CounterInit::new).toList());
    }

    @Override
    public CompletableFuture<Count> async(CounterRequest request) {
        return pool.sendAsync(request);
    }

    @Override
    public Count call(CounterRequest request) {
        return pool.sendAndReceive(request);
    }

    @Override
    public List<Count> batch(List<? extends CounterRequest> requests) {
        return pool.sendAndReceive(requests);
    }

    @Override
    public void send(CounterRequest request) {
        pool.send(request);
    }

    @Override
    public void close() {
        close.run();
    }
}
