package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Items that call items that call items, at random, in every way there is to send and to wait. None ever hangs; and where
 * nobody calls back, none is refused. How many calls are made is the system property {@code nested.calls}.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
@SuppressWarnings("FutureReturnValueIgnored") // latches are waited for
class NestedCallTests {

    private static final int CALLS = Integer.getInteger("nested.calls", 10_000);
    private static final int SENDERS = 4;
    private static final int POOLS = 3;
    private static final int IDS = 8;
    private static final int DEEPEST = 4;

    /** How long a call may take at the most that ends within two seconds for each wait that nobody can see. */
    private static final int HANGS_AFTER_SECONDS = 60;

    /** How an item sends requests, and waits for their replies. */
    enum Way {
        ASK,
        ASK_WITH_TIME_OUT,
        BATCH,
        STREAM,
        FIRST_OF_STREAM,
        FUTURE,
        COMBINED_FUTURES,
        ON_ITEM,
        EITHER_FUTURE,
        ONE_WAY,
        ALL_OF,
        ANY_OF,
        LATCH,
        COMPOSED,
        COMPOSED_ELSEWHERE,
        FUNCTION_ASKS,
        OTHER_THREAD;

        /** Where a cycle is found only after a second, as nobody can see who waits. */
        private static final List<Way> HIDDEN = List.of(ALL_OF, LATCH, COMPOSED, COMPOSED_ELSEWHERE, FUNCTION_ASKS);

        /** What is to be left out where items call back: nobody can tell on whose behalf another thread sends. */
        boolean isForHierarchiesOnly() {
            return this == OTHER_THREAD || this == ANY_OF;
        }

        /** What is to be left out in a hierarchy: who has replied waits for others of its own pool there. */
        boolean isForCallsBackOnly() {
            return this == FUNCTION_ASKS;
        }
    }

    /** One item that is called, how it calls others in turn, and which. */
    record Call(int pool, long id, Way way, List<Call> others) {}

    private final ExecutorService others = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "other");
        thread.setDaemon(true);
        return thread;
    });
    private final List<ThreadPool<Counter>> pools = IntStream.range(0, POOLS)
            .mapToObj(
                    i -> Counter.pool(new Events()).name("pool" + i).threads(2).build())
            .toList();
    private final AtomicLong made = new AtomicLong();

    NestedCallTests() {
        for (ThreadPool<Counter> pool : pools) {
            for (long id = 0; id < IDS; id++) {
                pool.sendAndReceive(new CounterInit(id));
            }
        }
    }

    @AfterEach
    void close() {
        pools.forEach(pool -> pool.shutdown(java.time.Duration.ZERO));
        others.shutdownNow();
    }

    @Test
    void callsInAnyDirectionNeverHang() throws Exception {
        assertThat(failures(false)).isEmpty();
    }

    @Test
    void callsInAHierarchyAreNeverRefused() throws Exception {
        assertThat(failures(true)).isEmpty();
    }

    private List<Throwable> failures(boolean hierarchy) throws Exception {
        long seed = System.nanoTime();
        List<Future<List<Throwable>>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            Random random = new Random(seed + i);
            senders.add(others.submit(() -> send(random, hierarchy)));
        }
        List<Throwable> failures = new ArrayList<>();
        for (Future<List<Throwable>> sender : senders) {
            try {
                failures.addAll(sender.get());
            } catch (ExecutionException e) {
                throw new AssertionError("seed " + seed + ": " + e.getCause(), e.getCause());
            }
        }
        return failures;
    }

    /** Sends calls one after the other until enough were made; returns what they failed with and may not. */
    private List<Throwable> send(Random random, boolean hierarchy) throws Exception {
        List<Throwable> failures = new ArrayList<>();
        while (made.get() < CALLS) {
            Call call = random(random, hierarchy, 0, 0);
            CompletableFuture<Long> reply = pools.get(call.pool()).sendAsync(new Ask<>(call.id(), item -> run(call)));
            try {
                reply.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new AssertionError("it hangs: " + call, e);
            } catch (ExecutionException e) {
                if (hierarchy || !isDeadlock(e.getCause())) { // of a million calls not all failures can be kept
                    failures.add(e.getCause());
                }
            }
        }
        return failures;
    }

    private Call random(Random random, boolean hierarchy, int lowest, int depth) {
        int pool = hierarchy ? lowest : random.nextInt(POOLS);
        boolean isLeaf = depth == DEEPEST || random.nextInt(3) == 0 || (hierarchy && pool == POOLS - 1);
        List<Call> others = new ArrayList<>();
        Way way = way(random, hierarchy);
        for (int i = 0; !isLeaf && i < 1 + random.nextInt(3); i++) {
            others.add(random(random, hierarchy, pool + 1, depth + 1));
        }
        return new Call(pool, random.nextInt(IDS), way, others);
    }

    private static Way way(Random random, boolean hierarchy) {
        while (true) {
            Way way = Way.values()[random.nextInt(Way.values().length)];
            if (hierarchy) {
                if (!way.isForCallsBackOnly()) {
                    return way;
                }
                continue;
            }
            if (!way.isForHierarchiesOnly() && (!Way.HIDDEN.contains(way) || random.nextInt(100) == 0)) {
                return way;
            }
        }
    }

    /** What an item does that is called. */
    private long run(Call call) throws Exception {
        made.incrementAndGet();
        List<Call> others = call.others();
        if (others.isEmpty()) {
            return 1;
        }
        return switch (call.way()) {
            case ASK -> each(others, other -> pool(other).sendAndReceive(ask(other)));
            case ASK_WITH_TIME_OUT ->
                each(others, other -> pool(other).sendAndReceive(ask(other), java.time.Duration.ofSeconds(50)));
            case BATCH -> ofPools(others, (pool, asks) -> pool.sendAndReceive(asks));
            case STREAM ->
                ofPools(others, (pool, asks) -> pool.<Long>sendAndStream(asks)
                        .map(Reply::get)
                        .toList());
            case FIRST_OF_STREAM ->
                ofPools(others, (pool, asks) -> {
                    try (Stream<Reply<Long>> replies = pool.sendAndStream(asks)) {
                        return List.of(replies.findFirst().orElseThrow().get());
                    }
                });
            case FUTURE ->
                each(others, other -> pool(other).sendAsync(ask(other)).join());
            case COMBINED_FUTURES ->
                others.stream()
                        .map(other -> pool(other).sendAsync(ask(other)))
                        .reduce((a, b) -> a.thenCombine(b, Long::sum))
                        .orElseThrow()
                        .join();
            case EITHER_FUTURE ->
                pool(others.get(0))
                        .sendAsync(ask(others.get(0)))
                        .applyToEither(pool(last(others)).sendAsync(ask(last(others))), value -> value)
                        .join();
            case ON_ITEM ->
                each(others, other -> {
                    var unused = ThreadPool.onItem(
                            pool(other).sendAsync(ask(other)).exceptionally(failure -> 0L), value -> value);
                    return 1L;
                });
            case ONE_WAY ->
                each(others, other -> {
                    pool(other).send(new Ask<>(other.id(), item -> 1L));
                    return 1L;
                });
            case COMPOSED ->
                pool(others.get(0))
                        .sendAsync(ask(others.get(0)))
                        .thenCompose(value -> pool(last(others)).sendAsync(ask(last(others))))
                        .join();
            case COMPOSED_ELSEWHERE ->
                pool(others.get(0))
                        .sendAsync(ask(others.get(0)))
                        .thenComposeAsync(value -> pool(last(others)).sendAsync(ask(last(others))))
                        .join();
            case FUNCTION_ASKS ->
                pool(others.get(0))
                        .sendAsync(ask(others.get(0)))
                        .thenApply(value -> pool(last(others)).sendAndReceive(ask(last(others))))
                        .join();
            case ALL_OF -> {
                CompletableFuture.allOf(futures(others)).join();
                yield 1L;
            }
            case ANY_OF -> {
                CompletableFuture.anyOf(futures(others)).join();
                yield 1L;
            }
            case LATCH -> {
                CountDownLatch latch = new CountDownLatch(others.size());
                for (CompletableFuture<?> future : futures(others)) {
                    future.whenComplete((value, failure) -> latch.countDown());
                }
                latch.await();
                yield 1L;
            }
            case OTHER_THREAD ->
                each(others, other -> this.others
                        .submit(() -> pool(other).sendAndReceive(ask(other)))
                        .get());
        };
    }

    private interface Sending {
        long send(Call other) throws Exception;
    }

    private interface SendingAll {
        List<Long> send(ThreadPool<Counter> pool, List<Ask<Long>> asks);
    }

    private static long each(List<Call> others, Sending sending) throws Exception {
        long sum = 0;
        for (Call other : others) {
            sum += sending.send(other);
        }
        return sum;
    }

    private long ofPools(List<Call> others, SendingAll sending) {
        long sum = 0;
        for (ThreadPool<Counter> pool : pools) {
            List<Ask<Long>> asks = others.stream()
                    .filter(other -> pool(other) == pool)
                    .map(this::ask)
                    .toList();
            if (!asks.isEmpty()) {
                sum += sending.send(pool, asks).size();
            }
        }
        return sum;
    }

    private CompletableFuture<?>[] futures(List<Call> others) {
        return others.stream().map(other -> pool(other).sendAsync(ask(other))).toArray(CompletableFuture[]::new);
    }

    private ThreadPool<Counter> pool(Call call) {
        return pools.get(call.pool());
    }

    private Ask<Long> ask(Call call) {
        return new Ask<>(call.id(), item -> run(call));
    }

    private static Call last(List<Call> calls) {
        return calls.get(calls.size() - 1);
    }

    private static boolean isDeadlock(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean isInBatch = cause instanceof BatchException batch
                    && batch.replies().stream()
                            .anyMatch(reply -> reply instanceof Reply.Failure<?> failed && isDeadlock(failed.cause()));
            if (cause instanceof PoolDeadlockException || isInBatch) {
                return true;
            }
        }
        return false;
    }
}
