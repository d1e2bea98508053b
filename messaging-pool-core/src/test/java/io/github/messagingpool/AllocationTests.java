package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a request allocates, on the sender's thread and the pool's: unlike a time it hardly varies. Requests and
 * responses are records of one {@code long}, of 24 bytes each.
 */
@Timeout(60)
class AllocationTests {

    private static final int RECORD_BYTES = 24;
    private static final int ITEMS = 16;
    private static final int BATCH = 1_000;
    private static final int WARM_UP = 50_000;
    private static final int MEASURED = 10_000;
    private static final int ROUNDS = 5;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ThreadPool<Counter> pool = Counter.pool(new Events()).build();
    private long[] threadIds = {};

    @BeforeEach
    void createItemsAndFindThreads() {
        pool.sendAndReceive(IntStream.range(0, ITEMS).mapToObj(CounterInit::new).toList());
        threadIds = LongStream.of(
                        Thread.currentThread().getId(),
                        pool.sendAndReceive(
                                new Ask<>(0, item -> Thread.currentThread().getId())),
                        pool.sendAndReceive(
                                new Ask<>(1, item -> Thread.currentThread().getId())))
                .toArray();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** A field more would be eight bytes; on a slow machine what is measured each millisecond is one or two. */
    @Test
    void aRoundTripAllocatesLittleMoreThanItsRecords() {
        double bytes = bytesPerRun(i -> pool.sendAndReceive(new Add(i % ITEMS)), WARM_UP, MEASURED);

        assertThat(bytes).isBetween(2.0 * RECORD_BYTES, 92.0);
    }

    @Test
    void aMessageOfABatchAllocatesLittleMoreThanItsRecords() {
        List<Add> requests =
                IntStream.range(0, BATCH).mapToObj(i -> new Add(i % ITEMS)).toList();

        double bytes = bytesPerRun(i -> pool.sendAndReceive(requests), WARM_UP / BATCH, MEASURED / BATCH) / BATCH;

        assertThat(bytes - RECORD_BYTES).isBetween(0.0, 14.0);
    }

    /**
     * Compares what the sender's thread and the pool's have allocated before and after. Of several rounds it takes the
     * least: a compiler that is not done yet only adds to it.
     */
    private double bytesPerRun(IntConsumer run, int warmUp, int measured) {
        IntStream.range(0, warmUp).forEach(run);
        return IntStream.range(0, ROUNDS)
                .mapToDouble(round -> {
                    long before = allocated();
                    IntStream.range(0, measured).forEach(run);
                    return (double) (allocated() - before) / measured;
                })
                .min()
                .orElseThrow();
    }

    private long allocated() {
        return Arrays.stream(threads.getThreadAllocatedBytes(threadIds)).sum();
    }

    private record Add(long id) implements Request.OfLong<Counter, Sum> {

        @Override
        public Sum process(Counter counter) {
            return new Sum(counter.increment(1));
        }
    }

    private record Sum(long value) {}
}
