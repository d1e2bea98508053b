package io.github.messagingpool.stress;

import io.github.messagingpool.ContainsRequest;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.Request;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of all requests of a {@link SoakRound}, and of its items; compares what senders, pools and listeners say. Any
 * thread, but for the sums, which are made when all has ended.
 */
final class Ledger {

    /** What a sender completes a future with by itself. */
    static final Long SENDERS_OWN = Long.MIN_VALUE;

    private final Queue<Ticket> tickets = new ConcurrentLinkedQueue<>();
    private final Map<Identity, Ticket> ofPools = new ConcurrentHashMap<>();
    private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();

    /** Futures whose end nobody was told of yet. */
    private final AtomicLong untold = new AtomicLong();

    private final Tally continuations = new Tally();
    private final AtomicLong resumedInVain = new AtomicLong();

    /** Before or after the stage had failed. */
    private final AtomicLong resumedCancelled = new AtomicLong();

    /** {@code contains(…)}, whose requests the pool makes. */
    private final Tally questions = new Tally();

    private final AtomicLong created = new AtomicLong();
    private final AtomicLong closed = new AtomicLong();

    /** A request that has no place for a ticket, and equals others. */
    private record Identity(Request<?, ?> request) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity identity && identity.request == request;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(request);
        }
    }

    Ticket ticket() {
        Ticket ticket = new Ticket();
        tickets.add(ticket);
        return ticket;
    }

    /** Opens an account for a request of a type of the pool's own. */
    Ticket note(Request<?, ?> request) {
        Ticket ticket = ticket();
        ofPools.put(new Identity(request), ticket);
        return ticket;
    }

    /** Returns a request's account, or null if the pool has made it. */
    private @Nullable Ticket ticketOf(Request<?, ?> request) {
        return request instanceof Ticket.Holder holder ? holder.ticket() : ofPools.get(new Identity(request));
    }

    private Tally tallyOf(Request<?, ?> request) {
        return request instanceof ContainsRequest ? questions : continuations;
    }

    void processed(Request<?, ?> request) {
        Ticket ticket = ticketOf(request);
        if (ticket != null) {
            ticket.processed();
        } else {
            tallyOf(request).processed();
        }
    }

    void dead(DeadLetter letter) {
        Ticket ticket = ticketOf(letter.request());
        if (ticket != null) {
            ticket.dead(letter.reason());
        } else {
            tallyOf(letter.request()).dead(letter.reason());
        }
    }

    void asked() {
        questions.made();
    }

    void itemCreated() {
        created.incrementAndGet();
    }

    void itemClosed() {
        closed.incrementAndGet();
    }

    /** Notes the end of a reply's future; returns a future that depends on it and ends after that. */
    <R> CompletableFuture<R> told(CompletableFuture<R> future, Ticket ticket) {
        untold.incrementAndGet();
        return future.whenComplete((value, failure) -> {
            if (failure instanceof Ticket.Ended || failure instanceof TimeoutException || isSenders(value, failure)) {
                ticket.endedBySender();
            } else if (failure != null) {
                ticket.failed(failure);
            } else {
                ticket.answered();
            }
            untold.decrementAndGet();
        });
    }

    private static boolean isSenders(@Nullable Object value, @Nullable Throwable failure) {
        return failure == null && (value == null || value.equals(SENDERS_OWN));
    }

    /** Notes that an item goes on when a stage completes, and the end of that. */
    @SuppressWarnings("FutureReturnValueIgnored") // it counts
    void continuation(CompletableFuture<?> awaited, CompletableFuture<?> end) {
        continuations.made();
        untold.incrementAndGet();
        end.whenComplete((value, failure) -> {
            if (failure != null && cause(failure) == failureOf(awaited)) {
                resumedInVain.incrementAndGet();
            } else if (failure instanceof CancellationException) {
                resumedCancelled.incrementAndGet();
            }
            untold.decrementAndGet();
        });
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

    void check(boolean holds, String mistake) {
        if (!holds) {
            mistakes.add(mistake);
        }
    }

    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Returns whether the end of every future was told. */
    boolean isTold() {
        return untold.get() == 0;
    }

    /** Compares what the senders, the pools and the listeners have counted. */
    void count(List<PoolThreadStatus> threads) {
        Sums sums = sums();
        equal(
                "requests",
                sums.sent() - sums.rejected(),
                sum(threads, PoolThreadStatus::processed) - sums.resumed() - questions.countProcessed() + sums.dead());
        long full = sum(threads, PoolThreadStatus::rejected);
        check(
                full >= sums.full() && full <= sums.full() + sums.unread() + questions.countRest(),
                "refused because full: " + full + ", " + sums);
        equal("dropped", dead(sums, DeadLetter.Reason.DROPPED), sum(threads, PoolThreadStatus::dropped));
        check(
                sum(threads, PoolThreadStatus::expired) <= dead(sums, DeadLetter.Reason.EXPIRED),
                "expired more than there are");
        check(
                sum(threads, PoolThreadStatus::cancelled) <= dead(sums, DeadLetter.Reason.CANCELLED),
                "cancelled more than there are");
        long unsent = continuations.countRest();
        check(
                unsent >= resumedInVain.get() && unsent <= resumedInVain.get() + resumedCancelled.get(),
                "continuations not sent: " + unsent + ", their stages failed " + resumedInVain + ", cancelled "
                        + resumedCancelled);
        check(questions.countRest() >= 0, "more questions than there are");
        equal("items closed", created.get(), closed.get());
        equal("items counted", created.get(), sum(threads, PoolThreadStatus::itemsCreated));
        equal("items left", 0, sum(threads, PoolThreadStatus::items));
    }

    private long dead(Sums sums, DeadLetter.Reason reason) {
        return sums.dead(reason) + continuations.countDead(reason) + questions.countDead(reason);
    }

    private static long sum(List<PoolThreadStatus> threads, ToLongFunction<PoolThreadStatus> count) {
        return threads.stream().mapToLong(count).sum();
    }

    private void equal(String what, long expected, long actual) {
        check(expected == actual, what + ": " + expected + " by the senders, " + actual + " by the pools");
    }

    Sums sums() {
        Map<DeadLetter.Reason, Long> dead = new EnumMap<>(DeadLetter.Reason.class);
        long sent = 0;
        long rejected = 0;
        long full = 0;
        long unread = 0;
        long answered = 0;
        long failed = 0;
        for (Ticket ticket : tickets) {
            sent++;
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
        return new Sums(sent, rejected, full, unread, answered, failed, dead, continuations.countProcessed());
    }

    /**
     * What became of the requests of a round.
     *
     * @param rejected refused, so not accepted; {@code full} of them because a queue was, and {@code unread} of them by replies
     *     that the sender did not wait for
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
}
