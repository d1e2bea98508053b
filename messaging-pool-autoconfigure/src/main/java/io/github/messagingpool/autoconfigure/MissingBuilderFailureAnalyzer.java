package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPoolBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;

/** Says what there is instead of a {@code ThreadPoolBuilder} bean; goes before Spring Boot's own, which cannot know. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingBuilderFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        ResolvableType wanted = cause.getResolvableType();
        if (wanted == null
                || cause instanceof NoUniqueBeanDefinitionException
                || !ThreadPoolBuilder.class.isAssignableFrom(wanted.toClass())) {
            return null;
        }
        Class<?> itemType = wanted.as(ThreadPoolBuilder.class).getGeneric(0).resolve();
        String item = itemType == null ? "Item" : itemType.getSimpleName();
        PoolItem annotation = itemType == null ? null : itemType.getAnnotation(PoolItem.class);
        String name = ItemClass.poolName(annotation == null ? "" : annotation.value(), item);
        return new FailureAnalysis(
                "There is no bean of a ThreadPoolBuilder" + MissingPoolFailureAnalyzer.whoWants(rootFailure)
                        + ": the starter builds the pools, each with a builder of its own.",
                "Let a bean method take a ThreadPoolCreator, and return the pool by ThreadPoolCreator.create(\"" + name
                        + "\", " + item
                        + ".class): it has its settings and all that others have. What properties cannot"
                        + " say of it is for a ThreadPoolBuilderCustomizer<" + item
                        + "> bean, which is handed the builder."
                        + " A pool without any of that is built by ThreadPool.builder(" + item + ".class).",
                rootFailure);
    }
}
