package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What carrying a context allocates, besides what the context itself does: an envelope has room for it. */
@Timeout(60)
class RequestContextAllocationTests {

    private static final int WARM_UP = 50_000;
    private static final int MEASURED = 10_000;
    private static final int ROUNDS = 5;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRoundTripAllocatesAsMuchAsWithoutAContext(boolean carries) {
        double without = bytesPerRoundTrip(Counter.pool(new Events()));
        double with = bytesPerRoundTrip(Counter.pool(new Events()).requestContext(context(carries ? "blue" : null)));

        assertThat(with - without).isBetween(-4.0, 4.0);
    }

    private static RequestContext context(@Nullable String value) {
        RequestContext.Scope scope = () -> {};
        return new RequestContext() {

            @Override
            public @Nullable Object capture(Request<?, ?> request) {
                return value;
            }

            @Override
            public Scope open(Object captured) {
                return scope;
            }
        };
    }

    private double bytesPerRoundTrip(ThreadPoolBuilder<Counter> builder) {
        try (ThreadPool<Counter> pool = builder.threads(1).build()) {
            pool.sendAndReceive(new CounterInit(0));
            long owner = pool.sendAndReceive(
                    new Ask<>(0, item -> Thread.currentThread().getId()));
            long[] both = {Thread.currentThread().getId(), owner};
            run(pool, WARM_UP);
            return IntStream.range(0, ROUNDS)
                    .mapToDouble(round -> {
                        long before = allocated(both);
                        run(pool, MEASURED);
                        return (double) (allocated(both) - before) / MEASURED;
                    })
                    .min()
                    .orElseThrow();
        }
    }

    private static void run(ThreadPool<Counter> pool, int times) {
        for (int i = 0; i < times; i++) {
            pool.sendAndReceive(new Increment(0, 1));
        }
    }

    private long allocated(long[] ids) {
        return Arrays.stream(threads.getThreadAllocatedBytes(ids)).sum();
    }
}
