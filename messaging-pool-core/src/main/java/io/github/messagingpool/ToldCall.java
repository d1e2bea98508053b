package io.github.messagingpool;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request whose sender does not wait: its response is dropped, its failure logged. */
final class ToldCall<T, R> extends Call<T, R> {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    ToldCall(PoolContext pool, Request<T, R> request) {
        super(pool, request, Deadline.NEVER);
    }

    /** What was not run is a dead letter; a pool that closes with many of them would flood the log. */
    @Override
    boolean take(Object outcome) {
        noteTaken();
        if (outcome instanceof Failed failed) {
            String what = Failures.describe(pool.name(), request);
            if (failed.certainty() == Certainty.NOT_STARTED && isDeadLetter(failed)) {
                LOG.debug("{}, sent without waiting, is not run", what, failed.cause());
            } else {
                LOG.warn("{}, sent without waiting, failed", what, failed.cause());
            }
        }
        return true;
    }

    private static boolean isDeadLetter(Failed failed) {
        return failed.cause() instanceof PoolClosedException || failed.cause() instanceof QueueFullException;
    }

    @Override
    boolean ended() {
        return wasTaken();
    }
}
