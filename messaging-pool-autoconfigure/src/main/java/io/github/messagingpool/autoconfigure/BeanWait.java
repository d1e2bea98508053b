package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.autoconfigure.BeansInCreation.Creation;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.Wait;
import java.time.Duration;
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

    /** Where it is not known what the one waits for who keeps another from going on. */
    static final String IF_UNSEEN = "If it waits for an item, or for a thread that does: " + INSTEAD
            + " If it waits for something else that takes so long, give that wait a time limit, or a larger value to the"
            + " system property " + WaitLimit.PROPERTY + ".";

    private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();

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
     * @throws PoolSetupException if it could only wait for itself, or, while the context starts, may do so: where the other
     *     waits in a way that nobody can see, and the start with it
     */
    @SuppressWarnings("try") // a wait only has to end
    void await() {
        try (Wait wait = begin()) {
            Standstill standstill = new Standstill(other.thread, limit); // of who makes the bean, for whatever reason
            while (!ended()) {
                if (standstill.isTooLong()) {
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
        StackTraceElement[] stack = other.thread.getStackTrace();
        PoolSetupException exception = new PoolSetupException(
                taken() + "; but the thread that makes it, '" + other.thread.getName() + "', has been parked for "
                        + WaitLimit.seconds() + " s, at " + Place.ofWait(stack)
                        + ". Nobody can see what it waits for there. If that is the item, both would wait for ever; so the"
                        + " item fails.",
                IF_UNSEEN);
        exception.addSuppressed(stackOf(other.thread, stack));
        return exception;
    }

    /** For a log. */
    private static Exception stackOf(Thread thread, StackTraceElement[] stack) {
        Exception result = new IllegalStateException("The thread '" + thread.getName() + "' was here");
        result.setStackTrace(stack);
        return result;
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
