package io.github.messagingpool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Replies in the order in which they come. Pool threads add to it, one thread reads. */
final class ReplyStream<T, R> extends Spliterators.AbstractSpliterator<Reply<R>> {

    private final BlockingQueue<Reply<R>> replies = new LinkedBlockingQueue<>();
    private final List<StreamedCall<T, R>> calls = new ArrayList<>();
    private final List<Wait.Edge> edges = new ArrayList<>();
    private final PoolContext pool;
    private final Duration timeout;

    /** Until when the item that reads has time itself. */
    private final Deadline readersDeadline;

    private int unread;

    ReplyStream(PoolContext pool, int size, Duration timeout, Deadline readersDeadline) {
        super(size, ORDERED | SIZED | NONNULL | IMMUTABLE);
        this.pool = pool;
        this.timeout = timeout;
        this.readersDeadline = readersDeadline;
        this.unread = size;
    }

    /** Makes the call of a request, whose reply will be in the stream. */
    @SuppressWarnings("unchecked") // a response is read only
    StreamedCall<T, R> call(Request<T, ? extends R> request, int index, Deadline deadline) {
        StreamedCall<T, R> call = new StreamedCall<>(pool, (Request<T, R>) request, deadline, index, replies::add);
        calls.add(call);
        return call;
    }

    /** Remembers which thread was sent a call. */
    void sent(PoolThread<T> owner, StreamedCall<T, R> call) {
        if (PoolThread.current() != null) {
            edges.add(new Wait.Edge(owner, call));
        }
    }

    Stream<Reply<R>> stream() {
        return StreamSupport.stream(this, false)
                .onClose(() -> calls.forEach(call -> call.withdraw(DeadLetter.Reason.CANCELLED)));
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
            Reply<R> awaited = await();
            reply = awaited != null ? awaited : replies.poll(); // an interrupted thread gets none by waiting
        }
        return reply;
    }

    /** Returns null after it has given a reply to every request that has none. */
    @SuppressWarnings("try") // the wait only has to end
    private @Nullable Reply<R> await() {
        try (Wait wait = Wait.forAny(edges)) {
            Reply<R> reply = replies.poll(patience(), TimeUnit.NANOSECONDS);
            if (reply == null) {
                endAll(DeadLetter.Reason.EXPIRED, this::timedOut);
            }
            return reply;
        } catch (PoolDeadlockException e) {
            endAll(
                    DeadLetter.Reason.CANCELLED,
                    (request, certainty) -> new PoolDeadlockException(pool.name(), request, e.cycle()));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            endAll(DeadLetter.Reason.CANCELLED, this::interrupted);
            return null;
        }
    }

    private long patience() {
        long own = timeout.isZero() ? Long.MAX_VALUE : Deadline.nanos(timeout);
        return Math.min(own, readersDeadline.remainingNanos());
    }

    private void endAll(DeadLetter.Reason reason, FailureReason failure) {
        calls.forEach(call -> call.end(reason, failure));
    }

    private ThreadPoolException timedOut(Request<?, ?> request, Certainty certainty) {
        return new RequestTimeoutException(pool.name(), request, certainty, timeout, "no further reply came");
    }

    private ThreadPoolException interrupted(Request<?, ?> request, Certainty certainty) {
        return new RequestInterruptedException(pool.name(), request, certainty);
    }
}
