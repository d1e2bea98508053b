package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.spi.WaitNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The request of an item in whose name something is done on other threads: by the functions that depend on the futures of what
 * it has sent. What they send is noted here, and where they run, for the item may wait for them. Any thread.
 */
final class Origin {

    private static final int FEW = 8;

    /** What is sent in the name of a request, and has a future. Any thread, but for what says otherwise. */
    interface Sent {

        /** Says in whose name it is sent, null for nobody's; its sender calls it. */
        void origin(@Nullable Origin origin);

        /** Says who runs what depends on its future, or null that nobody does any more. */
        void functionsRun(@Nullable WaitNode node);

        /** Returns whether it has ended, and nothing that depends on it runs. */
        boolean isOver();

        /** Adds what its sender is to wait for who has made something depend on its future. */
        void addAwaited(List<Wait.Edge> edges, Needs needs);
    }

    /** What was made to depend on the futures of calls, in the name of a request. Any thread. */
    interface Made {

        /** Returns what it depends on. */
        List<? extends CompletableFuture<?>> sources();

        /** Returns whether those that it depends on have it among what depends on them. */
        boolean isCounted();

        /** Returns whether it has ended, or ends although what it depends on does not. */
        boolean endsAnyway();

        /**
         * Returns whether somebody may wait for it, or for its function.
         *
         * @param known how many of those that depend on a future are known
         */
        boolean isAwaited(ToIntFunction<CompletableFuture<?>> known);

        /** Returns whether it has ended, and so have those that it depends on. */
        boolean isOver();
    }

    /**
     * Which futures cannot be done without, for what depends on them: somebody may wait for that, or for what its function does.
     * What ends anyway can do without those that it depends on.
     */
    static final class Needs {

        private final IdentityHashMap<CompletableFuture<?>, Integer> dependents = new IdentityHashMap<>();
        private final IdentityHashMap<CompletableFuture<?>, Boolean> needed = new IdentityHashMap<>();

        private final Predicate<Object> work;

        /** @param work which work is needed in any case */
        Needs(List<Made> known, Predicate<Object> work) {
            this.work = work;
            known.stream()
                    .filter(Made::isCounted)
                    .flatMap(each -> each.sources().stream())
                    .forEach(source -> dependents.merge(source, 1, Integer::sum));
            Deque<Made> next = new ArrayDeque<>(
                    known.stream().filter(each -> each.isAwaited(this::knownOf)).toList());
            while (!next.isEmpty()) {
                Made each = next.remove();
                for (CompletableFuture<?> source :
                        each.endsAnyway() ? List.<CompletableFuture<?>>of() : each.sources()) {
                    if (needed.put(source, true) == null && source instanceof Made between) {
                        next.add(between);
                    }
                }
            }
        }

        private int knownOf(CompletableFuture<?> future) {
            return dependents.getOrDefault(future, 0);
        }

        /**
         * Returns whether a future is one of these.
         *
         * @param its the work that ends it
         */
        boolean include(CompletableFuture<?> future, Object its) {
            return work.test(its) || needed.containsKey(future) || future.getNumberOfDependents() > knownOf(future);
        }
    }

    private final WaitNode owner;
    private final Request<?, ?> request;
    private final Runnable callSent;

    /** What functions have sent, and at how many those that are over are dropped; guarded by this. */
    private final List<Sent> calls = new ArrayList<>(0);

    private int most = FEW;

    /** What was made to depend on futures, and at how many those that are over are dropped; guarded by this. */
    private final List<Made> dependents = new ArrayList<>(0);

    private int mostDependents = FEW;

    /** Functions on executors that have begun and not ended; guarded by this. */
    private final List<OnExecutor> running = new ArrayList<>(0);

    /** @param callSent called when a function has sent a call */
    Origin(WaitNode owner, Request<?, ?> request, Runnable callSent) {
        this.owner = owner;
        this.request = request;
        this.callSent = callSent;
    }

    /** What a thread runs in the name of a request, while it runs no owner. */
    private static final class Elsewhere extends LocalCurrent {

        private final WaitNode node;

        Elsewhere(WaitNode node) {
            this.node = node;
        }

        @Override
        @Nullable
        Origin own() {
            return null;
        }

        @Override
        void sendsItself(Sent call) {}

        @Override
        public WaitNode node() {
            return node;
        }

        @Override
        public @Nullable Request<?, ?> request() {
            return null;
        }

        @Override
        public long remainingNanos() {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean isWanted() {
            return true;
        }

        @Override
        public <R, V> CompletableFuture<V> onItem(CompletionStage<R> stage, Function<? super R, ? extends V> function) {
            throw new IllegalStateException("no request is running");
        }
    }

    /** A function on a thread of an executor, which counts as long as it runs. */
    private static final class OnExecutor implements Wait.Call {

        private final Origin origin;
        private final WaitNode node;
        private volatile boolean ended;

        OnExecutor(Origin origin, WaitNode node) {
            this.origin = origin;
            this.node = node;
        }

        @Override
        public boolean ended() {
            return ended;
        }

        @Override
        public String poolName() {
            return origin.owner.poolName();
        }

        @Override
        public Request<?, ?> first() {
            return origin.request;
        }
    }

    /** Notes a call that a function has sent. */
    void sent(Sent call) {
        synchronized (this) {
            if (calls.size() >= most) {
                calls.removeIf(Sent::isOver);
                most = Math.max(FEW, 2 * calls.size());
            }
            calls.add(call);
        }
        callSent.run();
    }

    /** Notes what was made to depend on the future of a call, or on what depends on it. */
    synchronized void made(Made dependent) {
        if (dependents.size() >= mostDependents) {
            dependents.removeIf(Made::isOver);
            mostDependents = Math.max(FEW, 2 * dependents.size());
        }
        dependents.add(dependent);
    }

    /**
     * Returns which futures are needed now.
     *
     * @param work which work is needed in any case
     */
    Needs needs(Predicate<Object> work) {
        List<Made> known;
        synchronized (this) {
            known = List.copyOf(dependents);
        }
        return new Needs(known, work);
    }

    /** Returns an executor that runs in the name of this what it is given. */
    Executor on(Executor executor) {
        return task -> executor.execute(() -> {
            LocalCurrent current = current();
            OnExecutor run = new OnExecutor(this, current.node());
            synchronized (this) {
                running.add(run);
            }
            try {
                run(current, task);
            } finally {
                run.ended = true;
                synchronized (this) {
                    running.remove(run);
                }
            }
        });
    }

    /**
     * Completes the future of a call, whose functions run meanwhile in the name of this.
     *
     * @param completion returns whether it did
     */
    boolean completes(Sent call, BooleanSupplier completion) {
        LocalCurrent current = current();
        boolean[] did = new boolean[1];
        call.functionsRun(current.node());
        try {
            run(current, () -> did[0] = completion.getAsBoolean());
        } finally {
            call.functionsRun(null);
        }
        return did[0];
    }

    private LocalCurrent current() {
        LocalCurrent now = LocalCurrent.ofThread();
        return now == null
                ? new Elsewhere(owner.elsewhere(Thread.currentThread().getName()))
                : now;
    }

    private void run(LocalCurrent current, Runnable task) {
        Current outer = Current.set(current);
        Origin outerOrigin = current.sendFor(this);
        try {
            task.run();
        } finally {
            current.sendFor(outerOrigin);
            Current.set(outer);
        }
    }

    /** Adds what may be waited for of it. */
    synchronized void addAwaited(List<Wait.Edge> edges, Needs needs) {
        calls.forEach(call -> call.addAwaited(edges, needs));
        running.forEach(run -> edges.add(new Wait.Edge(run.node, run)));
    }

    /** Returns whether functions have nothing left to be done. */
    synchronized boolean isOver() {
        return running.isEmpty() && calls.stream().allMatch(Sent::isOver);
    }
}
