package io.github.messagingpool.benchmarks.generation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A single-thread executor for each stripe of ids, and a future for each message: what one writes without a pool. */
class StripedWorld implements World {

    private final List<Stripe> stripes;

    StripedWorld(int threads) {
        stripes = Stream.generate(Stripe::new).limit(threads).toList();
    }

    /** The creatures of one thread. */
    static final class Stripe {

        final ExecutorService executor = Executors.newSingleThreadExecutor();
        final Map<Long, Creature> creatures = new HashMap<>();
    }

    final List<Stripe> stripes() {
        return stripes;
    }

    final int stripe(long id) {
        return (int) (id % stripes.size());
    }

    /** Does something for each of many, where the creature lives that it is for. */
    <T, R> List<R> each(List<T> all, ToLongFunction<T> id, Where<T, R> action) {
        List<CompletableFuture<R>> replies = new ArrayList<>(all.size());
        for (T one : all) {
            Stripe stripe = stripes.get(stripe(id.applyAsLong(one)));
            replies.add(CompletableFuture.supplyAsync(() -> action.run(stripe.creatures, one), stripe.executor));
        }
        List<R> responses = new ArrayList<>(all.size());
        for (CompletableFuture<R> reply : replies) {
            responses.add(reply.join());
        }
        return responses;
    }

    /** What is done where a creature lives. */
    @FunctionalInterface
    interface Where<T, R> {
        R run(Map<Long, Creature> creatures, T one);
    }

    @Override
    public final void create(List<CreatureInit> inits) {
        each(inits, CreatureInit::id, (creatures, init) -> {
            creatures.put(init.id(), new Creature(init.genome()));
            return true;
        });
    }

    @Override
    public final void remove(List<Long> ids) {
        each(ids, Long::longValue, (creatures, id) -> creatures.remove(id) != null);
    }

    @Override
    public final <R> List<R> ask(List<? extends CreatureRequest<R>> requests) {
        List<CreatureRequest<R>> all = List.copyOf(requests);
        return each(
                all,
                CreatureRequest::id,
                (creatures, request) -> request.process(requireNonNull(creatures.get(request.id()))));
    }

    @Override
    public final void close() {
        stripes.forEach(stripe -> stripe.executor.shutdown());
    }
}
