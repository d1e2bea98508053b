package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.RequestContext;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.context.MessagingPoolContextAutoConfiguration;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.CounterInit;
import io.github.messagingpool.benchmarks.engine.Increment;
import io.github.messagingpool.benchmarks.engine.PoolEngine;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.MDC;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What does it cost to carry what a sender has? {@code library} is the floor: a snapshot, and setting its thread-locals and
 * taking them back, all on one thread; {@code starter} is the same by what the starter uses; {@code roundTrip} beside {@code
 * plainRoundTrip} is what a sender sees of it. With {@code 0} values there is nothing to carry.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar CarriedContext}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CarriedContext {

    /** A sender with something to carry, or nothing. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Sender {

        private static final ThreadLocal<@Nullable String> TENANT = new ThreadLocal<>();

        /** How many thread-locals have a value, besides the logging context. */
        @Param({"0", "1"})
        public int values;

        private final ContextSnapshotFactory snapshots =
                ContextSnapshotFactory.builder().build();
        private final Increment request = new Increment(0);
        private AnnotationConfigApplicationContext application;
        private RequestContext context;
        private ThreadPool<Counter> pool;
        private ThreadPool<Counter> plain;

        /** Registers for the library, too, what the starter carries. */
        @Setup(Level.Trial)
        public void open() {
            ContextRegistry.getInstance()
                    .registerThreadLocalAccessor("tenant", TENANT)
                    .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
            if (values > 0) {
                TENANT.set("blue");
                MDC.put("traceId", "0123456789abcdef");
            }
            application = new AnnotationConfigApplicationContext(
                    MessagingPoolAutoConfiguration.class, MessagingPoolContextAutoConfiguration.class);
            context = application.getBean(RequestContext.class);
            pool = PoolEngine.builder(1).requestContext(context).build();
            plain = PoolEngine.builder(1).build();
            pool.sendAndReceive(new CounterInit(0));
            plain.sendAndReceive(new CounterInit(0));
        }

        /** Closes what was opened. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
            plain.close();
            application.close();
        }
    }

    /** By the library alone. */
    @Benchmark
    public Object library(Sender sender) {
        ContextSnapshot snapshot = sender.snapshots.captureAll();
        try (ContextSnapshot.Scope scope = snapshot.setThreadLocals()) {
            return scope;
        }
    }

    /** By the starter. */
    @Benchmark
    public @Nullable Object starter(Sender sender) {
        Object captured = sender.context.capture(sender.request);
        if (captured == null) {
            return null;
        }
        try (RequestContext.Scope scope = sender.context.open(captured)) {
            return scope;
        }
    }

    /** There and back with what the sender has. */
    @Benchmark
    public Object roundTrip(Sender sender) {
        return sender.pool.sendAndReceive(sender.request);
    }

    /** There and back without. */
    @Benchmark
    public Object plainRoundTrip(Sender sender) {
        return sender.plain.sendAndReceive(sender.request);
    }
}
