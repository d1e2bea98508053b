package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random programs for several pools against a model that is a few maps: every reply of a single sender is the model's.
 * A program that fails is made as short as can be, and printed with its seed.
 */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(120)
class RandomProgramTests {

    private static final int PROGRAMS = 60;
    private static final int STEPS = 60;
    private static final int POOLS = 2;
    private static final int THREADS = 2;
    private static final int IDS = 7;
    private static final int ITEMS_OF_A_THREAD = 2;

    /** An item that only a {@link Gate} uses; its thread is the id's remainder. */
    private static final long GATES = 1_000;

    /** How a program's requests are sent. */
    enum Way {
        ONE_BY_ONE,
        ONE_BY_ONE_WITH_EVICTION,
        FUTURES,
        BATCHES,
        STREAMS
    }

    /** What a step does. */
    enum Action {
        INIT,
        INCREMENT,
        FAIL,
        REMOVE,
        CONTAINS,
        CANCEL,
        TIME_OUT,
        CLOSE
    }

    record Step(Action action, int pool, long id, int amount) {}

    private final Pools pools;

    RandomProgramTests(PoolKind kind) {
        pools = kind.pools();
    }

    @ParameterizedTest
    @EnumSource
    void repliesAreThoseOfASequentialModel(Way way) throws Exception {
        if (way != Way.ONE_BY_ONE_WITH_EVICTION) {
            pools.helped(); // it waits for futures, and holds items up
        }
        long seeds = System.nanoTime();
        for (int i = 0; i < PROGRAMS; i++) {
            long seed = seeds + i;
            List<Step> program = program(new Random(seed), way);
            OnFailure onFailure = List.of(OnFailure.values()).get((int) Math.floorMod(seed, 3L));
            if (!run(program, way, onFailure).equals(model(program, way, onFailure))) {
                List<Step> shortest = shrink(program, way, onFailure);
                fail(
                        "seed %d, %s: %s%nreplies %s%nmodel   %s",
                        seed, onFailure, shortest, run(shortest, way, onFailure), model(shortest, way, onFailure));
            }
        }
    }

    private static List<Step> program(Random random, Way way) {
        List<Step> program = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            program.add(
                    new Step(action(random, way), random.nextInt(POOLS), random.nextInt(IDS), 1 + random.nextInt(9)));
        }
        return program;
    }

    private static Action action(Random random, Way way) {
        int dice = random.nextInt(100);
        if (dice < 25) {
            return Action.INIT;
        } else if (dice < 65) {
            return Action.INCREMENT;
        } else if (dice < 77) {
            return Action.FAIL;
        } else if (dice < 86) {
            return Action.REMOVE;
        } else if (dice < 95 || way == Way.ONE_BY_ONE_WITH_EVICTION) {
            return Action.CONTAINS;
        }
        return dice < 97 ? Action.CANCEL : dice < 99 ? Action.TIME_OUT : Action.CLOSE;
    }

    /** Takes pieces out, ever smaller ones, as long as the program fails without them. */
    private List<Step> shrink(List<Step> program, Way way, OnFailure onFailure) throws Exception {
        List<Step> shortest = program;
        for (int piece = STEPS / 2; piece > 0; piece /= 2) {
            for (int from = 0; from + piece <= shortest.size(); ) {
                List<Step> shorter = new ArrayList<>(shortest);
                shorter.subList(from, from + piece).clear();
                if (run(shorter, way, onFailure).equals(model(shorter, way, onFailure))) {
                    from += piece;
                } else {
                    shortest = shorter;
                }
            }
        }
        return shortest;
    }

    /** What the pools do: plain maps, in the order of use where items are evicted. */
    private static List<String> model(List<Step> program, Way way, OnFailure onFailure) {
        boolean evicts = way == Way.ONE_BY_ONE_WITH_EVICTION;
        Map<Integer, Map<Long, Long>> threads = new HashMap<>();
        boolean[] closed = new boolean[POOLS];
        List<String> replies = new ArrayList<>();
        for (Step step : program) {
            Map<Long, Long> items = threads.computeIfAbsent(
                    step.pool() * THREADS + (int) step.id() % THREADS, thread -> new LinkedHashMap<>(16, 0.75f, true));
            replies.add(closed[step.pool()] ? "closed" : model(step, items, onFailure));
            closed[step.pool()] |= step.action() == Action.CLOSE;
            if (evicts && items.size() > ITEMS_OF_A_THREAD) {
                items.remove(items.keySet().iterator().next());
            }
        }
        return replies;
    }

    private static String model(Step step, Map<Long, Long> items, OnFailure onFailure) {
        Long value = step.action() == Action.REMOVE ? null : items.get(step.id()); // a look is a use, but by a remove
        switch (step.action()) {
            case INIT -> {
                items.putIfAbsent(step.id(), 0L);
                return value == null ? "made" : "exists";
            }
            case REMOVE -> {
                return "removed " + (items.remove(step.id()) != null);
            }
            case CONTAINS -> {
                return "contains " + (value != null);
            }
            case CANCEL -> {
                return "cancelled";
            }
            case TIME_OUT -> {
                return "timed out";
            }
            case CLOSE -> {
                return "complete";
            }
            case INCREMENT -> {
                if (value == null) {
                    return "none";
                }
                items.put(step.id(), value + step.amount());
                return "value " + (value + step.amount());
            }
            case FAIL -> {
                if (value == null) {
                    return "none";
                }
                switch (onFailure) {
                    case KEEP -> items.put(step.id(), value + step.amount());
                    case REMOVE -> items.remove(step.id());
                    case RECREATE -> items.put(step.id(), 0L);
                }
                return "failed " + step.amount();
            }
        }
        throw new IllegalStateException();
    }

    private List<String> run(List<Step> program, Way way, OnFailure onFailure) throws Exception {
        List<ThreadPool<Counter>> all = new ArrayList<>();
        for (int i = 0; i < POOLS; i++) {
            all.add(pool(way, onFailure));
        }
        List<String> replies = new ArrayList<>();
        List<Step> together = new ArrayList<>();
        for (Step step : program) {
            if (!together.isEmpty()
                    && (isAlone(step, way) || step.pool() != together.get(0).pool())) {
                send(all.get(together.get(0).pool()), together, way, replies);
            }
            if (isAlone(step, way)) {
                replies.add(alone(all.get(step.pool()), step));
            } else {
                together.add(step);
            }
        }
        if (!together.isEmpty()) {
            send(all.get(together.get(0).pool()), together, way, replies);
        }
        all.forEach(pool -> assertThat(pool.shutdown().complete()).isTrue());
        return replies;
    }

    private ThreadPool<Counter> pool(Way way, OnFailure onFailure) {
        boolean evicts = way == Way.ONE_BY_ONE_WITH_EVICTION;
        ThreadPool<Counter> pool = Counter.pool(new Events())
                .threads(THREADS)
                .onFailure(onFailure)
                .recreations(1_000, Duration.ofMinutes(1))
                .maxItems(evicts ? ITEMS_OF_A_THREAD * THREADS : 0)
                .build(pools);
        if (!evicts) {
            pool.sendAndReceive(List.of(new CounterInit(GATES), new CounterInit(GATES + 1)));
        }
        return pool;
    }

    private static boolean isAlone(Step step, Way way) {
        return way == Way.ONE_BY_ONE
                || way == Way.ONE_BY_ONE_WITH_EVICTION
                || step.action().compareTo(Action.CANCEL) >= 0;
    }

    private static String alone(ThreadPool<Counter> pool, Step step) throws InterruptedException {
        return switch (step.action()) {
            case CLOSE ->
                pool.state() == PoolState.CLOSED ? "closed" : pool.shutdown().complete() ? "complete" : "not";
            case CANCEL, TIME_OUT -> pool.state() == PoolState.CLOSED ? "closed" : behindAGate(pool, step);
            default -> outcome(() -> pool.sendAndReceive(request(step)));
        };
    }

    /** Sends a request that can't start, and stops waiting for it. */
    private static String behindAGate(ThreadPool<Counter> pool, Step step) throws InterruptedException {
        Increment request = new Increment(step.id(), step.amount());
        try (Gate gate = Gate.holding(pool, GATES + step.id() % THREADS)) {
            if (step.action() == Action.TIME_OUT) {
                return outcome(() -> pool.sendAndReceive(request, Duration.ofMillis(1)));
            }
            CompletableFuture<Value> future = pool.sendAsync(request);
            future.cancel(false);
            return outcome(future::join);
        }
    }

    /** Sends the steps, and clears the list. */
    private static void send(ThreadPool<Counter> pool, List<Step> steps, Way way, List<String> replies) {
        List<Request<Counter, ?>> requests = steps.stream()
                .<Request<Counter, ?>>map(RandomProgramTests::request)
                .toList();
        steps.clear();
        switch (way) {
            case FUTURES -> {
                List<? extends CompletableFuture<?>> futures =
                        requests.stream().map(pool::sendAsync).toList();
                futures.forEach(future -> replies.add(outcome(future::join)));
            }
            case BATCHES -> {
                try {
                    pool.<Object>sendAndReceive(requests).forEach(response -> replies.add(outcome(() -> response)));
                } catch (BatchException e) {
                    e.replies().forEach(reply -> replies.add(outcome(reply::get)));
                }
            }
            default -> {
                String[] inOrder = new String[requests.size()];
                pool.<Object>sendAndStream(requests).forEach(reply -> inOrder[reply.index()] = outcome(reply::get));
                replies.addAll(List.of(inOrder));
            }
        }
    }

    private static Request<Counter, ?> request(Step step) {
        return switch (step.action()) {
            case INIT -> new CounterInit(step.id());
            case REMOVE -> new RemoveRequest<>(step.id());
            case CONTAINS -> new ContainsRequest<>(step.id());
            case FAIL -> new Ask<>(step.id(), failing(step.amount()));
            default -> new Increment(step.id(), step.amount());
        };
    }

    private static Counter.Work<Value> failing(int amount) {
        return counter -> {
            counter.increment(amount);
            throw new IllegalStateException("failed " + amount);
        };
    }

    private interface Send {
        Object receive();
    }

    private static String outcome(Send send) {
        try {
            Object response = send.receive();
            if (response instanceof Value value) {
                return "value " + value.value();
            } else if (response instanceof RemoveResponse removed) {
                return "removed " + removed.existed();
            } else if (response instanceof ContainsResponse contains) {
                return "contains " + contains.exists();
            }
            return response instanceof InitResponse ? "made" : String.valueOf(response);
        } catch (CompletionException e) {
            return failure(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    private static String failure(Throwable failure) {
        Map<Class<?>, Function<Throwable, String>> words = Map.of(
                ItemNotFoundException.class, e -> "none",
                ItemExistsException.class, e -> "exists",
                PoolClosedException.class, e -> "closed",
                RequestTimeoutException.class, e -> "timed out",
                IllegalStateException.class, e -> String.valueOf(e.getMessage()));
        return failure instanceof CancellationException
                ? "cancelled"
                : words.getOrDefault(failure.getClass(), Throwable::toString).apply(failure);
    }
}
