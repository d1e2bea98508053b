package io.github.messagingpool.stress;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.WaitStrategy;
import io.github.messagingpool.stress.SoakItem.Fault;
import io.github.messagingpool.stress.SoakItem.SoakInit;
import io.github.messagingpool.stress.SoakItem.SoakRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Two pools with random settings, from their creation to their end, and the sums of all that was sent to them. */
final class SoakRound {

    static final int SENDERS = 4;
    static final int IDS = 40;

    /** A round takes a second or so; one that takes this long hangs. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    private final Queue<Ticket> tickets = new ConcurrentLinkedQueue<>();
    private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
    private final AtomicLong resumedInVain = new AtomicLong();
    private final AtomicLong resumedEnded = new AtomicLong();
    private final AtomicLong resumedProcessed = new AtomicLong();
    private final AtomicLong resumedDead = new AtomicLong();
    private final AtomicLong continuations = new AtomicLong();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong closed = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private final List<ThreadPool<SoakItem>> pools = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final Random random;

    SoakRound(long seed) {
        this.random = new Random(seed);
        pools.add(pool("soak-a"));
        pools.add(pool("soak-b"));
    }

    private ThreadPool<SoakItem> pool(String name) {
        Overflow overflow = any(Overflow.values());
        OnFailure onFailure = any(OnFailure.values());
        WaitStrategy strategy = random.nextBoolean() ? WaitStrategy.SPIN_THEN_PARK : WaitStrategy.PARK;
        int capacity = random.nextBoolean() ? 4 : 256;
        ThreadPoolBuilder<SoakItem> builder = ThreadPool.builder(SoakItem.class)
                .name(name)
                .threads(1 + random.nextInt(3))
                .factory(SoakInit.class, this::create)
                .queueCapacity(capacity)
                .overflow(overflow)
                .overflowTimeout(Duration.ofMillis(random.nextInt(3)))
                .onFailure(onFailure)
                .waitStrategy(strategy)
                .interruptOnTimeout(random.nextBoolean())
                .maxItems(random.nextBoolean() ? 0 : 12)
                .idleTimeout(Duration.ofMillis(random.nextBoolean() ? 0 : 5))
                .poisonAfter(random.nextBoolean() ? 0 : 3)
                .requestTimeout(Duration.ofMillis(random.nextBoolean() ? 0 : 5))
                .interceptor((poolName, thread) -> new Counting())
                .deadLetterListener(this::dead);
        if (random.nextBoolean()) {
            builder.createOnDemand(id -> new SoakInit((Long) id, new Ticket()));
        }
        settings.add(name + " " + overflow + " " + capacity + " " + onFailure + " " + strategy);
        return builder.build();
    }

    private <E> E any(E[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private SoakItem create(SoakInit init) {
        if (init.id() % 17 == 16) {
            throw new IllegalStateException("no such item");
        }
        created.incrementAndGet();
        return new SoakItem(this, init.id());
    }

    void itemClosed() {
        closed.incrementAndGet();
    }

    /** Counts what the pool threads ran, and sometimes throws, which must not matter. */
    private final class Counting implements RequestInterceptor {

        private int seen;

        @Override
        public void after(Request<?, ?> request, @Nullable Throwable failure) {
            if (request instanceof Ticket.Holder holder) {
                holder.ticket().processed();
            } else { // all that the senders send has a ticket
                resumedProcessed.incrementAndGet();
            }
            if (++seen % 1_000 == 0) {
                throw new AssertionError("soak");
            }
        }
    }

    private void dead(DeadLetter letter) {
        if (letter.request() instanceof Ticket.Holder holder) {
            holder.ticket().dead(letter.reason());
        } else {
            resumedDead.incrementAndGet();
        }
        if (System.nanoTime() % 1_000 == 0) {
            throw new AssertionError("soak");
        }
    }

    void check(boolean holds, String mistake) {
        if (!holds) {
            mistakes.add(mistake);
        }
    }

    ThreadPool<SoakItem> pool(int index) {
        return pools.get(index);
    }

    /** Makes a request, with a ticket that will be counted. */
    SoakRequest request(int sender, Random dice) {
        return new SoakRequest(
                dice.nextInt(IDS), sender, numbers.incrementAndGet(), Fault.of(dice), dice.nextInt(2), ticket());
    }

    Ticket ticket() {
        Ticket ticket = new Ticket();
        tickets.add(ticket);
        return ticket;
    }

    /** Makes a request that an item sends. */
    SoakRequest nested(long seed) {
        Random dice = new Random(seed);
        Fault fault = dice.nextInt(10) == 0 ? Fault.NEST : Fault.NONE;
        return new SoakRequest(dice.nextInt(IDS), -1, seed, fault, dice.nextInt(2), ticket());
    }

    /** Waits for another item's answer, which fails where it is a deadlock. */
    void ask(long seed, int pool) {
        ask(pool(pool), nested(seed));
    }

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

    CompletableFuture<Long> sendAsync(int pool, SoakRequest request) {
        return told(pool(pool).sendAsync(request), request.ticket());
    }

    /** Returns the future, whose end is told to the ticket. */
    @SuppressWarnings("FutureReturnValueIgnored") // it counts
    <R> CompletableFuture<R> told(CompletableFuture<R> future, Ticket ticket) {
        future.whenComplete((value, failure) -> {
            if (failure == null) {
                ticket.answered();
            } else {
                ticket.failed(failure);
            }
        });
        return future;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it counts
    void continuation(CompletableFuture<?> awaited, CompletableFuture<?> end) {
        continuations.incrementAndGet();
        end.whenComplete((value, failure) -> {
            resumedEnded.incrementAndGet();
            if (failure != null && cause(failure) == failureOf(awaited)) {
                resumedInVain.incrementAndGet();
            }
        });
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
            if (random.nextInt(10) == 0) {
                senders.get(random.nextInt(SENDERS)).interrupt();
            }
        }
        List<ShutdownReport> reports = new ArrayList<>();
        for (ThreadPool<SoakItem> pool : pools) {
            reports.add(pool.shutdown(Duration.ofMillis(random.nextInt(3) * 10L)));
        }
        if (awaitEnd(senders)) {
            count(reports);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    private static @Nullable Throwable failureOf(CompletableFuture<?> failed) {
        @Nullable Throwable[] failure = new Throwable[1];
        var unused = failed.whenComplete((value, thrown) -> failure[0] = thrown == null ? null : cause(thrown));
        return failure[0];
    }

    private boolean awaitEnd(List<? extends Thread> senders) throws InterruptedException {
        long hangs = System.nanoTime() + HANGS.toNanos();
        for (Thread sender : senders) {
            sender.join(HANGS.toMillis());
            check(!sender.isAlive(), sender.getName() + " hangs");
        }
        while (pools.stream().flatMap(pool -> pool.threads().stream()).anyMatch(PoolThreadStatus::alive)) {
            if (System.nanoTime() - hangs > 0) {
                check(false, "a pool thread hangs");
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return senders.stream().noneMatch(Thread::isAlive);
    }

    /** Compares what the senders, the pools and the listeners have counted. */
    private void count(List<ShutdownReport> reports) {
        Sums sums = sums();
        long processed = sum(PoolThreadStatus::processed);
        equal("requests", sums.sent() - sums.rejected(), processed - sums.resumed() + sums.dead());
        long full = sum(PoolThreadStatus::rejected);
        check(
                full >= sums.full() && full <= sums.full() + sums.unread(),
                "refused because full: " + full + ", " + sums);
        check(sum(PoolThreadStatus::expired) <= sums.dead(DeadLetter.Reason.EXPIRED), "expired more than there are");
        check(
                sum(PoolThreadStatus::cancelled) <= sums.dead(DeadLetter.Reason.CANCELLED),
                "cancelled more than there are");
        equal("dropped", sums.dead(DeadLetter.Reason.DROPPED), sum(PoolThreadStatus::dropped));
        equal("continuations ended", continuations.get(), resumedEnded.get());
        equal(
                "continuations sent",
                continuations.get() - resumedInVain.get(),
                resumedProcessed.get() + resumedDead.get());
        equal("items closed", created.get(), closed.get());
        equal("items counted", created.get(), sum(PoolThreadStatus::itemsCreated));
        equal("items left", 0, sum(PoolThreadStatus::items));
        reports.forEach(report -> check(report.threads().size() > 0, "an empty report"));
    }

    private long sum(ToLongFunction<PoolThreadStatus> count) {
        return pools.stream()
                .flatMap(pool -> pool.threads().stream())
                .mapToLong(count)
                .sum();
    }

    private void equal(String what, long expected, long actual) {
        check(expected == actual, what + ": " + expected + " by the senders, " + actual + " by the pools");
    }

    Sums sums() {
        Map<DeadLetter.Reason, Long> dead = new EnumMap<>(DeadLetter.Reason.class);
        long rejected = 0;
        long full = 0;
        long unread = 0;
        long answered = 0;
        long failed = 0;
        for (Ticket ticket : tickets) {
            String mistake = ticket.mistake();
            check(mistake == null, mistake + ": " + ticket);
            DeadLetter.Reason reason = ticket.reason();
            if (reason != null) {
                dead.merge(reason, 1L, Long::sum);
            } else if (ticket.isRejected()) {
                rejected++;
                full += ticket.isRejectedBecauseFull() ? 1 : 0;
                unread += ticket.isUnread() ? 1 : 0;
            } else if (ticket.isAnswered()) {
                answered++;
            } else if (ticket.isFailed()) {
                failed++;
            }
        }
        return new Sums(tickets.size(), rejected, full, unread, answered, failed, dead, resumedProcessed.get());
    }

    /**
     * What became of the requests of a round.
     *
     * @param rejected refused, so not accepted; {@code full} of them because a queue was, and {@code unread} of them by replies
     *     in streams that were closed
     * @param answered accepted and answered
     * @param failed accepted, run and failed for the sender, be it that the sender stopped waiting
     * @param deadBy accepted and not run, by the reason
     * @param resumed continuations run, which no sender sent
     */
    record Sums(
            long sent,
            long rejected,
            long full,
            long unread,
            long answered,
            long failed,
            Map<DeadLetter.Reason, Long> deadBy,
            long resumed) {

        long dead() {
            return deadBy.values().stream().mapToLong(Long::longValue).sum();
        }

        long dead(DeadLetter.Reason reason) {
            return deadBy.getOrDefault(reason, 0L);
        }

        /** Returns how many were run whose senders did not ask for a reply, or did not read it. */
        long withoutReply() {
            return sent - rejected - answered - failed - dead();
        }
    }

    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    @Override
    public String toString() {
        return String.join("; ", settings);
    }
}
