package io.github.messagingpool.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A way to have requests run on counters, each counter by one thread at a time: a pool, or a peer of one. Each is
 * written as its own documentation shows it.
 */
public interface Engine extends AutoCloseable {

    /** Creates the counters with the ids from 0, and returns when they are there; called once, before any request. */
    void create(int items);

    /** Sends a request and gives the future response. */
    CompletableFuture<Count> async(CounterRequest request);

    /** Sends a request and waits for its response. */
    default Count call(CounterRequest request) {
        return async(request).join();
    }

    /** Sends all requests and waits for all responses, which are in the order of the requests. */
    default List<Count> batch(List<? extends CounterRequest> requests) {
        List<CompletableFuture<Count>> replies = new ArrayList<>(requests.size());
        for (CounterRequest request : requests) {
            replies.add(async(request));
        }
        List<Count> counts = new ArrayList<>(requests.size());
        for (CompletableFuture<Count> reply : replies) {
            counts.add(reply.join());
        }
        return counts;
    }

    /** Sends a one-way request. */
    void send(CounterRequest request);

    @Override
    void close();
}
