package io.github.messagingpool.local;

import io.github.messagingpool.spi.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.ToIntFunction;

/** A future that depends on those of calls, as far as that is known. */
final class DependentFuture<R> extends CheckedFuture<R> implements Origin.Made {

    private volatile List<CheckedFuture<?>> sources;

    /** Whether all sources are the futures of calls, or depend on them. */
    private volatile boolean known = true;

    private volatile boolean anyWillDo;

    private volatile boolean onlyLogs;

    DependentFuture(CheckedFuture<?> source) {
        this.sources = List.of(source);
    }

    /** Says that it needs another one as well. */
    void needs(CompletionStage<?> other) {
        if (other instanceof CheckedFuture<?> checked) {
            sources = List.of(sources.get(0), checked);
        } else {
            known = false;
        }
    }

    /** Says that another one would do. */
    void mayEndBy(CompletionStage<?> other) {
        anyWillDo = true;
        needs(other);
    }

    /** Says that its function matters to nobody. */
    void onlyLogs() {
        onlyLogs = true;
    }

    @Override
    public boolean endsAnyway() {
        return super.endsAnyway()
                || (anyWillDo
                        ? !known || sources.stream().anyMatch(CheckedFuture::endsAnyway)
                        : known && sources.stream().allMatch(CheckedFuture::endsAnyway));
    }

    @Override
    public List<CheckedFuture<?>> sources() {
        return sources;
    }

    /** One that any would do for goes when it has ended. */
    @Override
    public boolean isCounted() {
        return !anyWillDo || !isDone();
    }

    @Override
    public boolean isOver() {
        return isDone() && sources.stream().allMatch(CheckedFuture::isDone);
    }

    @Override
    public boolean isAwaited(ToIntFunction<CompletableFuture<?>> known) {
        int dependents = getNumberOfDependents();
        return dependents > known.applyAsInt(this) || (dependents == 0 && !onlyLogs);
    }

    /** Says that it ends when another one does, now that the first has. */
    void nowFollows(CompletionStage<?> other) {
        if (other instanceof CheckedFuture<?> checked) {
            sources = List.of(checked);
        }
    }

    @Override
    void addCallsOfThisAlone(List<FutureCall<?, ?>> calls) {
        for (CheckedFuture<?> source : sources) {
            if (source.getNumberOfDependents() <= 1) {
                source.addCallsOfThisAlone(calls);
            }
        }
    }

    /** Of a source for which any of several calls, or something unknown, will do none is added, for none of them is needed. */
    @Override
    boolean addEdges(List<Wait.Edge> edges) {
        boolean all = known;
        for (CheckedFuture<?> source : sources) {
            List<Wait.Edge> ofSource = new ArrayList<>();
            boolean allOfSource = source.addEdges(ofSource);
            all &= allOfSource;
            if (source.endsAnyway() || (source.anyWillDo() && (ofSource.size() > 1 || !allOfSource))) {
                all = false;
            } else {
                edges.addAll(ofSource);
            }
        }
        return all;
    }

    @Override
    void isOf(Origin origin, LocalCurrent maker) {
        if (!isDone()) {
            sources.forEach(source -> source.isOf(origin, maker));
        }
    }

    @Override
    boolean anyWillDo() {
        return anyWillDo;
    }
}
