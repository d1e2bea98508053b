package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what to inject to somebody who wanted an item; goes before Spring Boot's own, which cannot know. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ItemInjectionFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        Class<?> wanted = cause.getBeanType();
        if (wanted == null || !wanted.isAnnotationPresent(PoolItem.class)) {
            return null;
        }
        String item = wanted.getSimpleName();
        return new FailureAnalysis(
                "The pool item class " + wanted.getName()
                        + " cannot be injected: there is an item for each id, and each"
                        + " lives on a thread of its pool.",
                "Inject ThreadPool<" + item + ">, or the generated client of " + item
                        + ", and send a request to an id.",
                rootFailure);
    }
}
