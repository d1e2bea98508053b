package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which thread answers for which id, and what happens to an id that none answers for. */
@SuppressWarnings("try") // a gate only has to open at the end
@Timeout(20)
class RoutingTests {

    @ParameterizedTest
    @MethodSource
    void anEchoIsAnsweredByTheThreadThatOwnsTheId(int threads, List<Integer> answering) {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).threads(threads).build()) {
            List<EchoResponse> responses = pool.sendAndReceive(IntStream.range(0, 3)
                    .mapToObj(id -> new EchoRequest<Counter>(id, "ping " + id))
                    .toList());

            assertThat(responses)
                    .containsExactly(
                            new EchoResponse(0L, "ping 0", answering.get(0)),
                            new EchoResponse(1L, "ping 1", answering.get(1)),
                            new EchoResponse(2L, "ping 2", answering.get(2)));
        }
    }

    static Stream<Arguments> anEchoIsAnsweredByTheThreadThatOwnsTheId() {
        return Stream.of(Arguments.of(1, List.of(0, 0, 0)), Arguments.of(2, List.of(0, 1, 0)));
    }

    /** 2^64-1 modulo 10 is 5. */
    @Test
    void anyLongIsAnIdRoutedByItsUnsignedRemainder() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).threads(10).build()) {
            pool.sendAndReceive(new CounterInit(-1));

            assertThat(pool.sendAndReceive(new EchoRequest<>(-1L, "")).thread()).isEqualTo(5);
            assertThat(pool.sendAndReceive(new Increment(-1, 3))).isEqualTo(new Value(-1, 3));
        }
    }

    @Test
    void anOwnRouterChoosesTheThread() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .longRouter((id, threads) -> (int) (id / 10 % 2))
                .build()) {
            assertThat(pool.sendAndReceive(new EchoRequest<>(15, "")).thread()).isEqualTo(1);
            assertThat(pool.sendAndReceive(new EchoRequest<>(25, "")).thread()).isZero();
        }
    }

    @Test
    void aRouterThatNamesAThreadThatIsNotThereFailsThatRequestAlone() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .longRouter((id, threads) -> id == 15 ? 77 : 0)
                .build()) {
            pool.sendAndReceive(new CounterInit(1));

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Increment(15, 1)))
                    .withMessageContaining("thread 77 of 2")
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> pool.sendAndReceive(List.of(new Increment(1, 1), new Increment(15, 1))))
                    .satisfies(e -> assertThat(e.failures()).hasSize(1));
            assertThat(pool.sendAndReceive(new Increment(1, 1))).isEqualTo(new Value(1, 2));
        }
    }

    @Test
    void aRouterThatThrowsFailsThatRequestAlone() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .router((id, threads) -> {
                    throw new IllegalStateException("lost");
                })
                .build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Increment(1, 1)))
                    .withMessageContaining("lost");
            assertThat(pool.sendAsync(new Increment(1, 1)))
                    .failsWithin(5, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withCauseInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void aRouterForWholeNumbersSaysWhichOneIsForOtherIds() {
        Router.OfLong router = (id, threads) -> 0;

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((Router) router).threadFor("ann", 2))
                .withMessage(
                        "The id ann is not a long or an int, and this router is for these alone: set one for any id by"
                                + " router(…) of the builder, instead of longRouter(…)");
    }

    record Tenant(String region, int number) {}

    enum Colour {
        RED,
        GREEN
    }

    static final class Named {
        private int uses;
    }

    record NamedInit(Object id) implements Init.OfKey<Named> {}

    record Use(Object id) implements Request.OfKey<Named, Used> {
        @Override
        public Used process(Named item) {
            return new Used(id, ++item.uses);
        }
    }

    record Used(Object id, int uses) {}

    private static ThreadPool<Named> named(int threads) {
        return ThreadPool.builder(Named.class)
                .threads(threads)
                .factory(NamedInit.class, init -> new Named())
                .build();
    }

    @ParameterizedTest
    @MethodSource
    void anObjectWithValueEqualityIsAnId(Object id, Object equalId) {
        try (ThreadPool<Named> pool = named(3)) {
            pool.sendAndReceive(new NamedInit(id));

            pool.sendAndReceive(new Use(id));

            assertThat(pool.sendAndReceive(new Use(equalId)).uses()).isEqualTo(2);
            assertThat(pool.sendAndReceive(new RemoveRequest<>(equalId)).existed())
                    .isTrue();
            assertThat(pool.sendAndReceive(new ContainsRequest<>(id)).exists()).isFalse();
        }
    }

    static Stream<Arguments> anObjectWithValueEqualityIsAnId() {
        UUID uuid = UUID.randomUUID();
        return Stream.of(
                Arguments.of("ORD", String.join("", "OR", "D")),
                Arguments.of(uuid, UUID.fromString(uuid.toString())),
                Arguments.of(Colour.GREEN, Colour.GREEN),
                Arguments.of(new Tenant("eu", 7), new Tenant("eu", 7)),
                Arguments.of(7L, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 64, 100})
    void anyNumberOfThreadsDividesTheSameUnsignedId(int threads) {
        ModuloRouter router = new ModuloRouter();

        assertThat(LongStream.of(0, 1, 7, -1, -8, 1L << 31, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE))
                .allSatisfy(id ->
                        assertThat(router.threadFor(id, threads)).isEqualTo((int) Long.remainderUnsigned(id, threads)));
    }

    @Test
    void textIdsAreSpreadOverTheThreadsInTheSameWayInEveryJvm() {
        ModuloRouter router = new ModuloRouter();

        Map<Integer, Long> perThread = IntStream.range(0, 10_000)
                .mapToObj(i -> router.threadFor((Object) ("session-" + i), 8))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(perThread).hasSize(8);
        assertThat(perThread.values()).allSatisfy(count -> assertThat(count).isBetween(1_000L, 1_500L));
        assertThat(router.threadFor((Object) "ORD", 8)).isEqualTo(5);
        assertThat(router.threadFor((Object) new UUID(1, 2), 8)).isEqualTo(7);
        assertThat(router.threadFor((Object) Colour.GREEN, 8)).isEqualTo(router.threadFor((Object) "GREEN", 8));
    }

    record IntInit(int id) implements Init.OfInt<Named> {}

    record IntUse(int id) implements Request.OfInt<Named, Used> {
        @Override
        public Used process(Named item) {
            return new Used(id, ++item.uses);
        }
    }

    @Test
    void anIntIsTheSameIdAsTheLongOfItsValue() {
        try (ThreadPool<Named> pool = ThreadPool.builder(Named.class)
                .threads(2)
                .factory(IntInit.class, init -> new Named())
                .build()) {
            assertThat(pool.sendAndReceive(new IntInit(-3))).isEqualTo(new InitResponse(-3L));
            assertThat(pool.sendAndReceive(new IntUse(-3)).uses()).isEqualTo(1);
            assertThat(pool.sendAndReceive(new RemoveRequest<>(-3L)).existed()).isTrue();
        }
    }

    @Test
    void anIdOfTheWrongKindIsRefused() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new EchoRequest<>("seven", "")))
                    .withMessageContaining("seven")
                    .withMessageContaining("not a long");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what the checker would refuse
    void aNullIdIsRefused() {
        try (ThreadPool<Named> pool = named(1)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Use(null)))
                    .withMessageContaining("id is null");
        }
    }

    record Broken(long unused) implements Request.OfLong<Counter, Value> {
        @Override
        public long id() {
            throw new IllegalStateException("no id");
        }

        @Override
        public Value process(Counter counter) {
            return new Value(0, 0);
        }
    }

    @Test
    void aRequestWhoseIdCannotBeReadIsRefused() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new Broken(1)))
                    .withMessageContaining("Broken for counters#?")
                    .withMessageContaining("no id");
        }
    }

    record OtherInit(long id) implements Init.OfLong<Counter> {}

    @Test
    void anInitOfAnotherTypeIsRefusedNamingTheRightOne() {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> pool.sendAndReceive(new OtherInit(1)))
                    .withMessageContaining(CounterInit.class.getName());
        }
    }

    @Test
    void aRouterThatIsALambdaIsToldByTheClassThatHasIt() {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).router((id, threads) -> 1).build()) {
            assertThat(pool.route(3).rule()).isEqualTo("a lambda of " + RoutingTests.class.getName());
        }
    }

    @Test
    void aRouteTellsTheOwnerAndTheRequestsThatWaitForTheId() throws InterruptedException {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build()) {
            pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(3)));
            try (Gate gate = Gate.holding(pool, 1)) {
                pool.send(new Increment(1, 1));
                pool.send(new Increment(3, 1));
                pool.send(new Increment(3, 1));

                Route route = pool.route(3);

                assertThat(route.thread()).hasValue(1);
                assertThat(route.threadName()).contains("counters-1");
                assertThat(route.queued()).isEqualTo(2);
                assertThat(route.position()).isEqualTo(1);
                assertThat(route.rule()).contains("remainder");
                assertThat(pool.threads().get(1).queueDepth()).isEqualTo(3);
                assertThat(pool.threads().get(1).currentRequest()).isEqualTo("Ask");
                assertThat(pool.threads().get(1).currentId()).isEqualTo("1");
            }
            assertThat(pool.sendAndReceive(new Increment(3, 0))).isEqualTo(new Value(3, 2));
            assertThat(pool.route(3).position()).isEqualTo(-1);
        }
    }
}
