package io.github.messagingpool.benchmarks.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Striped executors that get one task for each stripe and batch, not one for each request. */
final class GroupedEngine extends StripedEngine {

    GroupedEngine(int threads) {
        super(singleThreads(threads));
    }

    @Override
    public List<Count> batch(List<? extends CounterRequest> requests) {
        List<List<Integer>> indexes = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>(requests.size()))
                .limit(stripes())
                .toList();
        for (int i = 0; i < requests.size(); i++) {
            indexes.get(stripe(requests.get(i))).add(i);
        }
        Count[] counts = new Count[requests.size()];
        List<CompletableFuture<Void>> parts = new ArrayList<>(stripes());
        for (int i = 0; i < stripes(); i++) {
            int stripe = i;
            parts.add(CompletableFuture.runAsync(
                    () -> run(stripe, indexes.get(stripe), requests, counts), executor(stripe)));
        }
        parts.forEach(CompletableFuture::join);
        return Arrays.asList(counts);
    }

    private void run(int stripe, List<Integer> indexes, List<? extends CounterRequest> requests, Count[] counts) {
        for (int index : indexes) {
            counts[index] = run(stripe, requests.get(index));
        }
    }
}
