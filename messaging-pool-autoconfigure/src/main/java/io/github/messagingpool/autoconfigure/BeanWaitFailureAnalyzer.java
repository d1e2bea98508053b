package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPoolException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains that a bean was not made because it waited for an item that waited for the bean: where the bean was the last to
 * wait, or waited within a factory bean. In other cases the item fails, with a {@link PoolSetupException}.
 */
final class BeanWaitFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException failure) {
        if (findCause(rootFailure, PoolSetupException.class) != null) {
            return null; // says more
        }
        ThreadPoolException thrown = findCause(failure, ThreadPoolException.class);
        BeanCreationException innermost = innermost(failure);
        if (thrown instanceof PoolDeadlockException deadlock && deadlock.cycle().contains(" → bean#")) {
            return analysis(innermost, "waits for an item that waits for a bean", deadlock);
        }
        return thrown instanceof RequestTimeoutException && Making.isOfFactoryBean(innermost)
                ? analysis(innermost, "waits for an item, in its getObject()", thrown)
                : null;
    }

    private static FailureAnalysis analysis(BeanCreationException bean, String waits, ThreadPoolException thrown) {
        return new FailureAnalysis(
                "The bean '" + bean.getBeanName() + "' " + waits + " while it is made: " + thrown.getMessage(),
                BeanWait.INSTEAD,
                bean);
    }

    private static BeanCreationException innermost(BeanCreationException failure) {
        BeanCreationException innermost = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            innermost = next instanceof BeanCreationException bean ? bean : innermost;
        }
        return innermost;
    }
}
