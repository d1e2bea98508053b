package com.example.demo.randoms;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A batch of {@link Randoms}, which it creates in a pool of theirs and removes when it is closed. Its thread waits for
 * theirs; batch n owns the n-th range of ids.
 */
@PoolItem("randoms-batches")
final class RandomsBatch implements AutoCloseable {

    private final ThreadPool<Randoms> randoms;
    private final List<Long> ids;

    RandomsBatch(RandomsBatchInit init, ThreadPool<Randoms> randoms) {
        this.randoms = randoms;
        this.ids = LongStream.range(0, init.size())
                .mapToObj(i -> init.id() * init.size() + i)
                .toList();
        randoms.sendAndReceive(ids.stream().map(RandomsInit::new).toList());
    }

    /**
     * Adds up the sums of the batch's randoms.
     *
     * @return the exact sum
     */
    @Messaging
    BigInteger sumOfSums() {
        return randoms.sendAndReceive(ids.stream().map(SumRequest::new).toList()).stream()
                .map(SumResponse::result)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public void close() {
        randoms.sendAndReceive(ids.stream().map(RemoveRequest<Randoms>::new).toList());
    }
}
