package io.github.messagingpool.autoconfigure.observation;

import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.ThreadPoolException;

/** Stands for a failure whose text names an item's id. It has no stack: that, too, begins with the text. */
@SuppressWarnings("serial")
final class FailureWithoutId extends RuntimeException {

    private FailureWithoutId(Throwable failure) {
        super(failure.getClass().getSimpleName(), null, false, false);
    }

    /** Returns what an observation may have of a failure. What an item throws is told as it is. */
    static Throwable of(Throwable failure) {
        Throwable told = failure;
        while (told instanceof ItemFailedException && told.getCause() != null) {
            told = told.getCause();
        }
        return told instanceof ThreadPoolException ? new FailureWithoutId(told) : told;
    }
}
