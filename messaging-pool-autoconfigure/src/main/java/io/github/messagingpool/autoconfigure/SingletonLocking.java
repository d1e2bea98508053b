package io.github.messagingpool.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.SpringProperties;

/**
 * Whether a thread may make a singleton while another makes one. The container has a lock for all singletons; while it
 * makes those of the start, and only then, other threads do without it if they cannot get it. The rule is that of
 * {@code DefaultListableBeanFactory.isCurrentThreadAllowedToHoldSingletonLock}, which nobody else can ask.
 */
final class SingletonLocking {

    private final @Nullable Boolean strict =
            SpringProperties.checkFlag(DefaultListableBeanFactory.STRICT_LOCKING_PROPERTY_NAME);

    /** The prefix of the name of the thread that makes the singletons of the start, as long as it does. */
    private volatile @Nullable String starting;

    void begin() {
        starting = prefix();
    }

    void end() {
        starting = null;
    }

    /** Returns whether the calling thread needs the lock, and so waits for every other that has it. */
    boolean isNeeded() {
        String prefix = starting;
        return prefix == null || (strict == null ? prefix.equals(prefix()) : strict);
    }

    private static String prefix() {
        String name = Thread.currentThread().getName();
        int number = name.lastIndexOf('-');
        return number < 0 ? name : name.substring(0, number);
    }
}
