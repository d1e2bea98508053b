package io.github.messagingpool.local;

import io.github.messagingpool.spi.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A future that depends on those of calls, as far as that is known. */
final class DependentFuture<R> extends CheckedFuture<R> {

    private volatile List<CheckedFuture<?>> sources;

    /** Whether all sources are the futures of calls, or depend on them. */
    private volatile boolean known = true;

    private volatile boolean anyWillDo;

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
        if (!known) {
            endsWithoutSources();
        }
    }

    @Override
    void endsWithoutSources() {
        sources.forEach(CheckedFuture::isNotNeeded);
    }

    @Override
    void isNotNeeded() {
        endsWithoutSources();
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
            if (source.endsItself() || (source.anyWillDo() && (ofSource.size() > 1 || !allOfSource))) {
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
