package com.example.inherited;

import io.github.messagingpool.Messaging;
import java.util.List;

abstract class Base<S> implements Readable<S> {

    /**
     * Sets the state.
     *
     * @param state the new state
     */
    @Messaging
    void set(S state, List<S> history) {}

    /** Resets. */
    @Messaging
    abstract void reset();
}
