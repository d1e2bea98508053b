package io.github.messagingpool.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Events;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link PoolThread}. */
@Timeout(20)
class PoolThreadTests {

    private static final InheritableThreadLocal<String> SESSION = new InheritableThreadLocal<>();

    /** Else the session of the user who happened to build the pool would be there for all, for ever. */
    @Test
    void itInheritsNothingFromTheThreadThatBuiltThePool() {
        SESSION.set("of the builder");
        Thread.currentThread().setContextClassLoader(new ClassLoader("of the builder", null) {});
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            pool.sendAndReceive(new CounterInit(1));

            String session = pool.sendAndReceive(new Ask<>(1, item -> String.valueOf(SESSION.get())));
            ClassLoader loader = pool.sendAndReceive(
                    new Ask<>(1, item -> Thread.currentThread().getContextClassLoader()));

            assertThat(session).isEqualTo("null");
            assertThat(loader).isSameAs(Counter.class.getClassLoader());
        } finally {
            SESSION.remove();
            Thread.currentThread().setContextClassLoader(PoolThreadTests.class.getClassLoader());
        }
    }

    /** A pool of many threads that hang would take a millisecond for each. */
    @Test
    void whoHasNoTimeDoesNotWaitForItsEnd() throws InterruptedException {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(1).build()) {
            pool.sendAndReceive(new CounterInit(1));
            Driver.Run thread = (Driver.Run) pool.sendAndReceive(new Ask<>(1, item -> Thread.currentThread()));
            Thread.currentThread().interrupt();

            assertThat(thread.awaitEnd(0)).isFalse();

            assertThat(Thread.interrupted())
                    .as("the wait would have ended the interrupt")
                    .isTrue();
        }
    }
}
