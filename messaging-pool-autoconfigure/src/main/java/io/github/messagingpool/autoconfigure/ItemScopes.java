package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.autoconfigure.UnusedDeclarations.Unused;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Looks for item classes that say in which scope they are, as beans do. */
final class ItemScopes implements UnusedDeclarations.Check {

    private final ConfigurableListableBeanFactory beanFactory;
    private final ThreadPoolCreator creator;

    ItemScopes(ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator) {
        this.beanFactory = beanFactory;
        this.creator = creator;
    }

    @Override
    public void look(Consumer<Unused> found) {
        creator.itemTypes().stream()
                .distinct()
                .filter(item -> AnnotatedElementUtils.hasAnnotation(item, Scope.class) && !isBeanAsWell(item))
                .forEach(item -> found.accept(new Unused(
                        false,
                        "@Scope on the pool item class " + item.getName()
                                + " says nothing: an item lives as long as its pool keeps it, whatever the scope.",
                        "Remove it, and other annotations that have it, such as @RequestScope. The pool's idle-timeout and"
                                + " max-items, or a RemoveRequest, end an item.")));
    }

    /** A factory may make items from a prototype of their class, whose scope counts. */
    private boolean isBeanAsWell(Class<?> item) {
        return Stream.of(beanFactory.getBeanNamesForType(item, true, false))
                .anyMatch(name -> !name.equals(ItemClass.itemBeanName(item)));
    }
}
