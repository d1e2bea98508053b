package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 2: one sender's requests to one id run in the order sent; a batch's responses stand in request order. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(30)
class OrderTests {

    private final Pools pools;
    private final ThreadPool<Counter> pool;

    OrderTests(PoolKind kind) {
        pools = kind.pools();
        pool = Counter.pool(new Events()).build(pools);
    }

    @BeforeEach
    void createItems() {
        pool.sendAndReceive(LongStream.range(0, 10).mapToObj(CounterInit::new).toList());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void everyOneOfFourSendersSeesStrictlyRisingValues() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Future<List<Long>>> seen = new ArrayList<>();

        for (int sender = 0; sender < 4; sender++) {
            seen.add(senders.submit(() -> IntStream.range(0, 5_000)
                    .mapToObj(i -> pool.sendAndReceive(new Increment(1, 1)).value())
                    .toList()));
        }

        for (Future<List<Long>> values : seen) {
            assertThat(values.get()).hasSize(5_000).isSorted().doesNotHaveDuplicates();
        }
        assertThat(pool.sendAndReceive(new Increment(1, 1))).isEqualTo(new Value(1, 20_001));
        senders.shutdown();
    }

    @Test
    void theResponsesOfABatchStandInRequestOrder() {
        List<Increment> batch = LongStream.range(0, 100)
                .mapToObj(i -> new Increment(9 - i % 10, i))
                .toList();

        List<Value> values = pool.sendAndReceive(batch);

        assertThat(values)
                .extracting(Value::id)
                .containsExactlyElementsOf(batch.stream().map(Increment::id).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void aSeededComputationGivesTheSameResultWithAnyNumberOfThreads(int threads) {
        try (ThreadPool<Counter> sized =
                Counter.pool(new Events()).threads(threads).build(pools)) {
            sized.sendAndReceive(
                    LongStream.range(0, 7).mapToObj(CounterInit::new).toList());

            List<Value> values = sized.sendAndReceive(LongStream.range(0, 1_000)
                    .mapToObj(i -> new Increment(i * 31 % 7, i))
                    .toList());

            long hash = values.stream().mapToLong(Value::value).reduce(17, (sum, value) -> sum * 31 + value);
            assertThat(hash).isEqualTo(sequentialHash());
        }
    }

    private static long sequentialHash() {
        long[] counters = new long[7];
        return LongStream.range(0, 1_000)
                .map(i -> counters[(int) (i * 31 % 7)] += i)
                .reduce(17, (sum, value) -> sum * 31 + value);
    }

    @Test
    void aBatchLongerThanASliceRunsEachIdsRequestsInOrder() {
        List<Value> values = pool.sendAndReceive(IntStream.range(0, 10_000)
                .mapToObj(i -> new Increment(i % 10, 1))
                .toList());

        for (int id = 0; id < 10; id++) {
            long wanted = id;
            assertThat(values.stream().filter(value -> value.id() == wanted).map(Value::value))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 1_000).boxed().toList());
        }
    }

    @Test
    void whatIsSentWithoutWaitingRunsBeforeALaterRead() {
        for (int i = 0; i < 5; i++) {
            pool.send(new Increment(1, 1));
        }

        assertThat(pool.sendAndReceive(new Increment(1, 0))).isEqualTo(new Value(1, 5));
    }

    @Test
    void futuresOfOneIdCompleteWithTheValuesOfTheirOrder() {
        pools.helped();
        List<CompletableFuture<Value>> futures = LongStream.range(0, 1_000)
                .mapToObj(i -> pool.sendAsync(new Increment(1, 1)))
                .toList();

        assertThat(futures.stream().map(CompletableFuture::join).map(Value::value))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_000).boxed().toList());
    }

    @Test
    void aStreamYieldsEachReplyAsItComes() throws InterruptedException {
        pools.helped();
        List<Object> order = new ArrayList<>();

        try (Gate gate = Gate.holding(pool, 0);
                Stream<Reply<Value>> replies =
                        pool.sendAndStream(List.of(new Increment(2, 20), new Increment(1, 10), new Increment(3, 30)))) {
            replies.forEach(reply -> {
                order.add(reply.index());
                if (order.size() == 2) {
                    gate.close(); // thread 0, which request 0 waits for, goes on only now
                }
                assertThat(reply.get().value()).isIn(10L, 20L, 30L);
            });
        }

        assertThat(order).containsExactly(1, 2, 0);
    }

    @Test
    void aBatchMayMixKindsOfRequests() {
        List<Object> responses = pool.sendAndReceive(List.<Request<Counter, ?>>of(
                new Increment(1, 1),
                new Ask<>(2, counter -> "asked"),
                new EchoRequest<>(3, "ping"),
                new CounterInit(77)));

        assertThat(responses)
                .containsExactly(new Value(1, 1), "asked", new EchoResponse(3L, "ping", 1), new InitResponse(77L));
    }

    @ParameterizedTest
    @EnumSource(WaitStrategy.class)
    void everyWaitStrategyDeliversEveryReply(WaitStrategy strategy) {
        pools.cannot(PoolKind.STEPPED, "who waits runs owners, whatever the strategy");
        pools.cannot(PoolKind.VIRTUAL_THREADS, "a virtual thread parks, whatever the strategy");
        try (ThreadPool<Counter> waiting =
                Counter.pool(new Events()).waitStrategy(strategy).build(pools)) {
            waiting.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));

            for (int i = 0; i < 500; i++) {
                waiting.sendAndReceive(new Increment(i % 2, 1));
            }

            assertThat(waiting.sendAndReceive(List.of(new Increment(0, 0), new Increment(1, 0))))
                    .containsExactly(new Value(0, 250), new Value(1, 250));
        }
    }
}
