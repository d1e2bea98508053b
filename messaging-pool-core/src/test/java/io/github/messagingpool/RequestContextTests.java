package io.github.messagingpool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link RequestContext}. */
@OnEveryKindOfPool
@SuppressWarnings("try") // a gate only has to open at the end
@Timeout(60)
class RequestContextTests {

    private static final ThreadLocal<@Nullable String> TENANT = new ThreadLocal<>();
    private static final String NONE = "none";

    private final Pools pools;
    private final Events events = new Events();
    private final AtomicInteger captures = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    private final RequestContext tenant = new RequestContext() {

        @Override
        public @Nullable Object capture(Request<?, ?> request) {
            captures.incrementAndGet();
            return TENANT.get();
        }

        @Override
        public Scope open(Object captured) {
            String before = TENANT.get();
            TENANT.set((String) captured);
            open.incrementAndGet();
            return () -> {
                TENANT.set(before);
                open.decrementAndGet();
            };
        }
    };

    private @Nullable ThreadPool<Counter> made;

    RequestContextTests(PoolKind kind) {
        pools = kind.pools().helped();
    }

    @AfterEach
    void close() {
        TENANT.remove();
        if (made != null) {
            made.close();
        }
    }

    private ThreadPool<Counter> pool(UnaryOperator<ThreadPoolBuilder<Counter>> settings) {
        ThreadPool<Counter> pool = settings.apply(Counter.pool(events).createOnDemand(id -> new CounterInit((Long) id)))
                .build(pools);
        made = pool;
        return pool;
    }

    private ThreadPool<Counter> pool() {
        return pool(builder -> builder.requestContext(tenant));
    }

    private static String seen() {
        String tenant = TENANT.get();
        return tenant == null ? NONE : tenant;
    }

    private static Ask<String> look(long id) {
        return new Ask<>(id, counter -> seen());
    }

    private static <V> V get(CompletableFuture<V> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    @Test
    void whatTheSenderHadIsThereHoweverItSends() throws Exception {
        ThreadPool<Counter> pool = pool();
        TENANT.set("blue");
        CompletableFuture<String> oneWay = new CompletableFuture<>();
        CompletableFuture<String> oneOfMany = new CompletableFuture<>();

        pool.send(new Ask<>(1, counter -> oneWay.complete(seen())));
        pool.send(List.of(new Ask<>(1, counter -> oneOfMany.complete(seen()))));
        List<String> all = new ArrayList<>();
        all.add(pool.sendAndReceive(look(1)));
        all.add(get(pool.sendAsync(look(1))));
        all.add(get(pool.sendAsync(look(1), Duration.ofSeconds(20))));
        all.addAll(pool.sendAndReceive(List.of(look(1), look(2), look(3))));
        pool.sendAndStream(List.of(look(1))).forEach(reply -> all.add(reply.get()));
        pool.broadcast(id -> look((Long) id)).forEach(reply -> all.add(reply.get()));
        all.add(get(oneWay));
        all.add(get(oneOfMany));

        assertThat(all).hasSize(12).containsOnly("blue");
        assertThat(open).hasValue(0);
    }

    @Test
    void itIsThereWhereTheItemGoesOnAndInWhatItSends() throws Exception {
        ThreadPool<Counter> pool = pool();
        TENANT.set("blue");
        CompletableFuture<String> waited = new CompletableFuture<>();
        Ask<CompletableFuture<String>> goesOn = new Ask<>(1, counter -> {
            TENANT.set("the item's own");
            return ThreadPool.onItem(waited, value -> value + " " + seen());
        });
        Ask<CompletableFuture<String>> nested = new Ask<>(2, counter -> pool.sendAsync(look(1)));

        CompletableFuture<String> later = pool.sendAndReceive(goesOn);
        CompletableFuture<String> ofNested = pool.sendAndReceive(nested);
        TENANT.set("another's");
        waited.complete("then");

        assertThat(get(ofNested)).isEqualTo("blue");
        assertThat(get(later)).isEqualTo("then blue");
    }

    @Test
    void aBatchHasOneContextThatIsCapturedOnce() {
        ThreadPool<Counter> pool = pool();
        TENANT.set("blue");

        List<String> replies = pool.sendAndReceive(
                IntStream.range(0, 5_000).mapToObj(RequestContextTests::look).toList());

        assertThat(replies).hasSize(5_000).containsOnly("blue");
        assertThat(captures).hasValue(1);
        assertThat(open).hasValue(0);
    }

    @Test
    void itEndsAfterAnErrorToo() {
        ThreadPool<Counter> pool = pool();
        TENANT.set("blue");
        Ask<String> fails = new Ask<>(1, counter -> {
            throw new StackOverflowError("of the test");
        });

        assertThatThrownBy(() -> pool.sendAndReceive(fails)).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> pool.sendAndReceive(List.of(fails, look(1)))).isInstanceOf(BatchException.class);

        assertThat(open).hasValue(0);
    }

    @Test
    void filtersAndInterceptorsHaveItToo() {
        List<String> all = new CopyOnWriteArrayList<>();
        ThreadPool<Counter> pool = pool(builder -> builder.requestContext(tenant)
                .filter((request, call) -> {
                    all.add("filter " + seen());
                    return call.proceed();
                })
                .interceptor((name, thread) -> new RequestInterceptor() {

                    @Override
                    public void before(Request<?, ?> request, long queuedNanos) {
                        all.add("before " + seen());
                    }

                    @Override
                    public void after(Request<?, ?> request, @Nullable Throwable failure) {
                        all.add("after " + seen());
                    }
                }));
        TENANT.set("blue");

        pool.sendAndReceive(look(1));

        assertThat(all).containsExactly("before blue", "filter blue", "after blue");
    }

    @Test
    void whoIsToldOfADeadLetterHasIt() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        ThreadPool<Counter> pool = pool(builder -> builder.requestContext(tenant)
                .threads(1)
                .deadLetterListener(dead -> told.add(dead.reason() + " " + seen())));
        TENANT.set("blue");

        try (Gate gate = Gate.holding(pool, 1)) {
            pool.sendAsync(look(1)).cancel(false);
            assertThatThrownBy(() -> pool.sendAndReceive(look(1), Duration.ofMillis(1)))
                    .isInstanceOf(RequestTimeoutException.class);
            assertThatThrownBy(() -> pool.sendAndReceive(List.of(look(1), look(2)), Duration.ofMillis(1)))
                    .isInstanceOf(BatchException.class);
            pool.send(look(1));
            TENANT.remove();
            pool.shutdown(Duration.ZERO);
        }
        while (told.size() < 5) { // what follows a close may take longer than it
            Thread.onSpinWait();
        }

        assertThat(told)
                .containsExactly("CANCELLED blue", "EXPIRED blue", "EXPIRED blue", "EXPIRED blue", "CLOSED blue");
        assertThat(open).hasValue(0);
    }

    @Test
    void severalAreOpenedInTheirOrderAndClosedTheOtherWayRound() {
        List<String> calls = new CopyOnWriteArrayList<>();
        ThreadPool<Counter> pool = pool(builder -> builder.requestContext(noting("outer", calls))
                .requestContext(tenant)
                .requestContext(noting("inner", calls)));

        pool.sendAndReceive(look(1));

        assertThat(calls)
                .containsExactly(
                        "capture outer", "capture inner", "open outer", "open inner", "close inner", "close outer");
    }

    private static RequestContext noting(String name, List<String> calls) {
        return new RequestContext() {

            @Override
            public Object capture(Request<?, ?> request) {
                calls.add("capture " + name);
                return name;
            }

            @Override
            public Scope open(Object captured) {
                calls.add("open " + captured);
                return () -> calls.add("close " + captured);
            }
        };
    }

    private static RequestContext broken(boolean capture, boolean open) {
        return new RequestContext() {

            @Override
            public Object capture(Request<?, ?> request) {
                if (capture) {
                    throw new AssertionError("capture");
                }
                return "";
            }

            @Override
            public Scope open(Object captured) {
                if (open) {
                    throw new AssertionError("open");
                }
                return () -> {
                    throw new AssertionError("close");
                };
            }
        };
    }

    @Test
    void whatThrowsIsMissingAndNothingElse() throws Exception {
        ThreadPool<Counter> pool = pool(builder -> builder.requestContext(broken(true, true))
                .requestContext(tenant)
                .requestContext(broken(false, true))
                .requestContext(broken(false, false)));
        TENANT.set("blue");

        assertThat(pool.sendAndReceive(look(1))).isEqualTo("blue");
        assertThat(pool.sendAndReceive(List.of(look(1)))).containsExactly("blue");
        assertThat(get(pool.sendAsync(look(1)))).isEqualTo("blue");
        assertThat(open).hasValue(0);
    }

    @Test
    void oneAloneThatThrowsChangesNothing() {
        for (RequestContext context : List.of(broken(true, true), broken(false, true), broken(false, false))) {
            try (ThreadPool<Counter> pool =
                    Counter.pool(events).requestContext(context).build(pools)) {
                pool.sendAndReceive(new CounterInit(1));

                assertThat(pool.sendAndReceive(new Increment(1, 1)).value()).isEqualTo(1);
            }
        }
    }

    @Test
    void aPoolMayBeToldNotToCarryAnything() {
        ThreadPool<Counter> pool =
                pool(builder -> builder.requestContext(tenant).propagateContext(false));

        pool.sendAndReceive(look(1));
        pool.sendAndReceive(List.of(look(1)));

        assertThat(captures).hasValue(0);
    }

    @Test
    void whatTheSenderHasItselfStays() {
        ThreadPool<Counter> pool = pool();
        TENANT.set("blue");
        Ask<String> spoils = new Ask<>(1, counter -> {
            TENANT.set("red");
            return seen();
        });

        assertThat(pool.sendAndReceive(spoils)).isEqualTo("red");

        assertThat(requireNonNull(TENANT.get())).isEqualTo("blue");
    }
}
