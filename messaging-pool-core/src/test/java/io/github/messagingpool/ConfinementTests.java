package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise 1: an item's constructor, its methods and its close() run on its owner thread and on no other. */
@OnEveryKindOfPool
@Timeout(20)
class ConfinementTests {

    private final Pools pools;
    private final Events events = new Events();
    private final ThreadPool<Counter> pool;

    ConfinementTests(PoolKind kind) {
        pools = kind.pools();
        pool = Counter.pool(events).threads(3).build(pools);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void anItemIsMadeUsedAndClosedOnOneThread() {
        List<Long> ids = LongStream.range(0, 9).boxed().toList();
        pool.sendAndReceive(ids.stream().map(CounterInit::new).toList());

        List<Boolean> sameThread = pool.sendAndReceive(ids.stream()
                .map(id -> new Ask<>(id, counter -> counter.constructedOn == Thread.currentThread()))
                .toList());
        pool.sendAndReceive(new RemoveRequest<>(4));
        pool.close();

        assertThat(sameThread).containsOnly(true).hasSize(9);
        for (long id : ids) {
            assertThat(events.all())
                    .containsOnlyOnce("created " + id + " on counters-" + id % 3)
                    .containsOnlyOnce("closed " + id + " on counters-" + id % 3);
        }
    }

    @Test
    void theIdOfTheCurrentItemIsKnownInsideItAndAbsentOutside() {
        pool.sendAndReceive(List.of(new CounterInit(4), new CounterInit(5)));

        List<Optional<Object>> inside = pool.sendAndReceive(List.of(
                new Ask<>(4, counter -> ThreadPool.currentItemId()),
                new Ask<>(5, counter -> ThreadPool.currentItemId())));
        String thread = pool.sendAndReceive(
                new Ask<>(5, counter -> Thread.currentThread().getName()));

        assertThat(inside).containsExactly(Optional.of(4L), Optional.of(5L));
        assertThat(thread).isEqualTo("counters-2");
        assertThat(ThreadPool.currentItemId()).isEmpty();
    }

    @Test
    void itemsSeeTheClassLoaderOfTheirClass() {
        pool.sendAndReceive(new CounterInit(1));

        ClassLoader seen = pool.sendAndReceive(
                new Ask<>(1, counter -> Thread.currentThread().getContextClassLoader()));

        assertThat(seen).isSameAs(Counter.class.getClassLoader());
    }

    @Test
    void noTwoThreadsAreInTheItemsOfOneOwnerAtATime() throws Exception {
        List<Long> ids = LongStream.range(0, 9).boxed().toList();
        pool.sendAndReceive(ids.stream().map(CounterInit::new).toList());
        List<AtomicInteger> inside = List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        Queue<Integer> crowds = new ConcurrentLinkedQueue<>();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Callable<Object>> sending = Collections.nCopies(4, () -> {
            for (int i = 0; i < 2_000; i++) {
                long id = i % 9;
                pool.sendAndReceive(new Ask<>(id, counter -> {
                    AtomicInteger threads = inside.get((int) id % 3);
                    if (threads.getAndIncrement() > 0) {
                        crowds.add(threads.get());
                    }
                    counter.increment(1);
                    return threads.decrementAndGet();
                }));
            }
            return "sent";
        });

        for (Future<Object> sent : senders.invokeAll(sending)) {
            assertThat(sent).succeedsWithin(10, TimeUnit.SECONDS);
        }

        assertThat(crowds).isEmpty();
        assertThat(pool
                        .sendAndReceive(
                                ids.stream().map(id -> new Increment(id, 0)).toList())
                        .stream()
                        .mapToLong(Value::value)
                        .sum())
                .as("no increment of an ordinary field was lost")
                .isEqualTo(8_000);
        senders.shutdown();
    }
}
