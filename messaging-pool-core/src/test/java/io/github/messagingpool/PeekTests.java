package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link ThreadPool#peek}: a look that has no effect. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(60)
class PeekTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final int MANY = 1_000;

    private final Pools pools;

    PeekTests(PoolKind kind) {
        pools = kind.pools();
    }

    private static ThreadPoolBuilder<Counter> pool() {
        return Counter.pool(new Events()).threads(1).createOnDemand(id -> new CounterInit((Long) id));
    }

    private static PoolThreadStatus atRest(ThreadPool<Counter> pool) {
        PoolThreadStatus now = pool.thread(0);
        while (now.currentRequest() != null || now.queueDepth() > 0) {
            now = pool.thread(0);
        }
        return now;
    }

    @Test
    void tellsWhetherAnItemIsThereAndMakesNone() {
        try (ThreadPool<Counter> pool = pool().build(pools)) {
            pool.sendAndReceive(new Increment(1, 1));

            assertThat(pool.peek(1, LONG)).hasValue(true);
            assertThat(pool.peek(2L, LONG)).hasValue(false);
            assertThat(pool.count()).isEqualTo(1);
        }
    }

    @Test
    void isAnsweredAtOnceWhereAnItemOfTheSameThreadLooks() {
        try (ThreadPool<Counter> pool = pool().build(pools)) {
            Ask<Object> looks = new Ask<>(1, counter -> List.of(pool.peek(1, SHORT), pool.peek(2, SHORT)));

            assertThat(pool.sendAndReceive(looks)).isEqualTo(List.of(Optional.of(true), Optional.of(false)));
        }
    }

    @Test
    void isNoUseOfTheItemAndCountsNowhere() {
        try (ThreadPool<Counter> pool = pool().maxItems(2).build(pools)) {
            pool.sendAndReceive(new Increment(1, 1));
            pool.sendAndReceive(new Increment(2, 1));
            PoolThreadStatus before = atRest(pool);
            for (int i = 0; i < MANY; i++) {
                assertThat(pool.peek(1, LONG)).hasValue(true);
            }
            assertThat(atRest(pool)).isEqualTo(before);

            pool.sendAndReceive(new Increment(3, 1));

            assertThat(pool.ids(null, 10)).containsExactly(2L, 3L);
        }
    }

    @Test
    void takesNoPlaceInAFullQueueAndIsEmptyWhereTheThreadDoesNotAnswer() throws InterruptedException {
        pools.helped();
        List<DeadLetter> deadLetters = new CopyOnWriteArrayList<>();
        try (ThreadPool<Counter> pool = pool().queueCapacity(2)
                .overflow(Overflow.DROP_OLDEST)
                .deadLetterListener(deadLetters::add)
                .build(pools)) {
            try (Gate gate = Gate.holding(pool, 1)) {
                pool.send(new Increment(1, 1));
                pool.send(new Increment(1, 1));

                for (int i = 0; i < 200; i++) { // more than it keeps
                    assertThat(pool.peek(1, Duration.ofMillis(1))).isEmpty();
                }

                assertThat(pool.thread(0).queueDepth()).isEqualTo(2);
            }
            while (pool.thread(0).processed() < 3) { // what waited, too
                Thread.onSpinWait();
            }
            assertThat(deadLetters).isEmpty();
            assertThat(pool.peek(1, LONG)).as("now that it goes on").hasValue(true);
        }
    }

    @Test
    void isAnsweredBetweenTwoRequestsHoweverManyWait() throws Exception {
        pools.cannot(PoolKind.STEPPED, "who looks may step the owner instead of waiting");
        try (ThreadPool<Counter> pool = pool().build(pools);
                Gate second = new Gate()) {
            Gate first = Gate.holding(pool, 1);
            pool.send(new Ask<>(2, counter -> second.pass()));
            FutureTask<Optional<Boolean>> peek = new FutureTask<>(() -> pool.peek(1, LONG));
            Thread looks = new Thread(peek);
            looks.start();
            while (looks.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            first.close();

            assertThat(peek.get(LONG.toSeconds() / 2, TimeUnit.SECONDS)).hasValue(true);
        }
    }

    @Test
    void aClosedPoolDoesNotTell() {
        ThreadPool<Counter> pool = pool().build(pools);
        pool.sendAndReceive(new Increment(1, 1));
        pool.close();

        assertThat(pool.peek(1, LONG)).isEmpty();
    }

    @Test
    void wrongQuestionsAreRefused() {
        try (ThreadPool<Counter> pool = pool().build(pools)) {
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.peek("one", LONG));
            assertThatIllegalArgumentException().isThrownBy(() -> pool.peek(1, Duration.ZERO));
        }
    }
}
