package io.github.messagingpool.stress;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.stress.SoakItem.Fault;
import io.github.messagingpool.stress.SoakItem.SoakRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Two pools with random settings, from their creation to their end, and those who send to them. */
final class SoakRound {

    static final int SENDERS = 4;
    static final int IDS = 40;

    /** A round takes a second or so; one that takes this long hangs. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    private final Ledger ledger = new Ledger();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicBoolean itemCloses = new AtomicBoolean();
    private final List<ThreadPool<SoakItem>> pools = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final Random random;
    private final SoakPools maker;

    SoakRound(long seed) {
        this.random = new Random(seed);
        this.maker = new SoakPools(this, random);
        pools.add(maker.make("soak-a", settings));
        pools.add(maker.make("soak-b", settings));
    }

    Ledger ledger() {
        return ledger;
    }

    ThreadPool<SoakItem> pool(int index) {
        return pools.get(index);
    }

    /** Makes a request, with a ticket that will be counted. */
    SoakRequest request(int sender, Random dice) {
        return new SoakRequest(
                dice.nextInt(IDS), sender, next(), Fault.of(dice), dice.nextInt(2), false, ledger.ticket());
    }

    /** Makes a request that costs little; hardly any does harm. */
    SoakRequest cheapRequest(int sender, Random dice) {
        Fault fault = dice.nextInt(5_000) == 0 ? Fault.of(dice) : Fault.NONE;
        return new SoakRequest(dice.nextInt(IDS), sender, next(), fault, dice.nextInt(2), false, ledger.ticket());
    }

    /**
     * Makes a request that an item sends.
     *
     * @param inTime whether somebody waits no longer than a time for the request that the item is running
     */
    SoakRequest nested(Random dice, boolean inTime) {
        Fault fault = dice.nextInt(10) == 0 ? Fault.NEST : Fault.NONE;
        return new SoakRequest(dice.nextInt(IDS), -1, next(), fault, dice.nextInt(2), inTime, ledger.ticket());
    }

    private long next() {
        return numbers.incrementAndGet();
    }

    /** Sends a request and waits for its reply. */
    long ask(ThreadPool<SoakItem> pool, SoakRequest request) {
        try {
            long answer = pool.sendAndReceive(request);
            request.ticket().answered();
            return answer;
        } catch (Throwable e) {
            request.ticket().failed(e);
            throw e;
        }
    }

    /** Closes a pool on the item that runs, if that is to be: its own pool, or the other one. */
    void maybeClosedByItem() {
        if (itemCloses.get() && itemCloses.compareAndSet(true, false)) {
            pool((int) (next() % 2)).shutdown(Duration.ofMillis(5));
        }
    }

    /** Runs senders until the pools are closed, and waits for all; what hangs is a mistake. */
    void run(Duration time) throws InterruptedException {
        List<SoakSender> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(new SoakSender(this, i, random.nextLong()));
        }
        senders.forEach(Thread::start);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            disturb(senders);
        }
        close();
        if (hasEnded(senders)) {
            ledger.count(threads());
        }
        maker.close();
    }

    private void disturb(List<SoakSender> senders) {
        if (random.nextInt(10) == 0) {
            senders.get(random.nextInt(SENDERS)).interrupt();
        }
        if (random.nextInt(300) == 0) {
            restart(pools.get(random.nextInt(2)));
        }
    }

    /** The counts of a thread that was given up and still runs its last request would not go on. */
    private void restart(ThreadPool<SoakItem> pool) {
        PoolProvider.Restartable restartable = (PoolProvider.Restartable) pool;
        restartable.stop();
        await("a stopped pool", () -> pool.threads().stream().noneMatch(PoolThreadStatus::alive));
        ledger.check(restartable.start(), "a pool did not start again");
    }

    private void close() {
        if (random.nextInt(4) == 0) {
            itemCloses.set(true);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        for (ThreadPool<SoakItem> pool : pools) {
            ShutdownReport report = pool.shutdown(Duration.ofMillis(random.nextInt(3) * 10L));
            ledger.check(!report.threads().isEmpty(), "an empty report");
            ledger.check(pool.state() == PoolState.CLOSED, "a closed pool is " + pool.state());
        }
    }

    private boolean hasEnded(List<? extends Thread> senders) {
        return await("a sender", () -> senders.stream().noneMatch(Thread::isAlive))
                && await("a pool thread", () -> threads().stream().noneMatch(PoolThreadStatus::alive))
                && await("a future", ledger::isTold);
    }

    private boolean await(String what, BooleanSupplier end) {
        long hangs = System.nanoTime() + HANGS.toNanos();
        while (!end.getAsBoolean()) {
            if (System.nanoTime() - hangs > 0) {
                ledger.check(false, what + " hangs");
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return true;
    }

    private List<PoolThreadStatus> threads() {
        return pools.stream().flatMap(pool -> pool.threads().stream()).toList();
    }

    @Override
    public String toString() {
        return String.join("; ", settings);
    }
}
