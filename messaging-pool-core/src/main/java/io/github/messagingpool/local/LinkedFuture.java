package io.github.messagingpool.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** A future that is told what the futures depend on that are made of it and of another one. */
abstract class LinkedFuture<R> extends CompletableFuture<R> {

    /** Notes that a future, made of this by {@link #newIncompleteFuture()}, needs another one as well; returns it. */
    abstract <V> CompletableFuture<V> both(CompletionStage<?> other, CompletableFuture<V> dependent);

    /** Notes that for a future, made of this by {@link #newIncompleteFuture()}, another one would do; returns it. */
    abstract <V> CompletableFuture<V> either(CompletionStage<?> other, CompletableFuture<V> dependent);

    /** Notes that a future, made of this by {@link #newIncompleteFuture()}, now ends as another one does. */
    abstract void nowFollows(CompletionStage<?> other, CompletableFuture<?> dependent);

    /** Returns an executor that runs functions in the name of whoever makes them depend on this. */
    abstract Executor inOurName(Executor executor);

    /** What a function returns may be known before the future is that depends on it, or after. */
    private final class Composed<V> {

        private final AtomicReference<CompletionStage<V>> inner = new AtomicReference<>();
        private final AtomicReference<CompletableFuture<V>> dependent = new AtomicReference<>();

        Function<R, CompletionStage<V>> noting(Function<? super R, ? extends CompletionStage<V>> function) {
            return value -> {
                CompletionStage<V> stage = function.apply(value);
                inner.set(stage);
                link();
                return stage;
            };
        }

        CompletableFuture<V> is(CompletableFuture<V> made) {
            dependent.set(made);
            link();
            return made;
        }

        private void link() {
            CompletionStage<V> stage = inner.get();
            CompletableFuture<V> made = dependent.get();
            if (stage != null && made != null) {
                nowFollows(stage, made);
            }
        }
    }

    @Override
    public <V> CompletableFuture<V> thenCompose(Function<? super R, ? extends CompletionStage<V>> function) {
        Composed<V> composed = new Composed<>();
        return composed.is(super.thenCompose(composed.noting(function)));
    }

    @Override
    public <V> CompletableFuture<V> thenComposeAsync(Function<? super R, ? extends CompletionStage<V>> function) {
        Composed<V> composed = new Composed<>();
        return composed.is(super.thenComposeAsync(composed.noting(function)));
    }

    @Override
    public <V> CompletableFuture<V> thenComposeAsync(
            Function<? super R, ? extends CompletionStage<V>> function, Executor executor) {
        Composed<V> composed = new Composed<>();
        return composed.is(super.thenComposeAsync(composed.noting(function), inOurName(executor)));
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombine(
            CompletionStage<? extends U> other, BiFunction<? super R, ? super U, ? extends V> function) {
        return both(other, super.thenCombine(other, function));
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombineAsync(
            CompletionStage<? extends U> other, BiFunction<? super R, ? super U, ? extends V> function) {
        return both(other, super.thenCombineAsync(other, function));
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombineAsync(
            CompletionStage<? extends U> other,
            BiFunction<? super R, ? super U, ? extends V> function,
            Executor executor) {
        return both(other, super.thenCombineAsync(other, function, inOurName(executor)));
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBoth(
            CompletionStage<? extends U> other, BiConsumer<? super R, ? super U> action) {
        return both(other, super.thenAcceptBoth(other, action));
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBothAsync(
            CompletionStage<? extends U> other, BiConsumer<? super R, ? super U> action) {
        return both(other, super.thenAcceptBothAsync(other, action));
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBothAsync(
            CompletionStage<? extends U> other, BiConsumer<? super R, ? super U> action, Executor executor) {
        return both(other, super.thenAcceptBothAsync(other, action, inOurName(executor)));
    }

    @Override
    public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable action) {
        return both(other, super.runAfterBoth(other, action));
    }

    @Override
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action) {
        return both(other, super.runAfterBothAsync(other, action));
    }

    @Override
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action, Executor executor) {
        return both(other, super.runAfterBothAsync(other, action, inOurName(executor)));
    }

    @Override
    public <V> CompletableFuture<V> applyToEither(CompletionStage<? extends R> other, Function<? super R, V> function) {
        return either(other, super.applyToEither(other, function));
    }

    @Override
    public <V> CompletableFuture<V> applyToEitherAsync(
            CompletionStage<? extends R> other, Function<? super R, V> function) {
        return either(other, super.applyToEitherAsync(other, function));
    }

    @Override
    public <V> CompletableFuture<V> applyToEitherAsync(
            CompletionStage<? extends R> other, Function<? super R, V> function, Executor executor) {
        return either(other, super.applyToEitherAsync(other, function, inOurName(executor)));
    }

    @Override
    public CompletableFuture<Void> acceptEither(CompletionStage<? extends R> other, Consumer<? super R> action) {
        return either(other, super.acceptEither(other, action));
    }

    @Override
    public CompletableFuture<Void> acceptEitherAsync(CompletionStage<? extends R> other, Consumer<? super R> action) {
        return either(other, super.acceptEitherAsync(other, action));
    }

    @Override
    public CompletableFuture<Void> acceptEitherAsync(
            CompletionStage<? extends R> other, Consumer<? super R> action, Executor executor) {
        return either(other, super.acceptEitherAsync(other, action, inOurName(executor)));
    }

    @Override
    public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable action) {
        return either(other, super.runAfterEither(other, action));
    }

    @Override
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action) {
        return either(other, super.runAfterEitherAsync(other, action));
    }

    @Override
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action, Executor executor) {
        return either(other, super.runAfterEitherAsync(other, action, inOurName(executor)));
    }

    @Override
    public <V> CompletableFuture<V> thenApplyAsync(Function<? super R, ? extends V> function, Executor executor) {
        return super.thenApplyAsync(function, inOurName(executor));
    }

    @Override
    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super R> action, Executor executor) {
        return super.thenAcceptAsync(action, inOurName(executor));
    }

    @Override
    public CompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) {
        return super.thenRunAsync(action, inOurName(executor));
    }

    @Override
    public <V> CompletableFuture<V> handleAsync(
            BiFunction<? super R, Throwable, ? extends V> function, Executor executor) {
        return super.handleAsync(function, inOurName(executor));
    }

    @Override
    public CompletableFuture<R> whenCompleteAsync(BiConsumer<? super R, ? super Throwable> action, Executor executor) {
        return super.whenCompleteAsync(action, inOurName(executor));
    }

    @Override
    public CompletableFuture<R> exceptionallyAsync(Function<Throwable, ? extends R> function, Executor executor) {
        return super.exceptionallyAsync(function, inOurName(executor));
    }

    @Override
    public CompletableFuture<R> exceptionallyComposeAsync(
            Function<Throwable, ? extends CompletionStage<R>> function, Executor executor) {
        return super.exceptionallyComposeAsync(function, inOurName(executor));
    }
}
