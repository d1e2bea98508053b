package io.github.messagingpool.autoconfigure.transaction;

import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends requests when the transaction of the calling thread has committed, and never if it is rolled back: an item then
 * finds in the database what its request speaks of. Needs {@code spring-tx} on the class path, and no bean.
 *
 * <p>Safe for use by many threads. A reactive transaction is bound to no thread, and is not seen.
 */
public final class AfterCommit {

    private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

    private AfterCommit() {}

    /**
     * Sends a one-way request after the commit; at once where no transaction is active. Requests of one transaction are
     * sent in the order of the calls. A rollback to a savepoint, of a nested transaction, drops those that came after it.
     *
     * <p>What {@link ThreadPool#send} then throws, a {@link io.github.messagingpool.QueueFullException} say, is logged as an
     * error and not thrown: the transaction has committed, and the caller must not take it for one that failed. Where the
     * pool's overflow is {@code block} the committing thread waits for room, with its connection.
     *
     * <p>Nothing is stored: a process that ends just after the commit has not sent.
     *
     * @throws io.github.messagingpool.ThreadPoolException as {@link ThreadPool#send} does, where no transaction is active
     */
    public static <T> void send(ThreadPool<T> pool, Request<T, ?> request) {
        Objects.requireNonNull(pool, "The pool is null");
        Objects.requireNonNull(request, "The request is null");
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Sending<>(pool, request));
        } else {
            pool.send(request);
        }
    }

    /**
     * Sends when the transaction has completed, and not in {@code afterCommit}: that is not called for what is registered
     * while it is being called, and another's exception there would keep this one from being sent.
     */
    private static final class Sending<T> implements TransactionSynchronization {

        private final ThreadPool<T> pool;
        private final Request<T, ?> request;

        /** Those made since this was registered: a rollback to any other takes back what led to this. */
        private final Set<Object> laterSavepoints = Collections.newSetFromMap(new IdentityHashMap<>());

        private boolean rolledBack;

        Sending(ThreadPool<T> pool, Request<T, ?> request) {
            this.pool = pool;
            this.request = request;
        }

        @Override
        public void savepoint(Object savepoint) {
            laterSavepoints.add(savepoint);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            rolledBack |= !laterSavepoints.contains(savepoint);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED && !rolledBack) {
                send();
            }
        }

        private void send() {
            try {
                pool.send(request);
            } catch (RuntimeException e) {
                LOG.error("The transaction has committed, but its request could not be sent: {}", e.getMessage(), e);
            }
        }
    }
}
