package io.github.messagingpool;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One pool thread with what it needs, for a test of a race; counts the dead letters and what ran. */
final class StressPool {

    /** A wake-up that comes as late as this was lost. */
    static final long LOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final AtomicInteger deadLetters = new AtomicInteger();
    final PoolContext context = new PoolContext("stress", List.of(letter -> deadLetters.incrementAndGet()));
    final PoolThread<Object> thread = new PoolThread<>(
            context,
            new PoolSettings<>(
                    "stress",
                    1,
                    4,
                    Overflow.REJECT,
                    Duration.ZERO,
                    Duration.ZERO,
                    false,
                    Duration.ZERO,
                    Duration.ZERO,
                    WaitStrategy.PARK,
                    new ModuloRouter(),
                    new ItemPolicy<>(
                            id -> new ObjectInit((Long) id), OnFailure.KEEP, 0, Duration.ZERO, 0, Duration.ZERO, 0),
                    List.of(),
                    List.of(),
                    List.of()),
            0,
            new ItemMaker<>(ObjectInit.class, init -> new Object()));

    /** Makes the items, on demand; an echo needs none. */
    record ObjectInit(long id) implements Init.OfLong<Object> {}

    /** Starts the thread, as one that does not keep the process from ending. */
    StressPool started() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Returns a deadline by which every wake-up that is not lost has come. */
    static Deadline lost() {
        return Deadline.in(Duration.ofNanos(LOST_NANOS));
    }

    FutureCall<Object, EchoResponse> call() {
        return new FutureCall<>(context, echo(), Deadline.NEVER, thread);
    }

    static EchoRequest<Object> echo() {
        return new EchoRequest<>(0L, "echo");
    }

    /** Returns how many requests this thread has run. */
    int ran() {
        return (int) thread.counts().processed();
    }

    int deadLetters() {
        return deadLetters.get();
    }

    /** Waits until the thread has ended. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
