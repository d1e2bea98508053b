package io.github.messagingpool.stress;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.WaitStrategy;
import io.github.messagingpool.stress.SoakItem.SoakInit;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Makes the pools of a {@link SoakRound}, with random settings and with users' code that throws. */
final class SoakPools {

    private final SoakRound round;
    private final Random random;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> new Thread(task, "soak-replies"));

    SoakPools(SoakRound round, Random random) {
        this.round = round;
        this.random = random;
    }

    /** What completes the futures of a pool. */
    private enum Replies {
        BY_POOL_THREADS,
        AT_ONCE,
        BY_EXECUTOR,
        BY_ONE_THAT_REFUSES,
        BY_ONE_THAT_BREAKS
    }

    ThreadPool<SoakItem> make(String name, List<String> settings) {
        Overflow overflow = any(Overflow.values());
        OnFailure onFailure = any(OnFailure.values());
        WaitStrategy strategy = random.nextBoolean() ? WaitStrategy.SPIN_THEN_PARK : WaitStrategy.PARK;
        Replies replies = any(Replies.values());
        int capacity = any(new Integer[] {4, 256, 16_384});
        int mostOfItem = random.nextInt(3) == 0 ? 3 : 0;
        ThreadPoolBuilder<SoakItem> builder = ThreadPool.builder(SoakItem.class)
                .name(name)
                .threads(1 + random.nextInt(3))
                .factory(SoakInit.class, this::create)
                .queueCapacity(capacity)
                .maxQueuedPerItem(mostOfItem)
                .overflow(overflow)
                .overflowTimeout(Duration.ofMillis(random.nextInt(3)))
                .onFailure(onFailure)
                .recreations(random.nextInt(20), Duration.ofMillis(100))
                .creationBackoff(Duration.ofMillis(random.nextInt(3)))
                .waitStrategy(strategy)
                .interruptOnTimeout(random.nextBoolean())
                .maxItems(random.nextBoolean() ? 0 : 12)
                .idleTimeout(Duration.ofMillis(random.nextBoolean() ? 0 : 5))
                .poisonAfter(random.nextBoolean() ? 0 : 3)
                .requestTimeout(Duration.ofMillis(random.nextBoolean() ? 0 : 5))
                .shutdownTimeout(Duration.ofMillis(random.nextInt(3) * 10L))
                .stuckAfter(Duration.ofMillis(1))
                .stuckThreadListener(stuck -> breaks(10))
                .interceptor((poolName, thread) -> new Breaking())
                .interceptor((poolName, thread) -> new Counting())
                .interceptor((poolName, thread) -> {
                    throw new IllegalStateException("soak: no interceptor");
                })
                .deadLetterListener(this::dead);
        if (random.nextBoolean()) {
            builder.createOnDemand(id -> new SoakInit((Long) id, new Ticket()));
        }
        Executor executor = executor(replies);
        if (executor != null) {
            builder.replyExecutor(executor);
        }
        settings.add(name + " " + overflow + " " + capacity + " " + mostOfItem + " " + onFailure + " " + strategy
                + " replies " + replies);
        return builder.build();
    }

    private <E> E any(E[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private @Nullable Executor executor(Replies replies) {
        return switch (replies) {
            case BY_POOL_THREADS -> null;
            case AT_ONCE -> Runnable::run;
            case BY_EXECUTOR -> threads;
            case BY_ONE_THAT_REFUSES ->
                task -> {
                    if (dice(10)) {
                        throw new RejectedExecutionException("soak");
                    }
                    threads.execute(task);
                };
            case BY_ONE_THAT_BREAKS ->
                task -> {
                    breaks(10);
                    threads.execute(task);
                };
        };
    }

    /** Ends what completes the futures, when all are complete. */
    void close() {
        threads.shutdown();
    }

    private SoakItem create(SoakInit init) {
        if (init.id() % 17 == 16) {
            throw new IllegalStateException("soak: no such item");
        }
        breaks(100);
        SoakItem item = new SoakItem(round, init.id());
        breaks(100);
        round.ledger().itemCreated();
        return item;
    }

    private static boolean dice(int sides) {
        return ThreadLocalRandom.current().nextInt(sides) == 0;
    }

    /** Throws, once in so many times. */
    private static void breaks(int sides) {
        if (dice(sides)) {
            if (dice(2)) {
                throw new AssertionError("soak");
            }
            throw new IllegalStateException("soak");
        }
    }

    /** Throws in each of its methods. */
    private static final class Breaking implements RequestInterceptor {

        @Override
        public void before(Request<?, ?> request, long queuedNanos) {
            breaks(1_000);
        }

        @Override
        public void after(Request<?, ?> request, @Nullable Throwable failure) {
            breaks(1_000);
        }

        @Override
        public void stop() {
            breaks(1);
        }
    }

    /** Counts what the pool threads ran, and sometimes throws, which must not matter. */
    private final class Counting implements RequestInterceptor {

        @Override
        public void after(Request<?, ?> request, @Nullable Throwable failure) {
            round.ledger().processed(request);
            breaks(1_000);
        }
    }

    private void dead(DeadLetter letter) {
        round.ledger().dead(letter);
        breaks(1_000);
    }
}
