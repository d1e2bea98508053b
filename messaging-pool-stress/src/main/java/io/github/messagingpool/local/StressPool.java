package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.Init;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.Request;
import io.github.messagingpool.WaitStrategy;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.Ticker;
import io.github.messagingpool.threads.ThreadDriver;
import io.github.messagingpool.threads.Threads;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One owner, and the thread that drives it, for a test of a race; counts the dead letters and what ran. */
final class StressPool {

    /** A wake-up that comes as late as this was lost. When one was, the test has failed, and the rest need not take long. */
    private static volatile long lostNanos = TimeUnit.SECONDS.toNanos(Integer.getInteger("stress.lost-seconds", 20));

    /** How one waits who parks at once. */
    static final Patience PARK = Threads.PATIENCE;

    private static final long AT_MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    static final PoolSettings<Object> SETTINGS = PoolSettings.of(Object.class)
            .with(PoolSettings.NAME, "stress")
            .with(PoolSettings.THREADS, 1)
            .with(PoolSettings.QUEUE_CAPACITY, 4)
            .with(PoolSettings.OVERFLOW, Overflow.REJECT)
            .with(PoolSettings.WAIT_STRATEGY, WaitStrategy.PARK)
            .withItems(ObjectInit.class, init -> new Object())
            .withCreateOnDemand(id -> new ObjectInit((Long) id));

    private final AtomicInteger deadLetters = new AtomicInteger();
    final PoolContext context = context(List.of(letter -> deadLetters.incrementAndGet()));
    final ItemOwner<Object> owner;

    StressPool() {
        this(SETTINGS);
    }

    private StressPool(PoolSettings<Object> settings) {
        Driver driver = new ThreadDriver(settings);
        this.owner = new ItemOwner<>(
                context, settings, 0, ItemPolicy.of(settings), new OwnerCounts(), driver, () -> {}, () -> {});
    }

    /** Returns an owner that is driven by the calling thread. */
    static ItemOwner<Object> ownerOfThisThread() {
        return new ItemOwner<>(
                context(List.of()),
                SETTINGS,
                0,
                ItemPolicy.of(SETTINGS),
                new OwnerCounts(),
                new Idle(),
                () -> {},
                () -> {});
    }

    /** Returns one that interrupts what its senders wait for no longer. */
    static StressPool interrupting() {
        return new StressPool(SETTINGS.with(PoolSettings.INTERRUPT_ON_TIMEOUT, true));
    }

    /** Makes the items, on demand; an echo needs none. */
    record ObjectInit(long id) implements Init.OfLong<Object> {}

    static PoolContext context(List<DeadLetterListener> listeners) {
        return new PoolContext("stress", Ticker.SYSTEM, listeners, new PoolLog(new Idle(), Runnable::run), null, null);
    }

    /** Parks until something is there; returns whether it was before the time of a lost wake-up. */
    static boolean isWoken(Patience.Awaited awaited) {
        long began = System.nanoTime();
        return PARK.until(awaited, lostNanos) && isInTime(began);
    }

    /** Returns after how long a wake-up was lost. */
    static long lostNanos() {
        return lostNanos;
    }

    /** Returns whether what was waited for since a time has come before a wake-up was lost. */
    static boolean isInTime(long began) {
        boolean inTime = System.nanoTime() - began < lostNanos;
        if (!inTime) {
            lostNanos = 1;
        }
        return inTime;
    }

    /** Starts the thread, as one that does not keep the process from ending. */
    StressPool started() {
        ((Thread) owner.run()).setDaemon(true);
        owner.start();
        return this;
    }

    FutureCall<Object, EchoResponse> call() {
        return call(echo());
    }

    <R> FutureCall<Object, R> call(Request<Object, R> request) {
        return new FutureCall<>(context, request, Deadline.NEVER, owner.node(), owner.interruption());
    }

    /** Sends an envelope, if need be again until there is room. */
    @SuppressWarnings("ThreadPriorityCheck") // the queue is short, and its owner needs the core
    void send(Envelope<Object> envelope) {
        while (owner.queue().offer(envelope) != RequestQueue.Offer.ACCEPTED) {
            Thread.yield();
        }
    }

    static EchoRequest<Object> echo() {
        return new EchoRequest<>(0L, "echo");
    }

    /** Returns how many requests this owner has run. */
    int ran() {
        return (int) owner.counts().processed();
    }

    int deadLetters() {
        return deadLetters.get();
    }

    /** Waits until the thread has ended. */
    void awaitEnd() {
        try {
            if (!owner.run().awaitEnd(AT_MOST_NANOS)) {
                throw new IllegalStateException("the thread does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
