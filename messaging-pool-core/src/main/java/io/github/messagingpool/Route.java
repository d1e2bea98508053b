package io.github.messagingpool;

import java.util.Optional;
import java.util.OptionalInt;

/** Which thread of a pool owns an id; it does not change any more. */
public interface Route {

    /** Returns the id, as text. */
    String id();

    /** Returns the name of the node that the owner is on, where a pool has several. */
    default Optional<String> node() {
        return Optional.empty();
    }

    /** Returns the owner's index, from 0; empty where only its node is known. */
    OptionalInt thread();

    /** Returns the owner's name; empty where only its node is known. */
    Optional<String> threadName();

    /** Returns why: how the id was routed. */
    String rule();

    /** Returns how many requests to this id wait in the owner's queue; those in batches are not counted. */
    int queued();

    /** Returns how many entries of the queue stand before the first of them; -1 if none waits. */
    int position();
}
