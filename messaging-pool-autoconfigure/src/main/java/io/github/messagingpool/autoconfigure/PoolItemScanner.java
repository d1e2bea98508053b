package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the {@link PoolItem} classes whose conditions hold, nested ones too, and notes those that are left out. */
final class PoolItemScanner extends ClassPathScanningCandidateComponentProvider {

    private static final AnnotationTypeFilter POOL_ITEM = new AnnotationTypeFilter(PoolItem.class, false);

    private final BeanDefinitionRegistry registry;
    private final Map<String, String> leftOut = new TreeMap<>();
    private final List<String> emptyPackages = new ArrayList<>();

    /** Whether the package that is searched has any item class, also one that is left out. */
    private boolean hasItems;

    PoolItemScanner(BeanFactory beanFactory, Environment environment, ResourceLoader resourceLoader) {
        super(false, environment);
        this.registry = (BeanDefinitionRegistry) beanFactory;
        setResourceLoader(resourceLoader);
        addIncludeFilter(POOL_ITEM);
    }

    /** Returns a scanner that leaves out what tests leave out: classes nested in test classes, for example. */
    static PoolItemScanner excluding(BeanFactory beanFactory, Environment environment, ResourceLoader resourceLoader) {
        TypeExcludeFilter exclusions = new TypeExcludeFilter(); // asks all beans of its type
        exclusions.setBeanFactory(beanFactory);
        PoolItemScanner scanner = new PoolItemScanner(beanFactory, environment, resourceLoader);
        scanner.addExcludeFilter(exclusions);
        return scanner;
    }

    /** Returns what conditions ask for beans and expressions. */
    @Override
    protected BeanDefinitionRegistry getRegistry() {
        return registry;
    }

    /** Returns the classes in an order that depends on their names alone. */
    Collection<Class<?>> scan(Collection<String> packages, ClassLoader classLoader) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : packages) {
            Set<String> sorted = new TreeSet<>();
            hasItems = false;
            for (BeanDefinition candidate : findCandidateComponents(name)) {
                sorted.add(candidate.getBeanClassName());
            }
            names.addAll(sorted);
            if (!hasItems) {
                emptyPackages.add(name);
            }
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            types.add(ClassUtils.resolveClassName(name, classLoader));
        }
        return types;
    }

    /** Returns the packages searched in which there was no item class. */
    List<String> emptyPackages() {
        return emptyPackages;
    }

    /** Returns the classes whose {@code @Profile} or {@code @Conditional} does not hold, or excluded, with their pools' names. */
    Map<String, String> leftOut() {
        return leftOut;
    }

    @Override
    protected boolean isCandidateComponent(MetadataReader reader) throws IOException {
        boolean candidate = super.isCandidateComponent(reader);
        boolean isItem = candidate || POOL_ITEM.match(reader, getMetadataReaderFactory());
        hasItems |= isItem;
        if (!candidate && isItem) {
            String type = reader.getClassMetadata().getClassName();
            leftOut.put(type, poolName(type, reader.getAnnotationMetadata()));
        }
        return candidate;
    }

    private static String poolName(String type, AnnotationMetadata metadata) {
        Map<String, Object> annotation = metadata.getAnnotationAttributes(PoolItem.class.getName());
        Object given = annotation == null ? "" : annotation.get("value");
        String simpleName = ClassUtils.getShortName(type).replaceAll(".*\\.", "");
        return ItemClass.poolName(String.valueOf(given), simpleName);
    }

    /** An item class that Spring cannot make instances of is refused later, with the reason, or a factory bean does. */
    @Override
    protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
        return true;
    }
}
