package io.github.messagingpool;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the envelopes of one pool have in common: its name, and who is told when one is not run. */
final class PoolContext {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    private final String name;
    private final List<DeadLetterListener> deadLetterListeners;

    PoolContext(String name, List<DeadLetterListener> deadLetterListeners) {
        this.name = name;
        this.deadLetterListeners = deadLetterListeners;
    }

    String name() {
        return name;
    }

    /** Tells of an accepted request that is not run; the caller holds no lock. */
    void deadLetter(Request<?, ?> request, DeadLetter.Reason reason) {
        for (DeadLetterListener listener : deadLetterListeners) {
            try {
                listener.onDeadLetter(new DeadLetter(name, request, reason));
            } catch (Throwable e) {
                Failures.warn(LOG, "The dead letter listener {} failed", listener, e);
            }
        }
    }
}
