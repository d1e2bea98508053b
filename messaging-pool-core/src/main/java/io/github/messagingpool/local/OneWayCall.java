package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Request;

/** A request whose sender does not wait: its response is dropped, its failure logged. */
final class OneWayCall<T, R> extends Call<T, R> {

    OneWayCall(PoolContext pool, Request<T, R> request) {
        super(pool, request, Deadline.NEVER);
    }

    @Override
    boolean take(Object outcome) {
        if (wasTaken()) {
            return false; // the pool had given up on it, and said so
        }
        noteTaken();
        if (outcome instanceof FailedOutcome failed) {
            String format = failed.certainty() == Certainty.NOT_STARTED && isDeadLetter(failed)
                    ? "{}, sent without waiting, is not run"
                    : "{}, sent without waiting, failed";
            pool.log().warn(format, new PoolLog.Words(pool.name(), request), failed.cause());
        }
        return true;
    }

    private static boolean isDeadLetter(FailedOutcome failed) {
        return failed.cause() instanceof PoolClosedException || failed.cause() instanceof QueueFullException;
    }

    @Override
    boolean isAwaited() {
        return false;
    }

    @Override
    public boolean ended() {
        return wasTaken();
    }
}
