package io.github.messagingpool;

/**
 * The answer to an {@link EchoRequest}.
 *
 * @param id the id asked for
 * @param message the text that was sent
 * @param thread the index, from 0, of the pool thread that answered
 */
public record EchoResponse(Object id, String message, int thread) {}
