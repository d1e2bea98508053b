package io.github.messagingpool;

import com.sun.management.ThreadMXBean;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Says how many bytes a filter adds to what a pool's thread allocates for a request. It has a process of its own, as the
 * compiler knows what the filters of a process are; and asks until the compiler is done, or the answer stays wrong.
 */
final class FilteredProcess {

    /** What is said when a filter adds nothing. */
    static final String NOTHING = "a filter adds nothing";

    private static final int BATCH = 1_000;
    private static final int BATCHES = 200;
    private static final long PATIENCE_SECONDS = 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Add> requests =
            IntStream.range(0, BATCH).mapToObj(i -> new Add(0)).toList();

    public static void main(String[] arguments) {
        FilteredProcess process = new FilteredProcess();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        double added;
        do {
            added = process.bytes(pool().filter((request, call) -> call.proceed())) - process.bytes(pool());
        } while (added >= 1 && System.nanoTime() - end < 0);
        System.out.println(added < 1 ? NOTHING : "a filter adds " + added + " bytes a request");
    }

    private static ThreadPoolBuilder<Counter> pool() {
        return Counter.pool(new Events()).threads(1);
    }

    private double bytes(ThreadPoolBuilder<Counter> builder) {
        try (ThreadPool<Counter> pool = builder.build()) {
            pool.sendAndReceive(new CounterInit(0));
            long thread = pool.sendAndReceive(
                    new Ask<>(0, item -> Thread.currentThread().getId()));
            send(pool);
            long before = threads.getThreadAllocatedBytes(thread);
            send(pool);
            return (double) (threads.getThreadAllocatedBytes(thread) - before) / BATCH / BATCHES;
        }
    }

    private void send(ThreadPool<Counter> pool) {
        for (int i = 0; i < BATCHES; i++) {
            pool.sendAndReceive(requests);
        }
    }

    private record Add(long id) implements Request.OfLong<Counter, Sum> {

        @Override
        public Sum process(Counter counter) {
            return new Sum(counter.increment(1));
        }
    }

    private record Sum(long value) {}
}
