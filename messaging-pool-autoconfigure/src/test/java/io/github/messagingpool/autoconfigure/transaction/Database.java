package io.github.messagingpool.autoconfigure.transaction;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.SavepointManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The transactions of a database without data: Spring's own way to a commit or a rollback, with savepoints. */
final class Database extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1;

    private transient @Nullable Connection open;

    Database() {
        setNestedTransactionAllowed(true);
    }

    @Override
    protected Object doGetTransaction() {
        return open == null ? new Connection() : open;
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return transaction == open;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        open = (Connection) transaction;
    }

    @Override
    protected Object doSuspend(Object transaction) {
        open = null;
        return transaction;
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        open = (Connection) suspended;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {}

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        open = null;
    }

    /** One transaction. */
    private static final class Connection implements SavepointManager {

        @Override
        public Object createSavepoint() {
            return new Object();
        }

        @Override
        public void rollbackToSavepoint(Object savepoint) {}

        @Override
        public void releaseSavepoint(Object savepoint) {}
    }
}
