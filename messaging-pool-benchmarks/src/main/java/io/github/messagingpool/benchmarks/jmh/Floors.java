package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.Count;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.Increment;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jctools.queues.MpscArrayQueue;
import org.jctools.queues.MpscUnboundedArrayQueue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the machine ask for a hand-over, before any library does? Two threads that take turns, for each way to
 * wait; the same with the objects of a request; and a queue between two threads.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar Floors}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Floors {

    private static final int TRANSFERS = 100_000;

    /** There and back. */
    @Benchmark
    public int pingPong(Partner partner) {
        return partner.pingPong();
    }

    /** There and back through a queue, with the objects that a request needs. */
    @Benchmark
    public @Nullable Object roundTrip(Answerer answerer) {
        return answerer.ask(new Increment(0));
    }

    /** One of many elements, from one thread to the other. */
    @Benchmark
    @OperationsPerInvocation(TRANSFERS)
    public long transfer(Consumer consumer) {
        return consumer.transfer(TRANSFERS);
    }

    private static void startDaemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** How a thread waits; public for JMH. */
    public enum Waiting {
        /** At once. */
        PARK(0, 0),
        /** Never parks. */
        YIELD(0, Integer.MAX_VALUE),
        /** What pools do by default. */
        YIELD_THEN_PARK(0, 50),
        /** Where each has a core of its own; yields now and then, or it could wait for the thread whose core it has. */
        SPIN(10_000, Integer.MAX_VALUE);

        private final int spins;
        private final int yields;

        Waiting(int spins, int yields) {
            this.spins = spins;
            this.yields = yields;
        }

        @SuppressWarnings("ThreadPriorityCheck") // yielding is what is measured
        void pause(int round) {
            if (round < spins) {
                Thread.onSpinWait();
            } else if (round - spins < yields) {
                Thread.yield();
            } else {
                LockSupport.park();
            }
        }
    }

    /** A thread that answers; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Partner {

        /** How both wait. */
        @Param
        public Waiting waiting;

        private final Thread thread = new Thread(this::answer, "partner");
        private volatile Thread sender;
        private volatile boolean closed;
        private volatile int asked;
        private volatile int answered;

        /** Starts the thread. */
        @Setup(Level.Trial)
        public void start() {
            thread.setDaemon(true);
            thread.start();
        }

        /** Ends the thread. */
        @TearDown(Level.Trial)
        public void close() {
            closed = true;
            LockSupport.unpark(thread);
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        int pingPong() {
            sender = Thread.currentThread();
            int question = ++asked;
            wake(thread);
            for (int round = 0; answered != question; round++) {
                waiting.pause(round);
            }
            return question;
        }

        private void answer() {
            while (!closed) {
                for (int round = 0; asked == answered && !closed; round++) {
                    waiting.pause(round);
                }
                answered = asked;
                wake(sender);
            }
        }

        private void wake(Thread sleeper) {
            if (waiting == Waiting.PARK || waiting == Waiting.YIELD_THEN_PARK) {
                LockSupport.unpark(sleeper);
            }
        }
    }

    /** A queue between two threads; public for JMH. */
    public enum QueueKind {
        /** Bounded, for one consumer, lock-free; what pools use. */
        MPSC_ARRAY(() -> new MpscArrayQueue<>(16_384)),
        /** Grows by chunks. */
        MPSC_CHUNKED(() -> new MpscUnboundedArrayQueue<>(1_024)),
        /** The JDK's, lock-free. */
        CONCURRENT_LINKED(ConcurrentLinkedQueue::new),
        /** The JDK's, of most executors. */
        LINKED_BLOCKING(LinkedBlockingQueue::new);

        @SuppressWarnings("ImmutableEnumChecker") // all of them keep nothing
        private final Supplier<Queue<Object>> maker;

        QueueKind(Supplier<Queue<Object>> maker) {
            this.maker = maker;
        }
    }

    /** A thread that empties a queue; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Consumer {

        /** The queue. */
        @Param
        public QueueKind queue;

        private final Object element = new Object();
        private Queue<Object> elements;
        private volatile boolean closed;
        private volatile long taken;

        /** Starts the thread. */
        @Setup(Level.Trial)
        public void start() {
            elements = queue.maker.get();
            startDaemon("consumer", this::consume);
        }

        /** Ends the thread. */
        @TearDown(Level.Trial)
        public void close() {
            closed = true;
        }

        long transfer(int count) {
            long target = taken + count;
            for (int i = 0; i < count; i++) {
                for (int round = 0; !elements.offer(element); round++) {
                    Waiting.YIELD.pause(round);
                }
            }
            for (int round = 0; taken != target; round++) {
                Waiting.YIELD.pause(round);
            }
            return target;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        private void consume() {
            while (!closed) {
                long count = 0;
                while (elements.poll() != null) {
                    count++;
                }
                taken += count;
                Waiting.YIELD.pause(0);
            }
        }
    }

    /** A request on its way: nothing, then claimed, then the response. */
    @SuppressWarnings("serial") // nobody writes it anywhere
    private static final class Letter extends AtomicReference<@Nullable Object> {

        private static final Object CLAIMED = new Object();

        private final Increment request;

        Letter(Increment request) {
            this.request = request;
        }

        boolean isAnswered() {
            return get() instanceof Count;
        }

        void answer(Counter counter) {
            if (compareAndSet(null, CLAIMED)) {
                compareAndSet(CLAIMED, request.process(counter));
            }
        }
    }

    /** A thread that answers what is in a queue; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Answerer {

        /** How both wait. */
        @Param({"YIELD", "SPIN"})
        public Waiting waiting;

        private final Queue<Letter> letters = new MpscArrayQueue<>(16_384);
        private final Counter counter = new Counter();
        private volatile boolean closed;

        /** Starts the thread. */
        @Setup(Level.Trial)
        public void start() {
            startDaemon("answerer", this::answer);
        }

        /** Ends the thread. */
        @TearDown(Level.Trial)
        public void close() {
            closed = true;
        }

        @Nullable
        Object ask(Increment request) {
            Letter letter = new Letter(request);
            letters.add(letter);
            for (int round = 0; !letter.isAnswered(); round++) {
                waiting.pause(round);
            }
            return letter.get();
        }

        private void answer() {
            for (int round = 0; !closed; round++) {
                Letter letter = letters.poll();
                if (letter == null) {
                    waiting.pause(round);
                } else {
                    letter.answer(counter);
                    round = 0;
                }
            }
        }
    }
}
