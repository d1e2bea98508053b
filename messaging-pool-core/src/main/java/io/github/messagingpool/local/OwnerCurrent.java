package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.WaitNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a thread runs while it runs an owner; used by that thread alone. */
final class OwnerCurrent<T> extends LocalCurrent {

    private final PoolContext pool;
    private final WaitNode node;
    private final CurrentEnvelope<T> running;
    private final CurrentRequest request;
    private final Continuations<T> continuations;
    private final Function<Request<?, ?>, @Nullable Object> items;
    private final Runnable callSent;
    private final SentCalls sentCalls;

    /**
     * @param sentCalls what the request that runs has sent
     * @param items finds the item of a request, or null while it is being made
     * @param callSent called when an item has sent a call for whose future it may wait
     */
    OwnerCurrent(
            PoolContext pool,
            WaitNode node,
            CurrentEnvelope<T> running,
            CurrentRequest request,
            SentCalls sentCalls,
            Continuations<T> continuations,
            Function<Request<?, ?>, @Nullable Object> items,
            Runnable callSent) {
        this.pool = pool;
        this.node = node;
        this.running = running;
        this.request = request;
        this.sentCalls = sentCalls;
        this.continuations = continuations;
        this.items = items;
        this.callSent = callSent;
    }

    PoolContext pool() {
        return pool;
    }

    @Override
    @Nullable
    Origin own() {
        Request<?, ?> now = request();
        return now == null ? null : sentCalls.origin(() -> new Origin(node, now, callSent));
    }

    @Override
    void sendsItself(Origin.Sent call) {
        sentCalls.add(call);
        callSent.run();
    }

    @Override
    public WaitNode node() {
        return node;
    }

    @Override
    public @Nullable Request<?, ?> request() {
        return request.request(running.envelope());
    }

    @Override
    public long remainingNanos() {
        Envelope<T> now = envelope();
        return now == null ? Long.MAX_VALUE : now.deadline.remainingNanos(pool.ticker());
    }

    @Override
    public boolean isWanted() {
        Envelope<T> now = envelope();
        return now == null || (now.isWanted() && !now.deadline.passed(pool.ticker()));
    }

    private @Nullable Envelope<T> envelope() {
        return request() == null ? null : running.envelope();
    }

    @Override
    public <R, V> CompletableFuture<V> onItem(CompletionStage<R> stage, Function<? super R, ? extends V> function) {
        Request<?, ?> now = request();
        if (now == null) {
            throw new IllegalStateException("no request of " + pool.name() + " is running");
        }
        Envelope<T> sent = running.envelope();
        return continuations.add(
                now, request.item(now, items), sent == null ? null : sent.carried, stage, function, this::sendsItself);
    }
}
