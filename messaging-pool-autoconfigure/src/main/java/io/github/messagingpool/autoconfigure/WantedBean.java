package io.github.messagingpool.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;

/** What a parameter or field wants; a bean that does not exist yet is not made, but reported as found. */
final class WantedBean extends DependencyDescriptor {

    private static final long serialVersionUID = 1;

    WantedBean(MethodParameter parameter, ParameterNameDiscoverer names) {
        super(parameter, true);
        initParameterNameDiscovery(names);
    }

    WantedBean(DependencyDescriptor descriptor) {
        super(descriptor);
    }

    /**
     * Returns the name of the bean that would have to be made, or finished; null if it exists, or nothing has to be made.
     *
     * @param beanName the bean that wants it
     * @throws org.springframework.beans.factory.NoSuchBeanDefinitionException if there is none, or no single one
     */
    @Nullable
    String missing(ConfigurableListableBeanFactory beanFactory, String beanName) {
        try {
            beanFactory.resolveDependency(this, beanName);
            return null;
        } catch (FoundException e) {
            return e.getMessage();
        }
    }

    @Override
    public Object resolveCandidate(String name, Class<?> requiredType, BeanFactory beanFactory) throws BeansException {
        if (beanFactory instanceof ConfigurableListableBeanFactory factory
                && factory.containsSingleton(name)
                && !factory.isFactoryBean(name)) { // its object may not be there yet
            return super.resolveCandidate(name, requiredType, beanFactory);
        }
        throw new FoundException(name);
    }

    /** Ends a search for a bean. */
    private static final class FoundException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FoundException(String bean) {
            super(bean, null, false, false);
        }
    }
}
