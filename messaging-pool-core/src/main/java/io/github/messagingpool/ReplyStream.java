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
    private final String pool;
    private final Duration timeout;
    private int unread;

    ReplyStream(String pool, int size, Duration timeout) {
        super(size, ORDERED | SIZED | NONNULL | IMMUTABLE);
        this.pool = pool;
        this.timeout = timeout;
        this.unread = size;
    }

    /** Makes the call of a request, whose reply will be in the stream. */
    @SuppressWarnings("unchecked") // a response is read only
    StreamedCall<T, R> call(Request<T, ? extends R> request, int index) {
        StreamedCall<T, R> call = new StreamedCall<>(pool, (Request<T, R>) request, index, replies::add);
        calls.add(call);
        return call;
    }

    Stream<Reply<R>> stream() {
        return StreamSupport.stream(this, false).onClose(() -> calls.forEach(Call::withdraw));
    }

    @Override
    public boolean tryAdvance(Consumer<? super Reply<R>> action) {
        if (unread == 0) {
            return false;
        }
        Reply<R> reply = next();
        unread--;
        action.accept(reply);
        return true;
    }

    private Reply<R> next() {
        Reply<R> reply = poll();
        while (reply == null) {
            endAll();
            reply = replies.poll();
        }
        return reply;
    }

    /** Returns null when the time is over, or the thread is interrupted. */
    private @Nullable Reply<R> poll() {
        try {
            return timeout.isZero() ? replies.take() : replies.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Ends every request that has no reply, so that each of them gets one. */
    private void endAll() {
        boolean interrupted = Thread.currentThread().isInterrupted();
        for (StreamedCall<T, R> call : calls) {
            Certainty certainty = call.withdraw();
            ThreadPoolException reason = interrupted
                    ? new RequestInterruptedException(pool, call.request, certainty)
                    : new RequestTimeoutException(pool, call.request, certainty, timeout, "no further reply came");
            call.end(new Failed(reason, certainty));
        }
    }
}
