package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.Counter.CounterInit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a pool tells of each of its threads. */
@Timeout(20)
class ThreadStatusTests {

    @Test
    void oneThreadTellsTheSameAsAmongAll() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(3).build()) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2), new CounterInit(3)));

            for (PoolThreadStatus status : pool.threads()) {
                PoolThreadStatus alone = pool.thread(status.thread());
                assertThat(alone.threadName()).isEqualTo(status.threadName());
                assertThat(alone.items()).isEqualTo(status.items());
                assertThat(alone.itemsCreated()).isEqualTo(status.itemsCreated());
            }
            assertThatThrownBy(() -> pool.thread(3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> pool.thread(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
