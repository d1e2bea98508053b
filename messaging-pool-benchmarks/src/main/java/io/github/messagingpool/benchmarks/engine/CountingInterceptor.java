package io.github.messagingpool.benchmarks.engine;

import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import org.jspecify.annotations.Nullable;

/** What the least meter does: counts requests, and adds up how long they waited and ran. */
final class CountingInterceptor implements RequestInterceptor {

    private long requests;
    private long failures;
    private long waitedNanos;
    private long ranNanos;
    private long startedAt;

    @Override
    public void before(Request<?, ?> request, long queuedNanos) {
        waitedNanos += queuedNanos;
        startedAt = System.nanoTime();
    }

    @Override
    public void after(Request<?, ?> request, @Nullable Throwable failure) {
        ranNanos += System.nanoTime() - startedAt;
        requests++;
        failures += failure == null ? 0 : 1;
    }

    @Override
    public String toString() {
        return requests + " requests, " + failures + " failed, waited " + waitedNanos + " ns, ran " + ranNanos + " ns";
    }
}
