package io.github.messagingpool.autoconfigure;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** The beans of a generic type whose first type argument is an item class. */
record ItemBeans(ConfigurableListableBeanFactory beanFactory, Class<?> beanType, List<String> names) {

    /** Finds them among all beans, which takes as long as there are many: once for all item classes. */
    static ItemBeans of(ConfigurableListableBeanFactory beanFactory, Class<?> beanType) {
        return new ItemBeans(beanFactory, beanType, List.of(beanFactory.getBeanNamesForType(beanType, true, false)));
    }

    /** Returns the names of the beans made for exactly this item class. */
    List<String> madeFor(Class<?> itemType) {
        List<String> made = new ArrayList<>();
        for (String name : names) {
            if (argument(name, 0) == itemType) {
                made.add(name);
            }
        }
        return made;
    }

    /** Returns the names of the beans whose objects, which are made, say that they are for exactly this item class. */
    List<String> madeForByObject(Class<?> itemType) {
        List<String> made = new ArrayList<>();
        for (String name : names) {
            if (argument(name, 0) == null && isAtStart(name) && argumentOfMade(name, 0) == itemType) {
                made.add(name);
            }
        }
        return made;
    }

    private boolean isAtStart(String name) {
        return beanFactory.containsBeanDefinition(name)
                && beanFactory.getMergedBeanDefinition(name).isSingleton()
                && beanFactory.findAnnotationOnBean(name, Lazy.class, false) == null;
    }

    /** Returns the names of the beans made for this item class, or for any. */
    List<String> fitting(Class<?> itemType) {
        List<String> fitting = new ArrayList<>();
        for (String name : names) {
            Class<?> argument = argument(name, 0);
            if (argument == null || argument.isAssignableFrom(itemType)) {
                fitting.add(name);
            }
        }
        return fitting;
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

    /** Returns what a bean's type argument is by the object itself, which is made if it is not there; null if that was lost. */
    @Nullable
    Class<?> argumentOfMade(String name, int index) {
        try {
            return ResolvableType.forClass(ClassUtils.getUserClass(beanFactory.getBean(name)))
                    .as(beanType)
                    .getGeneric(index)
                    .resolve();
        } catch (BeanCurrentlyInCreationException e) {
            return null; // it is made with the pool that asks
        }
    }

    private ResolvableType typeOf(String name) {
        ResolvableType declared = beanFactory.containsBeanDefinition(name)
                ? objectType(beanFactory.getMergedBeanDefinition(name))
                : ResolvableType.NONE;
        return beanType.isAssignableFrom(declared.resolve(Object.class))
                ? declared
                : ResolvableType.forClass(beanFactory.getType(name));
    }

    /** Returns what a definition says of the bean; of a factory bean, what it says of the object. */
    private static ResolvableType objectType(BeanDefinition definition) {
        if (definition.getAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE) instanceof ResolvableType given) {
            return given;
        }
        ResolvableType type = definition.getResolvableType();
        return FactoryBean.class.isAssignableFrom(type.resolve(Object.class))
                ? type.as(FactoryBean.class).getGeneric(0)
                : type;
    }
}
