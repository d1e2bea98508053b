package io.github.messagingpool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Items that cannot be made on demand, because a database is away for example: it is not hammered. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(30)
class FailingCreationTests {

    private static final long FAILS = 13;
    private static final Duration BACKOFF = Duration.ofMillis(100);

    private final Pools pools;
    private final AtomicInteger tries = new AtomicInteger();
    private volatile boolean fails = true;
    private volatile Duration takes = Duration.ZERO;
    private ThreadPool<Counter> pool;

    FailingCreationTests(PoolKind kind) {
        pools = kind.pools();
        pool = builder().build(pools);
    }

    private ThreadPoolBuilder<Counter> builder() {
        return ThreadPool.builder(Counter.class)
                .name("counters")
                .threads(1)
                .factory(CounterInit.class, this::make)
                .createOnDemand(id -> new CounterInit((Long) id));
    }

    private Counter make(CounterInit init) {
        if (init.id() == FAILS) {
            tries.incrementAndGet();
            if (!takes.isZero()) {
                pools.pass(takes);
            }
            if (fails) {
                throw new IllegalStateException("the database is away");
            }
        }
        return new Counter(init.id(), new Events());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private ItemCreationException failure(Increment request) {
        return catchThrowableOfType(ItemCreationException.class, () -> pool.sendAndReceive(request));
    }

    @Test
    void whatWaitedAlreadySharesTheFailure() throws Exception {
        pools.helped();
        List<CompletableFuture<Value>> waiting = new ArrayList<>();
        CompletableFuture<Value> neighbour;
        try (Gate gate = Gate.holding(pool, 1)) {
            for (int i = 0; i < 1_000; i++) {
                waiting.add(pool.sendAsync(new Increment(FAILS, 1)));
            }
            neighbour = pool.sendAsync(new Increment(2, 1));
        }
        assertThat(neighbour.get().value()).isEqualTo(1);

        List<Certainty> certainties = new ArrayList<>();
        for (CompletableFuture<Value> future : waiting) {
            CompletionException thrown = catchThrowableOfType(CompletionException.class, future::join);
            assertThat(thrown)
                    .hasCauseInstanceOf(ItemCreationException.class)
                    .hasRootCauseMessage("the database is away");
            certainties.add(((ItemCreationException) requireNonNull(thrown.getCause())).certainty());
        }
        assertThat(tries).hasValue(1);
        assertThat(certainties.get(0)).isEqualTo(Certainty.STARTED);
        assertThat(certainties.subList(1, 1_000)).containsOnly(Certainty.NOT_STARTED);
    }

    @Test
    void whatIsSentAfterItIsTriedAtOnce() {
        assertThat(failure(new Increment(FAILS, 1))).hasMessageContaining("the database is away");
        fails = false;

        assertThat(pool.sendAndReceive(new Increment(FAILS, 1))).isEqualTo(new Value(FAILS, 1));
        assertThat(tries).hasValue(2);
    }

    @Test
    void aBatchTriesOnceHoweverManySlicesItTakes() {
        takes = Duration.ofMillis(2); // more than a slice
        List<Increment> batch = Collections.nCopies(50, new Increment(FAILS, 1));

        BatchException failed = catchThrowableOfType(BatchException.class, () -> pool.sendAndReceive(batch));

        assertThat(failed.replies()).allMatch(reply -> reply instanceof Reply.Failure);
        assertThat(tries).hasValue(1);
    }

    @Test
    void withABackOffNothingIsTriedAgainBeforeItIsOver() {
        pool.close();
        pool = builder().creationBackoff(BACKOFF).build(pools);
        assertThat(failure(new Increment(FAILS, 1)).certainty()).isEqualTo(Certainty.STARTED);
        fails = false;

        assertThat(failure(new Increment(FAILS, 1)))
                .hasMessageContaining("is not tried again so soon")
                .hasRootCauseMessage("the database is away")
                .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
        assertThat(tries).hasValue(1);
        assertThat(pool.sendAndReceive(new Increment(1, 1)).value())
                .as("another id")
                .isEqualTo(1);

        pools.pass(BACKOFF.multipliedBy(2));
        assertThat(pool.sendAndReceive(new Increment(FAILS, 1)).value()).isEqualTo(1);
    }

    @Test
    void anInitThatSomebodySendsIsTriedAtOnce() {
        pool.close();
        pool = builder().creationBackoff(Duration.ofHours(1)).build(pools);
        failure(new Increment(FAILS, 1));
        fails = false;

        pool.sendAndReceive(new CounterInit(FAILS));

        assertThat(pool.sendAndReceive(new Increment(FAILS, 1)).value()).isEqualTo(1);
    }

    @Test
    void anItemThatSomebodyMadeAndRemovedMeanwhileIsMadeAgainAtOnce() {
        pool.close();
        pool = builder().creationBackoff(Duration.ofHours(1)).build(pools);
        failure(new Increment(FAILS, 1));
        fails = false;
        pool.sendAndReceive(new CounterInit(FAILS));
        pool.sendAndReceive(new RemoveRequest<>(FAILS));

        assertThat(pool.sendAndReceive(new Increment(FAILS, 1)).value()).isEqualTo(1);
    }
}
