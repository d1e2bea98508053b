package io.github.messagingpool.benchmarks.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Striped executors that get one task for each stripe and batch, not one for each message. */
final class GroupedWorld extends StripedWorld {

    GroupedWorld(int threads) {
        super(threads);
    }

    @Override
    @SuppressWarnings("unchecked") // each is what the action returned
    <T, R> List<R> each(List<T> all, ToLongFunction<T> id, Where<T, R> action) {
        List<List<Integer>> indexes = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>(all.size()))
                .limit(stripes().size())
                .toList();
        for (int i = 0; i < all.size(); i++) {
            indexes.get(stripe(id.applyAsLong(all.get(i)))).add(i);
        }
        Object[] responses = new Object[all.size()];
        List<CompletableFuture<Void>> parts = new ArrayList<>();
        for (int i = 0; i < indexes.size(); i++) {
            List<Integer> its = indexes.get(i);
            Stripe stripe = stripes().get(i);
            parts.add(CompletableFuture.runAsync(
                    () -> its.forEach(index -> responses[index] = action.run(stripe.creatures, all.get(index))),
                    stripe.executor));
        }
        parts.forEach(CompletableFuture::join);
        return (List<R>) Arrays.asList(responses);
    }
}
