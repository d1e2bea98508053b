package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.spi.WaitNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Replies in the order in which they come. Pool threads add to it, one thread reads. */
final class ReplyStream<T, R> extends Spliterators.AbstractSpliterator<Reply<R>> implements Patience.Awaited {
    /*
     * No lost wake-up: the reader sets `reader` and then looks whether there are replies; a reply is put in before
     * `reader` is read. Both are volatile, so at least one of the two sees the other.
     *
     * Held by ReplyStreamStress.
     */
    private final Queue<Reply<R>> replies = new ConcurrentLinkedQueue<>();

    private volatile @Nullable Thread reader;
    private final List<StreamedCall<T, R>> calls = new ArrayList<>();
    private final Map<WaitNode, StreamShare> shares = new LinkedHashMap<>();
    private final PoolContext pool;
    private final Patience patience;
    private final Duration timeout;

    /** Until when the item that reads has time itself. */
    private final Deadline readersDeadline;

    private int unread;

    ReplyStream(PoolContext pool, Patience patience, int size, Duration timeout, Deadline readersDeadline) {
        super(size, ORDERED | NONNULL | IMMUTABLE); // not SIZED: who counts the replies waits for them
        this.pool = pool;
        this.patience = patience;
        this.timeout = timeout;
        this.readersDeadline = readersDeadline;
        this.unread = size;
    }

    /** Makes the call of a request, whose reply will be in the stream. */
    @SuppressWarnings("unchecked") // a response is read only
    StreamedCall<T, R> call(Request<T, ? extends R> request, int index, Deadline deadline) {
        StreamedCall<T, R> call = new StreamedCall<>(pool, (Request<T, R>) request, deadline, index, this::add);
        calls.add(call);
        return call;
    }

    private void add(Reply<R> reply) {
        replies.add(reply);
        Thread waiting = reader;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    /** Says which owner will be sent a call. */
    void sends(WaitNode owner, Interruption interruption, StreamedCall<T, R> call) {
        StreamShare share = shares.computeIfAbsent(owner, node -> new StreamShare(node, pool.name()));
        share.sent(call);
        call.belongsTo(share, interruption);
    }

    Stream<Reply<R>> stream() {
        return StreamSupport.stream(this, false).onClose(() -> calls.forEach(StreamedCall::streamClosed));
    }

    @Override
    public boolean tryAdvance(Consumer<? super Reply<R>> action) {
        if (unread == 0) {
            return false;
        }
        Reply<R> reply = next();
        calls.get(reply.index()).wasRead();
        unread--;
        action.accept(reply);
        return true;
    }

    private Reply<R> next() {
        Reply<R> reply = replies.poll();
        while (reply == null) {
            await();
            reply = replies.poll();
        }
        return reply;
    }

    /** After it there is a reply: when none came, one for every request that had none. */
    @SuppressWarnings("try") // the wait only has to end
    private void await() {
        try (Wait wait = Wait.forAny(edges())) {
            long nanos = Math.min(
                    timeout.isZero() ? Long.MAX_VALUE : Deadline.nanos(timeout),
                    readersDeadline.remainingNanos(pool.ticker()));
            if (!patience.until(this, nanos)) {
                stopWaiting(Duration.ofNanos(nanos));
            }
        } catch (PoolDeadlockException e) {
            endAll(DeadLetter.Reason.CANCELLED, FailureReason.deadlock(pool, e));
        }
    }

    private List<Wait.Edge> edges() {
        return shares.values().stream()
                .map(share -> new Wait.Edge(share.owner(), share))
                .toList();
    }

    private void stopWaiting(Duration waited) {
        if (Thread.currentThread().isInterrupted()) {
            endAll(DeadLetter.Reason.CANCELLED, FailureReason.interrupted(pool));
        } else {
            endAll(DeadLetter.Reason.EXPIRED, FailureReason.noFurtherReply(pool, waited));
        }
    }

    @Override
    public boolean isDone() {
        return !replies.isEmpty();
    }

    @Override
    public void wakes(Thread waiter) {
        reader = waiter;
    }

    private void endAll(DeadLetter.Reason reason, FailureReason failure) {
        calls.forEach(call -> call.end(reason, failure));
    }
}
