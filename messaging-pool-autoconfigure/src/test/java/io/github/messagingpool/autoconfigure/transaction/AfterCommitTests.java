package io.github.messagingpool.autoconfigure.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.transaction.Journal.HoldRequest;
import io.github.messagingpool.autoconfigure.transaction.Journal.JournalInit;
import io.github.messagingpool.autoconfigure.transaction.Journal.ReadRequest;
import io.github.messagingpool.autoconfigure.transaction.Journal.WriteRequest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests for {@link AfterCommit}. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(30)
class AfterCommitTests {

    private static final int CAPACITY = 16;

    private final Database database = new Database();
    private final TransactionTemplate transaction = with(TransactionDefinition.PROPAGATION_REQUIRED);
    private final ThreadPool<Journal> pool = ThreadPool.builder(Journal.class)
            .name("journals")
            .threads(1)
            .queueCapacity(CAPACITY)
            .overflow(Overflow.REJECT)
            .factory(JournalInit.class, init -> new Journal())
            .build();

    @BeforeEach
    void create() {
        pool.sendAndReceive(new JournalInit(1));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void requestsAreSentInOrderWhenTheTransactionHasCommitted() {
        transaction.executeWithoutResult(status -> {
            write("first");
            write("second");
            assertThat(lines()).isEmpty();
        });

        assertThat(lines()).containsExactly("first", "second");
    }

    @Test
    void aRollbackSendsNothing() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write("never");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        transaction.executeWithoutResult(status -> {
            write("never");
            status.setRollbackOnly();
        });

        assertThat(lines()).isEmpty();
    }

    @Test
    void withoutATransactionTheRequestIsSentAtOnce() {
        write("now");
        with(TransactionDefinition.PROPAGATION_SUPPORTS).executeWithoutResult(status -> write("now too"));

        assertThat(lines()).containsExactly("now", "now too");
    }

    @Test
    void anInnerTransactionOfItsOwnDoesNotWaitForTheOuter() {
        transaction.executeWithoutResult(outer -> {
            write("outer");
            with(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> write("inner"));
            assertThat(lines()).containsExactly("inner");
            outer.setRollbackOnly();
        });

        assertThat(lines()).containsExactly("inner");
    }

    @Test
    void aRollbackToASavepointDropsWhatCameAfterIt() {
        TransactionTemplate nested = with(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(outer -> {
            write("before");
            nested.executeWithoutResult(inner -> {
                write("within");
                nested.executeWithoutResult(innermost -> write("deep within"));
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> write("another"));
            write("after");
        });

        assertThat(lines()).containsExactly("before", "another", "after");
    }

    @Test
    void whatIsSentWhileOthersAreToldOfTheCommitIsNotLost() {
        transaction.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCommit() {
                    write("late");
                }
            });
        });

        assertThat(lines()).containsExactly("late");
    }

    @Test
    void aFullQueueAfterTheCommitIsLoggedAndNotThrown(CapturedOutput output) {
        CountDownLatch end = fillQueue();

        transaction.executeWithoutResult(status -> write("too much"));

        end.countDown();
        assertThat(output)
                .contains("ERROR")
                .contains("The transaction has committed, but its request could not be sent:"
                        + " WriteRequest for journals#1: the queue of journals-0 is full");
    }

    @Test
    void withoutATransactionAClosedPoolIsThrown() {
        pool.close();

        assertThatThrownBy(() -> write("never")).isInstanceOf(PoolClosedException.class);
    }

    private CountDownLatch fillQueue() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        pool.send(new HoldRequest(1, begun, end));
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < CAPACITY; i++) {
            pool.send(new WriteRequest(1, "waits"));
        }
        return end;
    }

    private void write(String line) {
        AfterCommit.send(pool, new WriteRequest(1, line));
    }

    private List<String> lines() {
        return pool.sendAndReceive(new ReadRequest(1));
    }

    private TransactionTemplate with(int propagation) {
        TransactionTemplate template = new TransactionTemplate(database);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
