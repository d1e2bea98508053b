package io.github.messagingpool.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests for {@link Wait}: who is refused, and who is not. */
class WaitTests {

    private static final int RANDOM_GRAPHS = 20_000;

    /** What waits and is waited for. */
    private static final class Waiter extends Current {

        private final WaitNode node;
        private final EchoRequest<Object> request;

        Waiter(String name) {
            node = new WaitNode("pool", name, refused -> {});
            request = new EchoRequest<>(name, "");
        }

        Pending call() {
            return new Pending(node);
        }

        /** Begins to wait; throws if that is refused. */
        void waitsForAll(Pending... calls) {
            begin(() -> Wait.forAll(edges(calls)));
        }

        void waitsForAny(Pending... calls) {
            begin(() -> Wait.forAny(edges(calls)));
        }

        private void begin(Supplier<Wait> begins) {
            Current outer = Current.set(this);
            try {
                var unused = begins.get();
            } finally {
                Current.set(outer);
            }
        }

        private static List<Wait.Edge> edges(Pending... calls) {
            return List.of(calls).stream()
                    .map(call -> new Wait.Edge(call.owner, call))
                    .toList();
        }

        @Override
        public Request<?, ?> request() {
            return request;
        }

        @Override
        public boolean isWanted() {
            return true;
        }

        @Override
        public long remainingNanos() {
            return Long.MAX_VALUE;
        }

        @Override
        public WaitNode node() {
            return node;
        }

        @Override
        public <R, V> CompletableFuture<V> onItem(CompletionStage<R> stage, Function<? super R, ? extends V> function) {
            throw new UnsupportedOperationException();
        }
    }

    /** A call of which a test says what has become of it. */
    private static final class Pending implements Wait.Call {

        private final WaitNode owner;
        private BooleanSupplier ended = () -> false;
        private boolean spent;

        Pending(WaitNode owner) {
            this.owner = owner;
        }

        @Override
        public boolean ended() {
            return ended.getAsBoolean();
        }

        @Override
        public boolean isSpent() {
            return spent;
        }

        @Override
        public String poolName() {
            return "pool";
        }

        @Override
        public Request<?, ?> first() {
            return new EchoRequest<>(owner.name(), "");
        }
    }

    private final Waiter a = new Waiter("a");
    private final Waiter b = new Waiter("b");
    private final Waiter c = new Waiter("c");

    /** The reader of a stream has two calls open, and both of those who run them wait for it. */
    @Test
    void theLastOfSeveralOnWhomAReaderWaitsIsRefused() {
        a.waitsForAny(b.call(), c.call());
        b.waitsForAll(a.call());

        assertThatExceptionOfType(PoolDeadlockException.class).isThrownBy(() -> c.waitsForAll(a.call()));
    }

    @Test
    void aReaderMayWaitAsLongAsOneOfSeveralGoesOn() {
        a.waitsForAny(b.call(), c.call());

        b.waitsForAll(a.call());
    }

    @Test
    void aReaderToWhomAReplyHasComeIsNotWaitedForInVain() {
        Pending came = b.call();
        came.ended = () -> true;
        a.waitsForAny(came, c.call());

        c.waitsForAll(a.call());
    }

    @Test
    void aReplyThatWasReadCountsForNothing() {
        Pending read = b.call();
        read.spent = true;
        a.waitsForAny(read, c.call());

        assertThatExceptionOfType(PoolDeadlockException.class).isThrownBy(() -> c.waitsForAll(a.call()));
    }

    @Test
    void theCycleIsSpeltOutFromTheAwaitedOwnerOn() {
        b.waitsForAll(c.call());
        c.waitsForAll(a.call());

        PoolDeadlockException refused =
                catchThrowableOfType(PoolDeadlockException.class, () -> a.waitsForAll(b.call()));

        assertThat(refused.cycle()).isEqualTo("pool#b (b) → pool#c (c) → pool#a (a) → pool#b (b)");
    }

    @Test
    void aRefusedWaitIsNotThereAnyMore() {
        b.waitsForAll(a.call());
        assertThatExceptionOfType(PoolDeadlockException.class).isThrownBy(() -> a.waitsForAll(b.call()));

        c.waitsForAll(a.call());
        assertThat(a.node.wait).isNull();
    }

    /** A stack that overflows, or memory that runs out, while a wait begins. */
    @Test
    void aWaitThatCouldNotBeginIsNotThereAnyMore() {
        b.waitsForAll(c.call());
        Pending failing = b.call();
        failing.ended = () -> {
            throw new StackOverflowError();
        };

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> a.waitsForAll(failing));

        assertThat(a.node.wait).isNull();
    }

    /** Two that wait for each other were both let pass for once; who waits for one of them has nothing to do with it. */
    @Test
    void whoWaitsForACycleOfOthersIsNotRefused() {
        Pending later = b.call();
        later.ended = () -> true;
        a.waitsForAll(later);
        b.waitsForAll(a.call());
        later.ended = () -> false;

        c.waitsForAll(a.call());
    }

    /** What was seen at different moments need never have been so at one. */
    @Test
    void aCallThatEndsDuringTheLookIsNoCycle() {
        Pending ending = a.call();
        AtomicInteger looks = new AtomicInteger();
        ending.ended = () -> looks.incrementAndGet() > 2;
        b.waitsForAll(ending);

        a.waitsForAll(b.call());
        assertThat(looks).hasValueGreaterThan(2);
    }

    @Test
    void whatUserCodeWaitsForDuringAWaitIsWaitedForAsWell() {
        Waiter inner = a;
        inner.waitsForAll(b.call());
        inner.waitsForAll(c.call());

        assertThatExceptionOfType(PoolDeadlockException.class).isThrownBy(() -> b.waitsForAll(a.call()));
    }

    @Test
    void whatWasWaitedForBeforeIsWaitedForAgainAfterwards() {
        a.waitsForAll(b.call());
        a.begin(() -> {
            Wait between = Wait.forAll(Waiter.edges(c.call()));
            between.close();
            return between;
        });

        assertThatExceptionOfType(PoolDeadlockException.class).isThrownBy(() -> b.waitsForAll(a.call()));
    }

    /**
     * Owners begin to wait at random, for all or any of several. Whoever is refused could never have gone on, and no one
     * else waits for ever: as is found by letting go on whoever can, until nobody can any more.
     */
    @Test
    void ofRandomWaitsJustThoseAreRefusedThatCouldNeverEnd() {
        long seeds = System.nanoTime();
        for (int i = 0; i < RANDOM_GRAPHS; i++) {
            long seed = seeds + i;
            Random random = new Random(seed);
            List<Waiter> waiters = new ArrayList<>();
            List<Planned> plans = new ArrayList<>();
            for (int n = 0; n < 2 + random.nextInt(6); n++) {
                waiters.add(new Waiter("w" + n));
            }
            for (Waiter waiter : waiters) {
                Planned plan = Planned.at(random, waiter, waiters);
                plans.add(plan);
                boolean refused = catchThrowableOfType(PoolDeadlockException.class, plan::begin) != null;
                assertThat(refused).as("seed %d", seed).isEqualTo(!allCanEnd(plans));
                if (refused) {
                    plans.remove(plan);
                }
            }
        }
    }

    private record Planned(Waiter waiter, boolean any, List<Waiter> others) {

        static Planned at(Random random, Waiter waiter, List<Waiter> all) {
            List<Waiter> others = new ArrayList<>();
            for (int n = 0; n < 1 + random.nextInt(3); n++) {
                others.add(all.get(random.nextInt(all.size())));
            }
            return new Planned(waiter, random.nextBoolean(), others);
        }

        void begin() {
            Pending[] calls = others.stream().map(Waiter::call).toArray(Pending[]::new);
            if (any) {
                waiter.waitsForAny(calls);
            } else {
                waiter.waitsForAll(calls);
            }
        }

        boolean canEnd(List<Planned> waiting) {
            Predicate<Waiter> waits = other -> waiting.stream().anyMatch(plan -> plan.waiter() == other);
            return any ? !others.stream().allMatch(waits) : others.stream().noneMatch(waits);
        }
    }

    private static boolean allCanEnd(List<Planned> plans) {
        List<Planned> waiting = new ArrayList<>(plans);
        while (waiting.removeIf(plan -> plan.canEnd(waiting))) {}
        return waiting.isEmpty();
    }
}
