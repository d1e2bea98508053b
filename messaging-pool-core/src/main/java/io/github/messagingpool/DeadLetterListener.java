package io.github.messagingpool;

/**
 * Is told of each request that was accepted and will not be run, once. Called by whichever thread finds out: the
 * sender, a pool thread or the one that closes the pool; several at a time. What it throws is logged.
 */
@FunctionalInterface
public interface DeadLetterListener {

    /** Called after the request's sender was told. */
    void onDeadLetter(DeadLetter letter);
}
