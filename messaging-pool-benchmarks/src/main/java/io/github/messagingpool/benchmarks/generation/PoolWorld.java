package io.github.messagingpool.benchmarks.generation;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;

/** A pool of creatures. */
final class PoolWorld implements World {

    private final ThreadPool<Creature> pool;
    private final Runnable close;

    /** Uses a pool that something else owns. */
    PoolWorld(ThreadPool<Creature> pool, Runnable close) {
        this.pool = pool;
        this.close = close;
    }

    /** Returns a pool as it is by default, without Spring. */
    static PoolWorld core(int threads) {
        ThreadPool<Creature> pool = ThreadPool.builder(Creature.class)
                .threads(threads)
                .factory(CreatureInit.class, init -> new Creature(init.genome()))
                .build();
        return new PoolWorld(pool, pool::close);
    }

    @Override
    public void create(List<CreatureInit> inits) {
        pool.sendAndReceive(inits);
    }

    @Override
    public void remove(List<Long> ids) {
        pool.sendAndReceive(
                ids.stream().map(id -> new RemoveRequest<Creature>(id)).toList());
    }

    @Override
    public <R> List<R> ask(List<? extends CreatureRequest<R>> requests) {
        return pool.sendAndReceive(requests);
    }

    @Override
    public void close() {
        close.run();
    }
}
