package io.github.messagingpool.benchmarks.generation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/** All on the thread that asks. */
final class InlineWorld implements World {

    private final Long2ObjectHashMap<Creature> creatures = new Long2ObjectHashMap<>();

    @Override
    public void create(List<CreatureInit> inits) {
        for (CreatureInit init : inits) {
            creatures.put(init.id(), new Creature(init.genome()));
        }
    }

    @Override
    public void remove(List<Long> ids) {
        for (long id : ids) {
            creatures.remove(id);
        }
    }

    @Override
    public <R> List<R> ask(List<? extends CreatureRequest<R>> requests) {
        List<R> responses = new ArrayList<>(requests.size());
        for (CreatureRequest<R> request : requests) {
            responses.add(request.process(requireNonNull(creatures.get(request.id()))));
        }
        return responses;
    }

    @Override
    public void close() {}
}
