package io.github.messagingpool.benchmarks.generation;

import java.util.function.IntFunction;

/** The worlds that are compared. */
public enum WorldKind {
    /** All on the sender's thread. */
    INLINE("inline", threads -> new InlineWorld()),
    /** An application with the starter. */
    STARTER("messaging-pool", StarterWorld::start),
    /** A pool without Spring. */
    POOL("messaging-pool, no Spring", PoolWorld::core),
    /** An executor for each stripe, and a future for each message. */
    STRIPED("striped executors", StripedWorld::new),
    /** The same with one task for each stripe and batch. */
    GROUPED("grouped executors", GroupedWorld::new);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // all of them keep nothing
    private final IntFunction<World> opening;

    WorldKind(String label, IntFunction<World> opening) {
        this.label = label;
        this.opening = opening;
    }

    /** Returns the world's name as tables show it. */
    public String label() {
        return label;
    }

    World open(int threads) {
        return opening.apply(threads);
    }
}
