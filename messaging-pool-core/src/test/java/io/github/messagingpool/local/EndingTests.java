package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Events;
import io.github.messagingpool.Gate;
import io.github.messagingpool.OnEveryKindOfPool;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolKind;
import io.github.messagingpool.Pools;
import io.github.messagingpool.Reply;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.Router;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.Ticker;
import io.github.messagingpool.spi.WaitNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise 3 where two end a request at the same time: it still ends once, and its sender always learns how. */
@SuppressWarnings("try") // a gate only has to open at the end
@OnEveryKindOfPool
@Timeout(30)
class EndingTests {

    private final Pools pools;
    private final Queue<DeadLetter> deadLetters = new ConcurrentLinkedQueue<>();
    private final PoolContext context = Owners.context(deadLetters::add);

    EndingTests(PoolKind kind) {
        pools = kind.pools().helped();
    }

    /** Else a pool thread that reads a stream would wait for a reply that it has, and not see that the others are its own. */
    @Test
    void aReplyThatWasReadIsNotWaitedForThoughItIsNotCountedYet() {
        StreamShare share = new StreamShare(new WaitNode("counters", "counters-0", refused -> {}), "counters");
        StreamedCall<Counter, String> call =
                new StreamedCall<>(context, new Ask<>(0, counter -> ""), Deadline.NEVER, 0, reply -> share.wasRead());
        share.sent(call);

        assertThat(share.isSpent()).isFalse();
        call.take("reply");

        assertThat(share.isSpent()).isTrue();
        assertThat(share.ended()).isFalse();
    }

    @Test
    void aSenderThatStopsWaitingWhileAnotherWithdrawsItsRequestHasAnOutcome() {
        BlockingCall<Counter, Value> call = new BlockingCall<>(context, new Increment(1, 1), Deadline.NEVER);
        List<Object> seen = new ArrayList<>();

        call.end(DeadLetter.Reason.DROPPED, (request, certainty) -> {
            call.expire();
            seen.add(String.valueOf(call.outcome()));
            return new PoolClosedException("counters", request, certainty);
        });

        assertThat(seen).singleElement().asString().contains("RequestTimeoutException", "NOT_STARTED");
        assertThat(deadLetters).extracting(DeadLetter::reason).containsExactly(DeadLetter.Reason.DROPPED);
    }

    private static Deadline over() {
        Deadline deadline = Deadline.in(Duration.ofNanos(1), Ticker.SYSTEM);
        while (!deadline.passed(Ticker.SYSTEM)) {
            Thread.onSpinWait();
        }
        return deadline;
    }

    @Test
    void aRequestThatComesToItsTurnTooLateIsNotRunThoughNobodyHasWithdrawnIt() {
        BlockingCall<Counter, Value> call = new BlockingCall<>(context, new Increment(1, 1), over());

        call.run(Owners.notStarted(context));

        assertThat(call.outcome()).isInstanceOfSatisfying(FailedOutcome.class, failed -> assertThat(failed.cause())
                .isInstanceOf(RequestTimeoutException.class)
                .hasMessageContaining("its time was over when its turn came"));
        assertThat(deadLetters).extracting(DeadLetter::reason).containsExactly(DeadLetter.Reason.EXPIRED);
    }

    @Test
    void aBatchThatComesToItsTurnTooLateIsNotRunThoughNobodyHasWithdrawnIt() {
        Batch<Counter, Value> batch = new Batch<>(context, List.of(new Increment(1, 1), new Increment(1, 1)), over());
        batch.split(new Routing("counters", Router.remainder(), 1, true)).get(0).run(Owners.notStarted(context));

        assertThat(batch.replies()).allSatisfy(reply -> assertThat(reply)
                .isInstanceOfSatisfying(Reply.Failure.class, failure -> assertThat(failure.certainty())
                        .isEqualTo(Certainty.NOT_STARTED)));
        assertThat(deadLetters)
                .extracting(DeadLetter::reason)
                .containsExactly(DeadLetter.Reason.EXPIRED, DeadLetter.Reason.EXPIRED);
    }

    @Test
    void theRepliesOfAWithdrawnBatchAreCompleteAlsoWhenARequestEndsWhileTheyAreRead() throws Exception {
        try (ThreadPool<Counter> pool = Counter.pool(new Events()).build(pools)) {
            pool.sendAndReceive(List.of(new CounterInit(0), new CounterInit(1)));
            Gate zero = new Gate();
            Gate one = new Gate();
            Batch<Counter, String> batch = new Batch<>(
                    context,
                    List.of(new Ask<>(0, counter -> zero.pass()), new Ask<>(1, counter -> one.pass())),
                    Deadline.NEVER);
            List<BatchPart<Counter>> parts = batch.split(new Routing("counters", Router.remainder(), 2, true));
            FutureTask<Boolean> running = new FutureTask<>(() -> parts.get(1).run(Owners.notStarted(context)));
            new Thread(running).start();
            while (one.isNotEntered()) {
                Thread.onSpinWait();
            }
            FailureReason lets = (request, certainty) -> {
                one.close();
                assertThat(running).succeedsWithin(10, TimeUnit.SECONDS);
                return new RequestInterruptedException("counters", request, certainty);
            };
            parts.get(0).end(DeadLetter.Reason.CANCELLED, lets);
            parts.get(1).end(DeadLetter.Reason.CANCELLED, lets);

            List<Reply<String>> replies = batch.replies();

            assertThat(replies).hasSize(2).allMatch(reply -> reply instanceof Reply.Failure);
            assertThat(((Reply.Failure<String>) replies.get(1)).certainty()).isEqualTo(Certainty.STARTED);
        }
    }

    @Test
    void anInterruptedReaderOfAStreamGetsAReplyToEachRequest() throws InterruptedException {
        try (ThreadPool<Counter> pool =
                Counter.pool(new Events()).deadLetterListener(deadLetters::add).build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(pool, 1)) {
                FutureTask<List<Reply<Value>>> reader = new FutureTask<>(() -> {
                    Thread.currentThread().interrupt();
                    try (Stream<Reply<Value>> replies =
                            pool.sendAndStream(List.of(new Increment(1, 1), new Increment(1, 2)))) {
                        return replies.toList();
                    }
                });
                Thread thread = new Thread(reader);
                thread.setDaemon(true);
                thread.start();

                assertThat(reader).succeedsWithin(10, TimeUnit.SECONDS).satisfies(replies -> assertThat(replies)
                        .hasSize(2)
                        .allMatch(reply -> reply instanceof Reply.Failure<Value> failure
                                && failure.cause() instanceof RequestInterruptedException
                                && failure.certainty() == Certainty.NOT_STARTED));
            }
        }
        assertThat(deadLetters).hasSize(2);
    }

    @Test
    void aRequestThatWasRefusedIsNoDeadLetterWhenItsStreamIsClosed() throws InterruptedException {
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .queueCapacity(2)
                .overflow(Overflow.REJECT)
                .deadLetterListener(deadLetters::add)
                .build(pools)) {
            pool.sendAndReceive(new CounterInit(1));
            try (Gate gate = Gate.holding(pool, 1)) {
                pool.sendAndStream(List.of(new Increment(1, 1), new Increment(1, 2), new Increment(1, 3)))
                        .close();
            }
            assertThat(deadLetters)
                    .extracting(DeadLetter::request)
                    .containsExactlyInAnyOrder(new Increment(1, 1), new Increment(1, 2));
            assertThat(pool.threads().get(1).rejected()).isEqualTo(1);
        }
    }

    /** A slice is claimed as a whole; whoever withdraws the batch says of what has not begun that it is not run. */
    @Test
    void theRestOfASliceIsNotRunWhenItsBatchIsWithdrawnMeanwhile() {
        ItemOwner<Counter> owner = Owners.notStarted(context);
        List<Integer> ran = new ArrayList<>();
        List<BatchPart<Counter>> part = new ArrayList<>();
        List<Ask<Object>> requests = IntStream.range(0, 10)
                .mapToObj(i -> new Ask<Object>(0, counter -> {
                    ran.add(i);
                    if (i == 3) {
                        part.get(0).poolClosed();
                    }
                    return i;
                }))
                .toList();
        Batch<Counter, Object> batch = new Batch<>(context, requests, Deadline.NEVER);
        part.addAll(batch.split(new Routing("counters", Router.remainder(), 1, true)));
        owner.queue().offer(part.get(0));

        owner.runSome(); // one slice, as no time goes by

        assertThat(ran).containsExactly(0, 1, 2, 3);
        assertThat(batch.replies().subList(4, 10))
                .allSatisfy(reply ->
                        assertThat(((Reply.Failure<Object>) reply).certainty()).isEqualTo(Certainty.NOT_STARTED));
    }
}
