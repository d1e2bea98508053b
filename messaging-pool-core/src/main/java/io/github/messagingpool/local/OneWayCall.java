package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Failures;

/** A request whose sender does not wait: its response is dropped, its failure logged. */
final class OneWayCall<T, R> extends Call<T, R> {

    OneWayCall(PoolContext pool, Request<T, R> request) {
        super(pool, request, Deadline.NEVER);
    }

    /** What was not run is a dead letter; a pool that closes with many of them would flood the log. */
    @Override
    boolean take(Object outcome) {
        noteTaken();
        if (outcome instanceof FailedOutcome failed) {
            String what = Failures.describe(pool.name(), request);
            if (failed.certainty() == Certainty.NOT_STARTED && isDeadLetter(failed)) {
                Log.POOL.debug("{}, sent without waiting, is not run", what, failed.cause());
            } else {
                Log.POOL.warn("{}, sent without waiting, failed", what, failed.cause());
            }
        }
        return true;
    }

    private static boolean isDeadLetter(FailedOutcome failed) {
        return failed.cause() instanceof PoolClosedException || failed.cause() instanceof QueueFullException;
    }

    @Override
    public boolean ended() {
        return wasTaken();
    }
}
