package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.WaitNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a thread runs that makes beans, and no item; used by that thread alone. Its waits are limited by a {@link WaitLimit}. */
final class Making extends Current {

    private static final String FACTORY_BEANS = "org.springframework.beans.factory.support.FactoryBeanRegistrySupport";
    private static final String GET_OBJECT = "getObjectFromFactoryBean";

    private final WaitNode node = new WaitNode("beans", Thread.currentThread().getName(), refused -> {});
    private final WaitLimit limit;
    private int beans;

    Making(WaitLimit limit) {
        this.limit = limit;
    }

    void begins() {
        beans++;
    }

    /** Returns whether it was the last bean. */
    boolean ends() {
        beans--;
        return beans == 0;
    }

    @Override
    public WaitNode node() {
        return node;
    }

    /**
     * Returns that one waits for ever, but from within a factory bean's {@code getObject()} while the context starts: an
     * item that looks up what this makes blocks on a lock that the container tells nobody of.
     */
    @Override
    public long remainingNanos() {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(Making::isOfFactoryBean))
                ? limit.nanos()
                : Long.MAX_VALUE;
    }

    private static boolean isOfFactoryBean(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals(GET_OBJECT) && frame.getClassName().equals(FACTORY_BEANS);
    }

    /** Returns whether what was thrown says that a factory bean's {@code getObject()} has failed. */
    static boolean isOfFactoryBean(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().equals(FACTORY_BEANS);
    }

    @Override
    public @Nullable Request<?, ?> request() {
        return null;
    }

    @Override
    public boolean isWanted() {
        return true;
    }

    @Override
    public <R, V> CompletableFuture<V> onItem(CompletionStage<R> stage, Function<? super R, ? extends V> function) {
        throw new IllegalStateException("no item is running");
    }
}
