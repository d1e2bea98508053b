package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPoolException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains that a bean was not made because it waited for an item that waited for the bean: where the bean was the last to
 * wait, or waited within a factory bean. In other cases the item fails, with a {@link PoolSetupException}.
 */
final class BeanWaitFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {

    /** The first bean that is waited for, in the words of a cycle. */
    private static final Pattern AWAITED = Pattern.compile(" → bean#(.+?) \\(");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException failure) {
        ThreadPoolException thrown = findCause(failure, ThreadPoolException.class);
        if (thrown == null || findCause(rootFailure, PoolSetupException.class) != null) {
            return null; // which says more
        }
        String sender = sender(failure, thrown);
        Matcher awaited = AWAITED.matcher(thrown instanceof PoolDeadlockException deadlock ? deadlock.cycle() : "");
        if (awaited.find()) {
            return ofDeadlock(failure, isAbove(failure, thrown, awaited.group(1)), sender, awaited.group(1), thrown);
        }
        String factory = thrown instanceof RequestTimeoutException ? factoryBean(failure, thrown) : null;
        return factory == null ? null : ofFactoryBean(failure, factory, sender, thrown);
    }

    /** @param isMaker whether the awaited bean is that for which the sender was made */
    private static FailureAnalysis ofDeadlock(
            BeanCreationException failure, boolean isMaker, String sender, String awaited, ThreadPoolException thrown) {
        String waiting = isMaker ? awaited : sender;
        return analysis(
                "The bean '" + waiting + "' waits" + (waiting.equals(sender) ? "" : ", by the bean '" + sender + "',")
                        + " for an item that waits for the bean '" + awaited + "'",
                failure,
                thrown);
    }

    private static FailureAnalysis ofFactoryBean(
            BeanCreationException failure, String factory, String sender, ThreadPoolException thrown) {
        return analysis(
                "The bean '" + factory + "' waits for an item, in its getObject()"
                        + (factory.equals(sender) ? "" : ", by the bean '" + sender + "' that it has made there,"),
                failure,
                thrown);
    }

    private static FailureAnalysis analysis(String who, BeanCreationException failure, ThreadPoolException thrown) {
        return new FailureAnalysis(who + " while it is made: " + thrown.getMessage(), BeanWait.INSTEAD, failure);
    }

    /** Returns the bean that has sent: the last one that was begun to be made. */
    private static String sender(BeanCreationException failure, ThreadPoolException thrown) {
        String sender = "";
        for (Throwable next = failure; next != null && next != thrown; next = next.getCause()) {
            sender = next instanceof BeanCreationException bean && bean.getBeanName() != null
                    ? bean.getBeanName()
                    : sender;
        }
        return sender;
    }

    private static boolean isAbove(BeanCreationException failure, ThreadPoolException thrown, String name) {
        for (Throwable next = failure; next != null && next != thrown; next = next.getCause()) {
            if (next instanceof BeanCreationException bean && name.equals(bean.getBeanName())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the last factory bean whose object was begun to be made, or null. */
    private static @Nullable String factoryBean(BeanCreationException failure, ThreadPoolException thrown) {
        String factory = null;
        for (Throwable next = failure; next != null && next != thrown; next = next.getCause()) {
            if (next instanceof BeanCreationException bean && Making.isOfFactoryBean(bean)) {
                factory = bean.getBeanName();
            }
        }
        return factory;
    }
}
