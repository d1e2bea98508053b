package io.github.messagingpool;

/** How far a request that failed had got, so that its sender can decide whether to send it again. */
public enum Certainty {
    /** The item's method was not called and will not be: sending again is safe. */
    NOT_STARTED,
    /**
     * The item's method was called, or may have been; how far it got is not known. What is found
     * out later is told to a {@link DeadLetterListener} alone: that the method was not called after all.
     */
    STARTED,
    /** The item's method returned, but its response could not be delivered. */
    COMPLETED
}
