package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.WaitNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a thread runs that makes beans, and no item; used by that thread alone. */
final class Making extends Current {

    /** The system property that says how many seconds a wait that may never end may take. */
    static final String LIMIT_PROPERTY = "io.github.messagingpool.bean-wait-seconds";

    private static final int LIMIT_SECONDS = 30;

    private static final String FACTORY_BEANS = "org.springframework.beans.factory.support.FactoryBeanRegistrySupport";
    private static final String GET_OBJECT = "getObjectFromFactoryBean";

    private final WaitNode node = new WaitNode("beans", Thread.currentThread().getName(), refused -> {});
    private int beans;

    /** Returns how long a wait may take of which nobody can say whether it ends: for instance that of a factory bean for a pool. */
    static Duration limit() {
        return Duration.ofSeconds(Integer.getInteger(LIMIT_PROPERTY, LIMIT_SECONDS));
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
     * Returns that one waits for ever, but from within a factory bean's {@code getObject()}: an item that looks up what
     * this makes blocks on a lock that the container tells nobody of.
     */
    @Override
    public long remainingNanos() {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(Making::isOfFactoryBean))
                ? limit().toNanos()
                : Long.MAX_VALUE;
    }

    private static boolean isOfFactoryBean(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals(GET_OBJECT) && frame.getClassName().equals(FACTORY_BEANS);
    }

    /** Returns whether what was thrown comes from within a factory bean's {@code getObject()}. */
    static boolean isOfFactoryBean(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getMethodName().equals(GET_OBJECT) && frame.getClassName().equals(FACTORY_BEANS)) {
                return true;
            }
        }
        return false;
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
