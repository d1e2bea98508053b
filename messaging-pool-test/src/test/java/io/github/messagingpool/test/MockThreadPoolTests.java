package io.github.messagingpool.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.Init;
import io.github.messagingpool.InitResponse;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.RemoveResponse;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link MockThreadPool}. */
@Timeout(10)
class MockThreadPoolTests {

    static final class Randoms {}

    record SumRequest(long id) implements Request.OfLong<Randoms, SumResponse> {
        @Override
        public SumResponse process(Randoms randoms) {
            throw new AssertionError("a mock has no items");
        }
    }

    record SumResponse(long id, long result) {}

    record MeanRequest(long id) implements Request.OfLong<Randoms, MeanResponse> {
        @Override
        public MeanResponse process(Randoms randoms) {
            throw new AssertionError("a mock has no items");
        }
    }

    record MeanResponse(long id, long result) {}

    /** What a user tests: adds up over a pool that is given. */
    record Batch(List<Long> ids, ThreadPool<Randoms> pool) {
        long sumOfSums() {
            return pool.sendAndReceive(ids.stream().map(SumRequest::new).toList()).stream()
                    .mapToLong(SumResponse::result)
                    .sum();
        }
    }

    @Test
    void aBatchItemAddsUpWhatTheMockedChildPoolAnswers() {
        MockThreadPool<Randoms> children = MockThreadPool.expecting(
                Randoms.class,
                List.of(new SumRequest(2), new SumRequest(4)),
                List.of(new SumResponse(2, 2), new SumResponse(4, 4)));

        assertThat(new Batch(List.of(2L, 4L), children).sumOfSums()).isEqualTo(6);
        children.assertComplete();
    }

    @Test
    void responsesAreGivenInOrderOverSeveralCallsOfEveryKind() {
        MockThreadPool<Randoms> pool = MockThreadPool.answering(
                Randoms.class,
                new SumResponse(1, 1),
                new MeanResponse(2, 2),
                new SumResponse(3, 3),
                new SumResponse(4, 4),
                new SumResponse(5, 5));

        assertThat(pool.wasCalled()).isFalse();
        assertThat(pool.sendAndReceive(new SumRequest(1)).result()).isEqualTo(1);
        assertThat(pool.wasCalled()).isTrue();
        assertThat(pool.sendAndReceive(new MeanRequest(2), Duration.ofSeconds(1))
                        .result())
                .isEqualTo(2);
        assertThat(pool.sendAsync(new SumRequest(3)).join().result()).isEqualTo(3);
        assertThat(pool.isComplete()).isFalse();
        pool.send(new SumRequest(4));
        assertThat(pool.sendAndStream(List.of(new SumRequest(5))))
                .singleElement()
                .satisfies(reply -> assertThat(reply.get()).isEqualTo(new SumResponse(5, 5)));
        assertThat(pool.isComplete()).isTrue();
        assertThat(pool.requests()).hasSize(5).first().isEqualTo(new SumRequest(1));
    }

    @Test
    void mixedRequestTypesMayBeScripted() {
        MockThreadPool<Randoms> pool = MockThreadPool.expecting(
                Randoms.class,
                List.of(new SumRequest(1), new EchoRequest<>(1, "ping"), new MeanRequest(2)),
                List.of(new SumResponse(1, 3), new EchoResponse(1L, "ping", 0), new MeanResponse(2, 5)));

        List<Object> responses = pool.sendAndReceive(
                List.<Request<Randoms, ?>>of(new SumRequest(1), new EchoRequest<>(1, "ping"), new MeanRequest(2)));

        assertThat(responses)
                .containsExactly(new SumResponse(1, 3), new EchoResponse(1L, "ping", 0), new MeanResponse(2, 5));
    }

    @Test
    void anEmptyBatchIsACall() {
        MockThreadPool<Randoms> pool = MockThreadPool.answering(Randoms.class, new SumResponse(1, 1));

        assertThat(pool.sendAndReceive(List.<SumRequest>of())).isEmpty();

        assertThat(pool.wasCalled()).isTrue();
        assertThat(pool.isComplete()).isFalse();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(pool::assertComplete)
                .withMessageContaining("1 remain; the next response: SumResponse[id=1, result=1]");
    }

    @Test
    void anExpectedRequestThatWasNotSentIsShown() {
        MockThreadPool<Randoms> pool = MockThreadPool.expecting(
                Randoms.class,
                List.of(new SumRequest(1), new SumRequest(2)),
                List.of(new SumResponse(1, 1), new SumResponse(2, 2)));
        pool.sendAndReceive(new SumRequest(1));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(pool::assertComplete)
                .withMessageContaining("1 remain; the next request that was expected: SumRequest[id=2]");
    }

    @Test
    void anotherRequestThanTheExpectedIsAFailureThatShowsBoth() {
        MockThreadPool<Randoms> pool =
                MockThreadPool.expecting(Randoms.class, List.of(new SumRequest(1)), List.of(new SumResponse(1, 1)));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> pool.sendAndReceive(new SumRequest(2)))
                .withMessageContaining("expected: SumRequest[id=1]")
                .withMessageContaining("actual:   SumRequest[id=2]");
    }

    @Test
    void aResponseOfAnotherTypeIsAFailureThatNamesTheRequestAndBothTypes() {
        MockThreadPool<Randoms> pool = MockThreadPool.answering(
                Randoms.class, new SumResponse(1, 1), new SumResponse(2, 2), new EchoResponse(3L, "ping", 0));
        pool.sendAndReceive(new SumRequest(1));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> pool.sendAndReceive(List.of(new MeanRequest(2))))
                .withMessageContaining("Response 1 of the script")
                .withMessageContaining("request:  MeanRequest[id=2]")
                .withMessageContaining("expected: a " + MeanResponse.class.getName())
                .withMessageContaining("actual:   a " + SumResponse.class.getName() + ": SumResponse[id=2, result=2]");
        assertThat(pool.requests()).containsExactly(new SumRequest(1), new MeanRequest(2));
    }

    @Test
    void aNullResponseIsAFailureThatNamesTheRequest() {
        List<@Nullable Object> responses = Arrays.asList(new InitResponse(1L), null);
        List<MockThreadPool<Randoms>> pools = List.of(
                MockThreadPool.answering(Randoms.class, responses.toArray()),
                MockThreadPool.expecting(
                        Randoms.class, List.of(new RandomsInit(1), new RemoveRequest<>(1)), responses));

        for (MockThreadPool<Randoms> pool : pools) {
            pool.sendAndReceive(new RandomsInit(1));
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> pool.sendAndReceive(new RemoveRequest<>(1)))
                    .withMessageContaining("request:  RemoveRequest[id=1]")
                    .withMessageContaining("expected: a " + RemoveResponse.class.getName())
                    .withMessageContaining("actual:   null");
        }
    }

    record RandomsInit(long id) implements Init.OfLong<Randoms> {}

    /** Leaves its response type to whoever sends it. */
    record Hasty(long id) implements Request.OfLong<Randoms, String> {

        @Override
        public String process(Randoms item) {
            return "";
        }

        @Override
        public Duration ownTimeout() {
            return Duration.ZERO;
        }
    }

    @Test
    void anOwnTimeOutThatAPoolRefusesIsRefused() {
        MockThreadPool<Randoms> pool = MockThreadPool.answering(Randoms.class, "never");

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.sendAndReceive(new Hasty(1)));
        assertThatThrownBy(() -> pool.sendAsync(new Hasty(1)).join()).hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(pool.isComplete()).isFalse();
    }

    @Test
    void aPeekTellsOfTheItemsThatItHas() {
        MockThreadPool<Randoms> pool = MockThreadPool.answering(Randoms.class).withItems(3L);
        Duration second = Duration.ofSeconds(1);

        assertThat(pool.peek(3, second)).hasValue(true);
        assertThat(pool.peek(4, second)).hasValue(false);
        assertThatIllegalArgumentException().isThrownBy(() -> pool.peek(3, Duration.ZERO));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.peek("three", second));
    }

    record Ask<R>(long id) implements Request.OfLong<Randoms, R> {
        @Override
        public R process(Randoms randoms) {
            throw new AssertionError("a mock has no items");
        }
    }

    @Test
    void aRequestThatLeavesItsResponseOpenTakesAny() {
        MockThreadPool<Randoms> pool = MockThreadPool.answering(Randoms.class, "one", 2);

        assertThat(pool.sendAndReceive(new Ask<String>(1))).isEqualTo("one");
        assertThat(pool.sendAndReceive(new Ask<Integer>(1))).isEqualTo(2);
    }

    @Test
    void aScriptWithUnequalCountsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MockThreadPool.expecting(Randoms.class, List.of(), List.of(new SumResponse(1, 1))))
                .withMessageContaining("requests, 0")
                .withMessageContaining("responses, 1");
    }

    @Test
    void aRequestPastTheEndIsAnErrorAndNoHang() {
        MockThreadPool<Randoms> pool = MockThreadPool.answering(Randoms.class, new SumResponse(1, 1));
        pool.sendAndReceive(new SumRequest(1));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> pool.sendAndReceive(new SumRequest(2)))
                .withMessageContaining("no response is left for: SumRequest[id=2]");
    }

    @Test
    void aThrowableInTheScriptIsWhatTheRequestFailsWith() {
        IllegalStateException failure = new IllegalStateException("scripted");
        MockThreadPool<Randoms> pool =
                MockThreadPool.answering(Randoms.class, failure, failure, new IOException("disk"), failure);

        assertThatThrownBy(() -> pool.sendAndReceive(new SumRequest(1))).isSameAs(failure);
        assertThatThrownBy(() -> pool.sendAsync(new SumRequest(1)).join())
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
        assertThatThrownBy(() -> pool.sendAndReceive(new SumRequest(1)))
                .isInstanceOf(ItemFailedException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThatExceptionOfType(BatchException.class)
                .isThrownBy(() -> pool.sendAndReceive(List.of(new SumRequest(1))))
                .withCause(failure);
    }

    @Test
    void severalThreadsMayUseIt() {
        Object[] responses =
                IntStream.range(0, 1_000).mapToObj(i -> new SumResponse(i, i)).toArray();
        MockThreadPool<Randoms> pool = MockThreadPool.answering(Randoms.class, responses);

        List<Long> seen = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(i -> pool.sendAndReceive(new SumRequest(i)).result())
                .toList();

        assertThat(seen).doesNotHaveDuplicates().hasSize(1_000);
        pool.assertComplete();
    }

    @Test
    void anUnexpectedRequestWhoseErrorWasSwallowedIsFoundAtTheEnd() {
        List<Function<MockThreadPool<Randoms>, Object>> swallowers = List.of(
                pool -> catchThrowable(() -> pool.sendAndReceive(new SumRequest(2))),
                pool -> catchThrowable(() -> pool.send(new SumRequest(2))),
                pool -> catchThrowable(() -> pool.sendAndReceive(List.of(new SumRequest(2)))),
                pool -> catchThrowable(() -> pool.sendAndStream(List.of(new SumRequest(2)))),
                pool -> CompletableFuture.supplyAsync(() -> pool.sendAndReceive(new SumRequest(2)))
                        .exceptionally(e -> new SumResponse(0, 0))
                        .join());
        for (Function<MockThreadPool<Randoms>, Object> swallower : swallowers) {
            MockThreadPool<Randoms> answering = MockThreadPool.answering(Randoms.class);
            MockThreadPool<Randoms> expecting =
                    MockThreadPool.expecting(Randoms.class, List.of(new SumRequest(1)), List.of(new SumResponse(1, 1)));

            for (MockThreadPool<Randoms> pool : List.of(answering, expecting)) {
                assertThat(swallower.apply(pool)).isNotNull();

                assertThat(pool.isComplete()).isFalse();
                assertThat(pool.requests()).containsExactly(new SumRequest(2));
                assertThatExceptionOfType(AssertionError.class)
                        .isThrownBy(pool::assertComplete)
                        .withMessageContaining("Unexpected requests: 1")
                        .withMessageContaining("SumRequest[id=2]");
            }
        }
    }

    @Test
    void anUnexpectedRequestTakesNoResponse() {
        MockThreadPool<Randoms> pool =
                MockThreadPool.expecting(Randoms.class, List.of(new SumRequest(1)), List.of(new SumResponse(1, 1)));

        assertThat(catchThrowable(() -> pool.sendAndReceive(new SumRequest(2)))).isInstanceOf(AssertionError.class);

        assertThat(pool.sendAndReceive(new SumRequest(1))).isEqualTo(new SumResponse(1, 1));
    }

    @Test
    void aPoolsExceptionThatNamesTheRequestIsThePoolsAndAnyOtherTheItems() {
        SumRequest request = new SumRequest(1);
        PoolClosedException closed = new PoolClosedException("randoms", request, Certainty.STARTED);
        PoolClosedException anothers = new PoolClosedException("randoms", new SumRequest(2), Certainty.NOT_STARTED);
        MockThreadPool<Randoms> pool = MockThreadPool.answering(Randoms.class, closed, closed, anothers, anothers);

        assertThatThrownBy(() -> pool.sendAndReceive(request)).isSameAs(closed);
        pool.send(request); // it had got in
        assertThatThrownBy(() -> pool.sendAndReceive(request))
                .isInstanceOfSatisfying(ItemFailedException.class, e -> assertThat(e.certainty())
                        .isEqualTo(Certainty.STARTED))
                .hasCause(anothers);
        pool.send(request);
        pool.assertComplete();
    }

    @Test
    void itemsThatAreNamedAreThere() {
        MockThreadPool<Randoms> pool = MockThreadPool.<Randoms>answering(
                        Randoms.class, new SumResponse(3, 3), new SumResponse(20, 4))
                .withItems(20, 3L);

        assertThat(pool.ids(null, 1)).containsExactly(3L);
        assertThat(pool.ids(3, 10)).containsExactly(20L);
        assertThat(pool.broadcast(id -> new SumRequest((Long) id)))
                .extracting(Reply::get)
                .containsExactly(new SumResponse(3, 3), new SumResponse(20, 4));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.route("x"));
        assertThat(pool.removeAll()).isEqualTo(2);
        pool.assertComplete();
    }

    /** A constructor that takes something else than an id says nothing. */
    record Named(String name) {}

    record Rename(String id) implements Request.OfKey<Named, InitResponse> {
        @Override
        public InitResponse process(Named named) {
            throw new AssertionError("a mock has no items");
        }
    }

    @Test
    void idsMayBeOfAnyKindWhereNothingSaysThatTheyAreWholeNumbers() {
        MockThreadPool<Named> pool = MockThreadPool.answering(Named.class, new InitResponse("a"));

        assertThat(pool.sendAndReceive(new Rename("a"))).isEqualTo(new InitResponse("a"));
        assertThat(pool.route("b").id()).isEqualTo("b");
        assertThat(pool.ids("a", 10)).isEmpty();
    }

    @Test
    void whatTheExpectedRequestsNameSaysOfWhichKindIdsAre() {
        MockThreadPool<Randoms> pool =
                MockThreadPool.expecting(Randoms.class, List.of(new SumRequest(1)), List.of(new SumResponse(1, 1)));

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.contains("x"));
        assertThat(pool.requests()).isEmpty();
        assertThat(pool.sendAndReceive(new SumRequest(1))).isEqualTo(new SumResponse(1, 1));
        pool.assertComplete();
    }
}
