package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.BeansInCreation.Creation;
import io.github.messagingpool.autoconfigure.ParkedThreads.Parked;
import io.github.messagingpool.autoconfigure.StartHang.Busy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Finds a {@link StartHang}. Nothing counts that has moved in the time which a wait may take, or that has a time limit of
 * its own; nor a lock that has nothing to do with a pool: who waits for it is a pool thread, or looks a bean up while one
 * can't go on. Used by one thread.
 */
final class StartHangs {

    private final ConfigurableListableBeanFactory beanFactory;
    private final BeansInCreation beans;
    private final Thread starter;
    private final WaitLimit limit;
    private final ParkedThreads parked = new ParkedThreads();

    /** @param starter the thread that starts the context: where it goes on there is nothing to find */
    StartHangs(ConfigurableListableBeanFactory beanFactory, BeansInCreation beans, Thread starter, WaitLimit limit) {
        this.beanFactory = beanFactory;
        this.beans = beans;
        this.starter = starter;
        this.limit = limit;
    }

    /** Looks, at more than one thread only if that one has not moved since the look before. */
    Optional<StartHang> look() {
        if (!parked.lookAt(starter)) {
            return Optional.empty();
        }
        parked.lookAtAll();
        Parked starting = parked.get(starter.getId());
        List<Busy> busy = starting == null || !isTooLong(starting) ? List.of() : busy();
        if (busy.isEmpty()) {
            return Optional.empty();
        }
        return parked.all()
                .filter(this::isTooLong)
                .sorted(Comparator.comparing(waiting -> !isOneOf(busy, waiting)))
                .map(waiting -> hang(waiting, busy))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns whether what was found is still so, although something was done about it. */
    boolean isLeft(StartHang hang) {
        parked.lookAtAll();
        Parked waiting = parked.get(hang.waiting().thread().id());
        return waiting != null
                && waiting.since() == hang.waiting().thread().since()
                && parked.get(hang.holding().id()) != null;
    }

    private boolean isTooLong(Parked thread) {
        return parked.isStill(thread, limit.nanos());
    }

    /** Returns the pool threads that have been parked too long in one request, and that somebody may wait for. */
    private List<Busy> busy() {
        List<Busy> busy = new ArrayList<>();
        for (ThreadPool<?> pool : SingletonPools.seenFrom(beanFactory)) {
            for (PoolThreadStatus status : pool.threads()) {
                if (status.currentRequest() != null && status.awaited()) {
                    parked.named(status.threadName())
                            .filter(this::isTooLong)
                            .forEach(thread -> busy.add(new Busy(parked.place(thread), status)));
                }
            }
        }
        return busy;
    }

    private static boolean isOneOf(List<Busy> busy, Parked thread) {
        return busy.stream().anyMatch(each -> each.place().thread().id() == thread.id());
    }

    private Optional<StartHang> hang(Parked waiting, List<Busy> busy) {
        Place.Of place = parked.place(waiting);
        boolean isInContainer = Place.isInContainer(place.stack());
        Parked holder = waiting.isForLock() ? parked.holder(waiting) : isInContainer ? maker(waiting) : null;
        if (holder == null || holder.id() == waiting.id() || !isTooLong(holder)) {
            return Optional.empty();
        }
        List<String> made = madeBy(holder).map(creation -> creation.bean).toList();
        boolean isMaker = !made.isEmpty() || holder.id() == starter.getId();
        return isInContainer || (isMaker && isOneOf(busy, waiting))
                ? Optional.of(new StartHang(parked.place(holder), made, place, busy))
                : Optional.empty();
    }

    /**
     * Returns who makes, since before, the bean that a thread wants, where the container has it wait without a lock: where that
     * is of a context below, whose beans nobody tells, the thread that starts.
     */
    private @Nullable Parked maker(Parked waiting) {
        List<Creation> open = beans.open();
        return madeBy(waiting)
                .flatMap(
                        wanted -> open.subList(0, open.indexOf(wanted)).stream().filter(wanted::makesAlso))
                .map(creation -> parked.get(creation.thread.getId()))
                .filter(Objects::nonNull)
                .filter(maker -> maker.id() != waiting.id())
                .findFirst()
                .orElseGet(() -> parked.get(starter.getId()));
    }

    private Stream<Creation> madeBy(Parked thread) {
        return beans.open().stream().filter(creation -> creation.thread.getId() == thread.id());
    }
}
