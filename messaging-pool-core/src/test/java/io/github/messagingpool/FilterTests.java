package io.github.messagingpool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link RequestFilter}. */
@OnEveryKindOfPool
@Timeout(30)
class FilterTests {

    private static final long FORBIDDEN = 4;

    private final Pools pools;
    private final Events events = new Events();
    private final AtomicInteger refusals = new AtomicInteger();
    private final RequestFilter rule = (request, call) -> {
        if (request.itemId().equals(FORBIDDEN)) {
            refusals.incrementAndGet();
            throw new SecurityException("not for you");
        }
        return call.proceed();
    };
    private @Nullable ThreadPool<Counter> made;

    FilterTests(PoolKind kind) {
        pools = kind.pools().helped();
    }

    @AfterEach
    void close() {
        if (made != null) {
            made.close();
        }
    }

    private ThreadPool<Counter> pool(RequestFilter... filters) {
        ThreadPoolBuilder<Counter> builder =
                Counter.pool(events).maxItems(100).createOnDemand(id -> new CounterInit((Long) id));
        for (RequestFilter filter : filters) {
            builder.filter(filter);
        }
        ThreadPool<Counter> pool = builder.build(pools);
        made = pool;
        return pool;
    }

    private static Increment forbidden() {
        return new Increment(FORBIDDEN, 1);
    }

    private static Reply.Failure<?> failure(ThreadPool<Counter> pool, Request<Counter, ?> request) {
        BatchException failed = catchThrowableOfType(BatchException.class, () -> pool.sendAndReceive(List.of(request)));
        return failed.failures().get(0);
    }

    @Test
    void whatIsRefusedTouchesNoItemHoweverItIsSent() {
        ThreadPool<Counter> pool = pool(rule);

        assertThatThrownBy(() -> pool.sendAndReceive(forbidden())).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> pool.sendAsync(forbidden()).join()).hasCauseInstanceOf(SecurityException.class);
        assertThat(pool.sendAndStream(List.of(forbidden())).toList())
                .singleElement()
                .satisfies(reply ->
                        assertThat(((Reply.Failure<Value>) reply).certainty()).isEqualTo(Certainty.NOT_STARTED));
        pool.send(forbidden());
        BatchException batch = catchThrowableOfType(
                BatchException.class,
                () -> pool.sendAndReceive(List.of(new Increment(1, 1), forbidden(), new Increment(1, 1))));
        assertThat(batch.replies().get(2).get()).isEqualTo(new Value(1, 2));
        assertThat(batch.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.cause()).isInstanceOf(SecurityException.class);
            assertThat(failure.certainty()).isEqualTo(Certainty.NOT_STARTED);
        });

        assertThat(refusals).hasValue(5);
        assertThat(pool.ids(null, 10)).as("not filtered").containsExactly(1L);
        assertThat(events.startingWith("created 4")).isEmpty();
    }

    @Test
    void requestsOfEveryKindAreFiltered() {
        ThreadPool<Counter> pool = pool(rule);

        for (Request<Counter, ?> request : List.<Request<Counter, ?>>of(
                new CounterInit(FORBIDDEN),
                new RemoveRequest<>(FORBIDDEN),
                new ContainsRequest<>(FORBIDDEN),
                new EchoRequest<>(FORBIDDEN, ""))) {
            assertThat(failure(pool, request).cause()).isInstanceOf(SecurityException.class);
        }
    }

    @Test
    void aRefusalIsNoUseOfTheItemNorAFailureOfIt() {
        AtomicInteger allowed = new AtomicInteger();
        RequestFilter first = (request, call) -> {
            if (request.itemId().equals(1L) && allowed.incrementAndGet() > 1) {
                throw new SecurityException("once only");
            }
            return call.proceed();
        };
        try (ThreadPool<Counter> pool = Counter.pool(events)
                .threads(1)
                .maxItems(2)
                .poisonAfter(1)
                .onFailure(OnFailure.REMOVE)
                .createOnDemand(id -> new CounterInit((Long) id))
                .filter(first)
                .build(pools)) {
            pool.sendAndReceive(new Increment(1, 1));
            pool.sendAndReceive(new Increment(2, 1));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> pool.sendAndReceive(new Increment(1, 1)))
                        .isInstanceOf(SecurityException.class);
            }
            assertThat(pool.ids(null, 10)).as("not removed").containsExactly(1L, 2L);

            pool.sendAndReceive(new Increment(3, 1));

            assertThat(pool.ids(null, 10)).as("1 was used before 2").containsExactly(2L, 3L);
        }
    }

    @Test
    void filtersAreCalledInTheirOrderOnTheOwnersThread() {
        List<String> calls = new CopyOnWriteArrayList<>();
        ThreadPool<Counter> pool = pool(noting("outer", calls), noting("inner", calls));

        pool.sendAndReceive(new Increment(1, 1));

        String thread = " on counters-1";
        assertThat(calls)
                .containsExactly(
                        "outer before" + thread,
                        "inner before" + thread,
                        "inner after" + thread,
                        "outer after" + thread);
    }

    private static RequestFilter noting(String name, List<String> calls) {
        return (request, call) -> {
            calls.add(name + " before on " + Thread.currentThread().getName());
            Object response = call.proceed();
            calls.add(name + " after on " + Thread.currentThread().getName());
            return response;
        };
    }

    @Test
    void aFilterMayAnswerItselfOrChangeTheAnswer() {
        ThreadPool<Counter> pool = pool((request, call) -> request.itemId().equals(FORBIDDEN)
                ? new Value(FORBIDDEN, -1)
                : call.proceed() instanceof Value value ? new Value(value.id(), value.value() * 10) : null);

        assertThat(pool.sendAndReceive(forbidden())).isEqualTo(new Value(FORBIDDEN, -1));
        assertThat(pool.sendAndReceive(new Increment(1, 1))).isEqualTo(new Value(1, 10));
        assertThat(pool.count()).isEqualTo(1);
    }

    @Test
    void nullIsNoAnswer() {
        ThreadPool<Counter> pool = pool((request, call) -> {
            if (!request.itemId().equals(FORBIDDEN)) {
                call.proceed();
            }
            return null;
        });

        assertThat(failure(pool, forbidden()))
                .extracting(Reply.Failure::certainty, reply -> reply.cause().getClass())
                .containsExactly(Certainty.NOT_STARTED, InvalidRequestException.class);
        assertThat(failure(pool, new Increment(1, 1)))
                .extracting(Reply.Failure::certainty, reply -> reply.cause().getClass())
                .containsExactly(Certainty.COMPLETED, InvalidRequestException.class);
    }

    @Test
    void theCertaintyIsThatOfWhatHasBeenDone() {
        ThreadPool<Counter> pool = pool((request, call) -> {
            try {
                call.proceed();
            } catch (IllegalStateException e) {
                throw new SecurityException("in other words", e);
            }
            throw new IOException("afterwards");
        });
        Ask<Integer> fails = new Ask<>(1, counter -> {
            throw new IllegalStateException("broken");
        });

        assertThat(failure(pool, new Increment(1, 1))).satisfies(completed -> {
            assertThat(completed.certainty()).isEqualTo(Certainty.COMPLETED);
            assertThat(completed.cause())
                    .isInstanceOf(ItemFailedException.class)
                    .hasCauseInstanceOf(IOException.class);
        });
        assertThat(failure(pool, fails)).satisfies(started -> {
            assertThat(started.certainty()).isEqualTo(Certainty.STARTED);
            assertThat(started.cause()).isInstanceOf(SecurityException.class);
        });
        assertThat(failure(pool, new CounterInit(1)).certainty()).isEqualTo(Certainty.NOT_STARTED);
    }

    @Test
    void whatAnItemThrowsPassesAsItIs() {
        ThreadPool<Counter> pool = pool(rule, (request, call) -> call.proceed());
        IOException checked = new IOException("disk");
        Error error = new StackOverflowError();

        assertThat(catchThrowable(() -> pool.sendAndReceive(new Ask<>(1, counter -> {
                    throw checked;
                }))))
                .isInstanceOf(ItemFailedException.class)
                .hasCause(checked);
        assertThat(catchThrowable(() -> pool.sendAndReceive(new Ask<>(1, counter -> {
                    throw error;
                }))))
                .isSameAs(error);
    }

    @Test
    void proceedIsForOneCallBeforeTheFilterReturns() {
        AtomicReference<RequestFilter.Call> kept = new AtomicReference<>();
        ThreadPool<Counter> pool = pool((request, call) -> {
            kept.set(call);
            call.proceed();
            return call.proceed();
        });

        assertThatThrownBy(() -> pool.sendAndReceive(new Increment(1, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("proceed() is for one call");
        assertThatThrownBy(() -> requireNonNull(kept.get()).proceed()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noOtherThreadMayProceed() {
        ThreadPool<Counter> pool = pool((request, call) -> {
            FutureTask<Object> other = new FutureTask<>(call::proceed);
            Thread thread = new Thread(other);
            thread.start();
            thread.join();
            return other.get();
        });

        assertThatThrownBy(() -> pool.sendAndReceive(new Increment(1, 1)))
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(events.all()).isEmpty();
    }

    @Test
    void aFilterThatWaitsForItsOwnThreadIsRefused() {
        AtomicReference<@Nullable ThreadPool<Counter>> own = new AtomicReference<>();
        ThreadPool<Counter> pool = pool((request, call) -> {
            ThreadPool<Counter> its = own.get();
            return its == null ? call.proceed() : its.sendAndReceive(new Increment(3, 1));
        });
        own.set(pool);

        assertThatThrownBy(() -> pool.sendAndReceive(new Increment(1, 1), Duration.ofSeconds(20)))
                .hasRootCauseInstanceOf(PoolDeadlockException.class);
        own.set(null);
    }

    @Test
    void aFilterMayBeForTheItemsOfOneType() {
        ThreadPool<Counter> pool = pool(
                RequestFilter.of(String.class, (request, call) -> {
                    throw new SecurityException("strings only");
                }),
                RequestFilter.of(AutoCloseable.class, rule));

        assertThat(pool.sendAndReceive(new Increment(1, 1))).isEqualTo(new Value(1, 1));
        assertThatThrownBy(() -> pool.sendAndReceive(forbidden())).isInstanceOf(SecurityException.class);
    }

    @Test
    void whatAnItemGoesOnWithIsNotFilteredAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ThreadPool<Counter> pool = pool((request, call) -> {
            calls.incrementAndGet();
            return call.proceed();
        });
        pool.sendAndReceive(new Increment(1, 1));

        Ask<CompletableFuture<Long>> goesOn = new Ask<>(
                1,
                counter ->
                        ThreadPool.onItem(pool.sendAsync(new Increment(2, 5)), two -> counter.increment(two.value())));
        long value = pool.sendAndReceive(goesOn).get();

        assertThat(value).isEqualTo(6);
        assertThat(calls).hasValue(3);
    }
}
