package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmokeTests {
    static final class Counter {
        long value;
    }

    record CounterInit(long id) implements Init.OfLong<Counter> {}

    record Add(long id, long by) implements Request.OfLong<Counter, Added> {
        @Override
        public Added process(Counter c) {
            return new Added(id, c.value += by);
        }
    }

    record Added(long id, long value) {}

    @Test
    void works() {
        try (ThreadPool<Counter> pool = ThreadPool.builder(Counter.class)
                .threads(2)
                .factory(CounterInit.class, init -> new Counter())
                .build()) {
            assertThat(pool.sendAndReceive(new CounterInit(1)).id()).isEqualTo(1L);
            pool.sendAndReceive(new CounterInit(2));
            assertThat(pool.sendAndReceive(List.of(new Add(1, 10), new Add(2, 5), new Add(1, 1))))
                    .containsExactly(new Added(1, 10), new Added(2, 5), new Added(1, 11));
            assertThat(pool.sendAsync(new Add(1, 1)).join()).isEqualTo(new Added(1, 12));
            assertThat(pool.sendAndReceive(new RemoveRequest<>(1)).existed()).isTrue();
            System.out.println(pool.threads());
            System.out.println(pool.shutdown());
        }
    }
}
