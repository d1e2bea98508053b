package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Init;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemCreationException;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.PoisonedRequestException;
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.RemoveResponse;
import io.github.messagingpool.Request;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPoolException;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The items of one owner: made, found, replaced and closed here, and used by it alone. */
final class Items<T> {

    private final String poolName;
    private final PoolLog log;
    private final Ticker ticker;
    private final String owner;
    private final ItemMaker<T, ?> maker;
    private final ItemPolicy<T> policy;
    private final OwnerCounts counts;
    private final ItemMap<T> items;
    /** What the items were made from; kept only where they are recreated. */
    private final ItemMap<Init<?>> inits;

    private final @Nullable Eviction eviction;
    private final FailureCounts failings = new FailureCounts();
    private @Nullable IdIndex index;
    private final FailedCreations failedCreations;
    private final CurrentRequest running;
    private final BiConsumer<Request<T, ?>, Runnable> aside;
    private final Consumer<Object> itemGone;
    private final BiConsumer<Object, RemovalReason> evicted;

    /**
     * @param owner the owner's name, for the log
     * @param aside does something on behalf of another request than the one that runs, if one does
     * @param itemGone called when an item is not there any more, or could not be made
     * @param hasWork whether requests to an id wait, so that its item must stay
     * @param evicted told of each item that was evicted
     */
    Items(
            PoolContext pool,
            String owner,
            ItemPolicy<T> policy,
            OwnerCounts counts,
            FailedCreations failedCreations,
            CurrentRequest running,
            BiConsumer<Request<T, ?>, Runnable> aside,
            Consumer<Object> itemGone,
            Predicate<Object> hasWork,
            BiConsumer<Object, RemovalReason> evicted) {
        this.poolName = pool.name();
        this.log = pool.log();
        this.ticker = pool.ticker();
        this.owner = owner;
        this.maker = policy.maker();
        this.policy = policy;
        this.counts = counts;
        this.failedCreations = failedCreations;
        this.running = running;
        this.aside = aside;
        this.itemGone = itemGone;
        this.evicted = evicted;
        this.items = ItemMap.create(maker.longIds());
        this.inits = ItemMap.create(maker.longIds());
        this.eviction =
                policy.evicts() ? new Eviction(log, ticker, policy.maxItems(), counts, hasWork, this::evict) : null;
    }

    /** Returns the item that a request names, or null. */
    @Nullable
    T find(Request<?, ?> request, long now) {
        T item = items.find(request);
        if (item != null && eviction != null) {
            eviction.used(request.itemId(), now);
        }
        return item;
    }

    /** Returns the item that a request names, or null, without a use of it. */
    @Nullable
    T find(Request<?, ?> request) {
        return items.find(request);
    }

    /** Notes the end of a use, which may have been long; unless the id's own methods throw. */
    void used(Request<?, ?> request) {
        if (eviction != null) {
            try {
                eviction.usedUntilNow(request.itemId());
            } catch (Throwable e) {
                log.warn("{}: the last use of an item could not be recorded", owner, e);
            }
        }
    }

    /** Refuses a request that has failed too often on its item. */
    void refusePoisoned(Request<?, ?> request) {
        if (policy.poisonAfter() > 0) {
            int failures = failings.failures(request.itemId(), request.getClass());
            if (failures >= policy.poisonAfter()) {
                throw new PoisonedRequestException(poolName, request, failures);
            }
        }
    }

    /** Makes the item of an init, whose id no item has. */
    T create(Init<?> init, long now) {
        T item = make(init);
        items.put(init, item);
        failedCreations.created(init);
        counts.itemCreated();
        if (index != null) {
            index(init.itemId(), true);
        }
        if (policy.onFailure() == OnFailure.RECREATE) {
            inits.put(init, init);
        }
        if (eviction != null) {
            Object id = init.itemId();
            eviction.used(id, now);
            eviction.evictOverflow(id);
        }
        return item;
    }

    private T make(Init<?> init) {
        try {
            T item = maker.make(poolName, init);
            running.made(item);
            return item;
        } catch (Throwable e) {
            itemGone.accept(init.itemId());
            throw e;
        }
    }

    /** Makes the item that a request names, if the pool makes items on demand and the request wants it; else returns null. */
    @Nullable
    T createOnDemand(Request<?, ?> request, long now) {
        if (policy.initOnDemand() == null || !request.createsOnDemand()) {
            return null;
        }
        Object id = request.itemId();
        Throwable shared = failedCreations.sharedBy(id, now);
        if (shared != null) {
            throw ItemCreationException.notTriedAgain(poolName, request, shared);
        }
        try {
            return create(initOf(request, policy.initOnDemand()), now);
        } catch (ItemCreationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            failedCreations.failed(id, cause, ticker.read());
            throw new ItemCreationException(poolName, request, cause);
        }
    }

    private Init<?> initOf(Request<?, ?> request, Function<Object, ? extends Init<T>> initOnDemand) {
        Object id = request.itemId();
        Init<?> init;
        try {
            init = Failures.ofId(initOnDemand, id);
        } catch (Throwable e) {
            throw new ItemCreationException(poolName, request, e);
        }
        if (init == null || !id.equals(init.itemId())) {
            throw new InvalidRequestException(
                    poolName,
                    request,
                    Certainty.NOT_STARTED,
                    "the function given to createOnDemand(…) returned an init with another id: " + init,
                    null);
        }
        return init;
    }

    /** Removes and closes the item that a request names; returns whether there was one. */
    boolean remove(Request<?, ?> request, RemovalReason reason) {
        T item = forget(request);
        if (item != null) {
            counts.itemRemoved(reason);
            destroy(request.itemId(), item);
        }
        return item != null;
    }

    private boolean evict(Object id, RemovalReason reason) {
        boolean wasThere = remove(new RemoveRequest<T>(id), reason);
        if (wasThere) {
            evicted.accept(id, reason);
        }
        return wasThere;
    }

    /** Does what a request to remove an item asks, which is the one that runs. */
    RemoveResponse remove(RemoveRequest<?> request) {
        T item = forget(request);
        if (item == null) {
            return new RemoveResponse(request.id(), false);
        }
        counts.itemRemoved(RemovalReason.REQUESTED);
        Throwable failure = close(request.id(), item);
        itemGone.accept(request.id());
        return new RemoveResponse(request.id(), true, failure);
    }

    private @Nullable T forget(Request<?, ?> request) {
        T item = items.remove(request);
        if (item != null) {
            forget(request, request.itemId());
        }
        return item;
    }

    /** Drops what is remembered of an item beside itself. Whatever the id's own methods throw, the item is to be closed. */
    private void forget(Request<?, ?> request, Object id) {
        try {
            if (eviction != null) {
                eviction.removed(id);
            }
            index(id, false);
            failings.removed(id);
            inits.remove(request);
        } catch (Throwable e) {
            log.warn("{}: not all that was remembered of an item could be dropped", owner, e);
        }
    }

    /** Returns what the item's close threw, or null. */
    private @Nullable Throwable destroy(Object id, T item) {
        @Nullable Throwable[] failure = new Throwable[1];
        aside.accept(new RemoveRequest<>(id), () -> failure[0] = close(id, item));
        itemGone.accept(id);
        return failure[0];
    }

    private @Nullable Throwable close(Object id, T item) {
        try {
            maker.destroy(item);
            return null;
        } catch (Throwable e) {
            log.warn("{}: closing {}#{} failed", owner, poolName, new PoolLog.IdWords(id), e);
            return e;
        }
    }

    /** Does what the pool's policy says when an item's method threw. */
    void failed(Request<?, ?> request, Throwable failure, long now) {
        if (policy.poisonAfter() > 0) {
            failings.failed(request.itemId(), request.getClass());
        }
        switch (policy.onFailure()) {
            case KEEP -> {}
            case REMOVE -> removeFailed(request, failure);
            case RECREATE -> recreate(request, failure, now);
        }
    }

    private void removeFailed(Request<?, ?> request, Throwable failure) {
        if (remove(request, RemovalReason.FAILED)) {
            log.warn(
                    "{}: {}#{} was removed after {}",
                    owner,
                    poolName,
                    new PoolLog.IdWords(request.itemId()),
                    Failures.text(failure));
        }
    }

    private void recreate(Request<?, ?> request, Throwable failure, long now) {
        Object id = request.itemId();
        Init<?> init = inits.find(request);
        T failed = items.remove(request);
        if (failed == null || init == null) {
            return;
        }
        counts.itemRemoved(RemovalReason.FAILED);
        destroy(id, failed);
        long window = Deadline.nanos(policy.recreationWindow());
        T fresh = failings.mayRecreate(id, policy.recreations(), now, window) ? remake(id, init) : null;
        if (fresh == null) {
            log.warn("{}: {}#{} is removed after its failures", owner, poolName, new PoolLog.IdWords(id));
            forget(request, id);
        } else {
            items.put(request, fresh);
            counts.itemCreated();
            log.warn(
                    "{}: {}#{} was recreated after {}; recreation {} of at most {} in {}",
                    owner,
                    poolName,
                    new PoolLog.IdWords(id),
                    Failures.text(failure),
                    failings.recreations(id),
                    policy.recreations(),
                    Failures.text(policy.recreationWindow()));
        }
    }

    private @Nullable T remake(Object id, Init<?> init) {
        List<T> made = new ArrayList<>(1);
        try {
            running.during(init, () -> made.add(make(init)));
            return made.get(0);
        } catch (ThreadPoolException e) {
            log.warn("{}: recreating {}#{} failed", owner, poolName, new PoolLog.IdWords(id), e);
            return null;
        }
    }

    /** Does what {@link Eviction#evictOverflow} does, where items are evicted. */
    boolean evictOverflow() {
        return eviction != null && eviction.evictOverflow(null);
    }

    /** Does what {@link Eviction#evictIdle} does, where items are evicted. */
    boolean evictIdle(long since, LongPredicate isOver) {
        return eviction != null && eviction.evictIdle(since, isOver);
    }

    /**
     * Adds some more of the ids after the given one to a page, in the order of {@link IdOrder}, at most so many; returns
     * whether it has all.
     */
    boolean addIds(List<Object> page, @Nullable Object after, int limit) {
        if (index == null) {
            index = new IdIndex(items, ticker);
        }
        return index.grow() && index.addTo(page, after, limit);
    }

    /** Keeps the index as it should be, or, where the id's own methods throw, drops it: the next page makes another. */
    private void index(Object id, boolean isThere) {
        if (index == null) {
            return;
        }
        try {
            if (isThere) {
                index.created(id);
            } else {
                index.removed(id);
            }
        } catch (Throwable e) {
            log.warn("{}: an id could not be put in order", owner, e);
            index = null;
        }
    }

    /** Drops what was kept for pages, and of failures, that nobody asks for any more. */
    void dropStale(long now) {
        failedCreations.dropOld(now);
        if (index != null && index.isStale()) {
            index = null;
        }
    }

    /** Returns the ids in one of the maps. */
    List<Object> ids(int segment) {
        return items.ids(segment);
    }

    /** Removes an item that somebody wants removed; returns whether there was one. */
    boolean remove(Object id) {
        return remove(new RemoveRequest<T>(id), RemovalReason.REQUESTED);
    }

    /** Closes every item, because the pool closes; returns what they threw. */
    List<ShutdownReport.CloseFailure> closeAll() {
        List<ShutdownReport.CloseFailure> failures = new ArrayList<>();
        for (Map.Entry<Object, T> entry : items.removeAll()) {
            Throwable failure = destroy(entry.getKey(), entry.getValue());
            if (failure != null) {
                failures.add(new ShutdownReport.CloseFailure(entry.getKey(), failure));
            }
            counts.itemClosed();
        }
        inits.removeAll();
        return failures;
    }
}
