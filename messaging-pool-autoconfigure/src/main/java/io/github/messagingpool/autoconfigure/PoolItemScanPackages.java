package io.github.messagingpool.autoconfigure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/** The packages that {@link PoolItemScan} names, kept as a bean definition until the registrar reads them. */
final class PoolItemScanPackages {

    private static final String BEAN_NAME = "messagingpool.scanPackages";

    private final List<String> names;

    PoolItemScanPackages(String... names) {
        this.names = List.of(names);
    }

    @Override
    public String toString() {
        return names.toString();
    }

    static List<String> ofApplication(ConfigurableListableBeanFactory beanFactory) {
        return AutoConfigurationPackages.has(beanFactory) ? AutoConfigurationPackages.get(beanFactory) : List.of();
    }

    /** Returns the packages of every {@link PoolItemScan}. */
    static List<String> named(ConfigurableListableBeanFactory beanFactory) {
        return beanFactory.containsBeanDefinition(BEAN_NAME)
                ? named(beanFactory.getBeanDefinition(BEAN_NAME))
                : List.of();
    }

    private static List<String> named(BeanDefinition definition) {
        ConstructorArgumentValues.ValueHolder names =
                definition.getConstructorArgumentValues().getIndexedArgumentValue(0, null);
        return names != null && names.getValue() instanceof String[] array ? List.of(array) : List.of();
    }

    /** Adds the packages of one annotation to the bean definition. */
    static final class Registrar implements ImportBeanDefinitionRegistrar {

        @Override
        public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
            Set<String> packages = new LinkedHashSet<>();
            if (registry.containsBeanDefinition(BEAN_NAME)) {
                packages.addAll(named(registry.getBeanDefinition(BEAN_NAME)));
                registry.removeBeanDefinition(BEAN_NAME);
            }
            packages.addAll(packagesOf(metadata));
            RootBeanDefinition definition = new RootBeanDefinition(PoolItemScanPackages.class);
            definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
            definition.getConstructorArgumentValues().addIndexedArgumentValue(0, packages.toArray(String[]::new));
            registry.registerBeanDefinition(BEAN_NAME, definition);
        }

        private static Set<String> packagesOf(AnnotationMetadata metadata) {
            AnnotationAttributes scan =
                    AnnotationAttributes.fromMap(metadata.getAnnotationAttributes(PoolItemScan.class.getName()));
            Set<String> packages = new LinkedHashSet<>();
            if (scan != null) {
                packages.addAll(Arrays.asList(scan.getStringArray("basePackages")));
                for (Class<?> type : scan.getClassArray("basePackageClasses")) {
                    packages.add(type.getPackageName());
                }
            }
            if (packages.isEmpty()) {
                packages.add(ClassUtils.getPackageName(metadata.getClassName()));
            }
            return packages;
        }
    }
}
