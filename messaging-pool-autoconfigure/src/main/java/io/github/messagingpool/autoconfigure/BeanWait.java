package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.autoconfigure.BeansInCreation.Creation;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.Wait;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/** The wait of a thread for a bean until another thread has made one: that bean, or one that it makes under the lock. */
final class BeanWait implements Wait.Call {

    static final String INSTEAD =
            "Let no bean wait for an item while it is made, in its constructor, its @PostConstruct, its @Bean method or its"
                    + " getObject(): an ApplicationRunner, or a listener to ApplicationReadyEvent, comes early enough. Or let"
                    + " the item look the bean up later, by an ObjectProvider, when nobody waits for it any more.";

    private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();
    private static final Set<Thread.State> PARKED = EnumSet.of(Thread.State.WAITING, Thread.State.BLOCKED);

    private final Creation mine;
    private final Creation other;
    private final ConfigurableListableBeanFactory beanFactory;
    private final WaitLimit limit;

    BeanWait(Creation mine, Creation other, ConfigurableListableBeanFactory beanFactory, WaitLimit limit) {
        this.mine = mine;
        this.other = other;
        this.beanFactory = beanFactory;
        this.limit = limit;
    }

    /**
     * Says that the calling thread waits.
     *
     * @throws PoolSetupException if it could only wait for itself
     */
    Wait begin() {
        try {
            return Wait.forAll(other.node(), this);
        } catch (PoolDeadlockException e) {
            throw new PoolSetupException(
                    taken() + "; but the thread that makes it waits for the pool thread: " + e.cycle() + ".", INSTEAD);
        }
    }

    /**
     * Waits.
     *
     * @throws PoolSetupException if it could only wait for itself, or, while the context starts, seems to: where the other
     *     waits in a way that nobody can see
     */
    @SuppressWarnings("try") // a wait only has to end
    void await() {
        try (Wait wait = begin()) {
            long since = System.nanoTime(); // that who makes the bean is parked, for whatever reason
            while (!ended()) {
                if (!PARKED.contains(other.thread.getState())) {
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > limit.nanos()) {
                    throw tooLong();
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException(taken() + ": interrupted while it waited for that.");
                }
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
        }
    }

    private PoolSetupException tooLong() {
        return new PoolSetupException(
                taken() + "; but the thread that makes it, '" + other.thread.getName() + "', has been parked for "
                        + WaitLimit.seconds() + " s, at " + Place.ofWait(other.thread.getStackTrace())
                        + ". It seems to wait for the item.",
                INSTEAD);
    }

    private String taken() {
        return who() + " takes the bean '" + mine.bean + "', which cannot be there before the bean '" + other.bean
                + "' is finished";
    }

    private String who() {
        Request<?, ?> request = mine.maker.request();
        if (request == null) {
            return "The thread '" + mine.thread.getName() + "'";
        }
        Class<?> item = ResolvableType.forInstance(request)
                .as(Request.class)
                .getGeneric(0)
                .resolve();
        return (item == null ? "The item" : item.getName()) + ", which a pool thread makes or runs for "
                + Failures.typeName(request) + " with the id " + Failures.idText(request) + ",";
    }

    @Override
    public boolean ended() {
        return other.over || (!mine.isObject && beanFactory.containsSingleton(mine.bean));
    }

    @Override
    public String poolName() {
        return "bean";
    }

    @Override
    public Request<?, ?> first() {
        return new BeanRequest(other.bean);
    }

    /** Only what its name says is used of it: the bean, as the last of those that wait for one another. */
    private record BeanRequest(String id) implements Request.OfKey<Object, Void> {

        @Override
        public Void process(@Nullable Object item) {
            throw new IllegalStateException("No item is asked for a bean");
        }
    }
}
