package io.github.messagingpool.autoconfigure;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

/** Finds the beans of a generic type whose first type argument is an item class. */
record ItemBeans(ConfigurableListableBeanFactory beanFactory, Class<?> beanType) {

    /** Returns the names of the beans made for exactly this item class. */
    List<String> madeFor(Class<?> itemType) {
        return Arrays.stream(beanFactory.getBeanNamesForType(beanType, true, false))
                .filter(name -> argument(name, 0) == itemType)
                .toList();
    }

    /** Returns the names of the beans made for this item class, or for any. */
    List<String> fitting(Class<?> itemType) {
        return Arrays.stream(beanFactory.getBeanNamesForType(beanType, true, false))
                .filter(name -> {
                    Class<?> argument = argument(name, 0);
                    return argument == null || argument.isAssignableFrom(itemType);
                })
                .toList();
    }

    /** Returns a type argument of a bean, or null if it is a wildcard or was lost. */
    @Nullable
    Class<?> argument(String name, int index) {
        return typeOf(name).as(beanType).getGeneric(index).resolve();
    }

    /** Returns the method that makes a bean, or the constructors of its class. */
    List<? extends Executable> makersOf(String name) {
        if (beanFactory.containsBeanDefinition(name)
                && beanFactory.getMergedBeanDefinition(name) instanceof RootBeanDefinition definition
                && definition.getResolvedFactoryMethod() != null) {
            return List.of(definition.getResolvedFactoryMethod());
        }
        Class<?> type = beanFactory.getType(name, false);
        return type == null ? List.of() : List.of(type.getDeclaredConstructors());
    }

    private ResolvableType typeOf(String name) {
        ResolvableType declared = beanFactory.containsBeanDefinition(name)
                ? beanFactory.getMergedBeanDefinition(name).getResolvableType()
                : ResolvableType.NONE;
        return declared.resolve() != null ? declared : ResolvableType.forClass(beanFactory.getType(name));
    }
}
