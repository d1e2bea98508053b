package io.github.messagingpool.autoconfigure.restart;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.restart.ContextRestartTests.Ticket;
import io.github.messagingpool.autoconfigure.restart.ContextRestartTests.TouchRequest;

/** The typed client of a {@link Ticket}. */
record TicketClient(ThreadPool<Ticket> pool) {

    int touch(long id) {
        return pool.sendAndReceive(new TouchRequest(id));
    }
}
