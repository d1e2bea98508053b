package io.github.messagingpool.spi;

import io.github.messagingpool.Deadlock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of the wait-for graph: what runs one request at a time, and waits for others while it does. There is one for each
 * owner. Safe for use by many threads; what it waits for is written only by the thread that waits.
 */
public final class WaitNode {

    private final String poolName;
    private final String name;
    private final Consumer<Deadlock> onDeadlock;

    /** Volatile, so that of several that begin to wait at the same time the last sees all. */
    volatile @Nullable Wait wait;

    /** What it is taken to wait for by one who looks at it from outside, who writes it. */
    volatile @Nullable Wait presumed;

    private volatile @Nullable Deadlock lastDeadlock;

    /**
     * Creates a node.
     *
     * @param poolName the name of its pool
     * @param name its name, for people: for example that of its thread
     * @param onDeadlock called, by the thread that would have waited, when a wait was refused
     */
    public WaitNode(String poolName, String name, Consumer<Deadlock> onDeadlock) {
        this.poolName = poolName;
        this.name = name;
        this.onDeadlock = onDeadlock;
    }

    /** Returns the name of its pool. */
    public String poolName() {
        return poolName;
    }

    /**
     * Returns a node for what is done on its behalf by a thread that runs no owner; a wait that is refused there is told here.
     *
     * @param thread its name, for people
     */
    public WaitNode elsewhere(String thread) {
        return new WaitNode(poolName, thread, this::deadlock);
    }

    String name() {
        return name;
    }

    /** Returns the last of its waits that was refused. */
    public Optional<Deadlock> lastDeadlock() {
        return Optional.ofNullable(lastDeadlock);
    }

    void deadlock(Deadlock found) {
        lastDeadlock = found;
        onDeadlock.accept(found);
    }
}
