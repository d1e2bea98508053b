package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.ThreadPool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.stereotype.Component;

/**
 * Registers, for each item class found, the bean definitions of its pool, of its typed client and of its items. They are
 * plain definitions, which can be turned into code ahead of time; sizes are read later, by {@link ThreadPoolCreator}.
 */
final class PoolItemRegistrar implements ImportBeanDefinitionRegistrar {

    private static final Logger LOG = LoggerFactory.getLogger(PoolItemRegistrar.class);

    private final ConfigurableListableBeanFactory beanFactory;
    private final ClassLoader classLoader;
    private final PoolItemScanner application;
    private final PoolItemScanner named;

    PoolItemRegistrar(
            BeanFactory beanFactory, ClassLoader classLoader, Environment environment, ResourceLoader resourceLoader) {
        this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
        this.classLoader = classLoader;
        this.application = PoolItemScanner.excluding(beanFactory, environment, resourceLoader);
        this.named = new PoolItemScanner(beanFactory, environment, resourceLoader);
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
        BootVersion.refuseTooOld(SpringBootVersion.getVersion());
        Collection<Class<?>> found = scan();
        for (Class<?> type : found) {
            refuseComponent(type);
        }
        refuseEqualNames(found);
        ItemAsBean.refuse(beanFactory);
        registry.registerBeanDefinition(DeclaredPools.BEAN_NAME, declaredPools(found));
        registry.registerBeanDefinition(PoolItemScope.CURRENT_ID, current("currentId"));
        registry.registerBeanDefinition(PoolItemScope.CURRENT_INIT, current("currentInit"));
        Set<Class<?>> beanTypes = typesOfBeans();
        ItemBeans factories = ItemBeans.of(beanFactory, PoolItemFactory.class);
        List<ItemClass> items = new ArrayList<>();
        for (Class<?> type : found) {
            List<String> own = ownPools(type, beanTypes);
            if (own.isEmpty()) {
                ForeignUseCheck.refuse(type);
                items.add(ItemClass.of(type, factories));
            } else {
                leaveTo(own, type, registry, beanTypes);
            }
        }
        PoolDependencies dependencies = PoolDependencies.of(items);
        for (ItemClass item : items) {
            register(registry, item, dependencies.of(item), beanTypes);
        }
    }

    /** What {@link PoolItemScan} asks for is found in any case, as it is with {@code @ComponentScan}. */
    private Collection<Class<?>> scan() {
        Set<Class<?>> found = new LinkedHashSet<>();
        found.addAll(application.scan(PoolItemScanPackages.ofApplication(beanFactory), classLoader));
        found.addAll(named.scan(PoolItemScanPackages.named(beanFactory), classLoader));
        return found;
    }

    /**
     * Returns the types of those that are injected by their types. Asked once for all item classes: it takes as long as
     * there are many beans.
     */
    private Set<Class<?>> typesOfBeans() {
        Set<Class<?>> types = new HashSet<>();
        for (Iterator<String> names = beanFactory.getBeanNamesIterator(); names.hasNext(); ) {
            String name = names.next();
            Class<?> type = isInjectedByType(name) ? beanFactory.getType(name, false) : null;
            if (type != null) {
                types.add(type);
            }
        }
        return types;
    }

    private boolean isInjectedByType(String bean) {
        if (!beanFactory.containsBeanDefinition(bean)) {
            return true;
        }
        BeanDefinition definition = beanFactory.getBeanDefinition(bean);
        boolean byNameOnly = definition instanceof AbstractBeanDefinition candidate && !candidate.isDefaultCandidate();
        return definition.isAutowireCandidate() && !byNameOnly;
    }

    private static boolean isBeanOf(Class<?> type, Set<Class<?>> beanTypes) {
        for (Class<?> beanType : beanTypes) {
            if (type.isAssignableFrom(beanType)) {
                return true;
            }
        }
        return false;
    }

    private void register(
            BeanDefinitionRegistry registry, ItemClass item, Collection<String> dependencies, Set<Class<?>> beanTypes) {
        if (registry.isBeanNameInUse(item.poolName())) {
            throw new PoolSetupException(
                    "The pool of " + item.type().getName() + " needs the bean name '" + item.poolName()
                            + "', which another bean has: " + describe(registry, item.poolName()) + ".",
                    "Rename the pool, by @PoolItem(\"…\"), or the other bean.");
        }
        registry.registerBeanDefinition(
                item.poolName(),
                PoolBeans.pool(item.poolName(), item.type(), item.initType(), item.idType(), dependencies));
        registerItem(registry, item);
        registerClient(registry, item.clientType(), item.poolName(), beanTypes);
    }

    private static void registerItem(BeanDefinitionRegistry registry, ItemClass item) {
        if (item.constructor() != null) {
            registry.registerBeanDefinition(
                    ItemClass.itemBeanName(item.type()),
                    PoolBeans.item(item.type(), item.constructor(), item.takesInit()));
        }
    }

    private static String describe(BeanDefinitionRegistry registry, String bean) {
        if (!registry.containsBeanDefinition(bean)) {
            return "an alias";
        }
        BeanDefinition definition = registry.getBeanDefinition(bean);
        return definition.getFactoryMethodName() == null
                ? String.valueOf(definition.getBeanClassName())
                : "the bean method " + definition.getFactoryMethodName() + " in " + definition.getResourceDescription();
    }

    /** A client of the application's own pool finds it by its type. */
    private static void registerClient(
            BeanDefinitionRegistry registry,
            @Nullable Class<?> clientType,
            @Nullable String poolName,
            Set<Class<?>> beanTypes) {
        if (clientType == null || isBeanOf(clientType, beanTypes)) {
            return;
        }
        registry.registerBeanDefinition(clientType.getName(), PoolBeans.client(clientType, poolName));
    }

    /** Synthetic, so that no post-processor of the application sees ids and inits as beans. */
    private static RootBeanDefinition current(String method) {
        RootBeanDefinition definition = new RootBeanDefinition(Object.class);
        definition.setFactoryBeanName(PoolItemScope.BEAN_NAME);
        definition.setFactoryMethodName(method);
        definition.setScope(BeanDefinition.SCOPE_PROTOTYPE);
        definition.setAutowireCandidate(false);
        definition.setSynthetic(true);
        definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
        return definition;
    }

    private RootBeanDefinition declaredPools(Collection<Class<?>> found) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : found) {
            names.add(ItemClass.poolName(type));
        }
        Map<String, String> leftOut = new TreeMap<>(application.leftOut());
        leftOut.putAll(named.leftOut());
        for (Class<?> type : found) {
            leftOut.remove(type.getName());
        }
        names.addAll(leftOut.values());
        RootBeanDefinition definition = new RootBeanDefinition(DeclaredPools.class);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, names.toArray(String[]::new));
        definition
                .getConstructorArgumentValues()
                .addIndexedArgumentValue(1, leftOut.keySet().toArray(String[]::new));
        definition
                .getConstructorArgumentValues()
                .addIndexedArgumentValue(2, named.emptyPackages().toArray(String[]::new));
        definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
        return definition;
    }

    /** Returns the names of the application's own pools of an item class, those but that are injected by name only. */
    private List<String> ownPools(Class<?> type, Set<Class<?>> beanTypes) {
        if (!isBeanOf(ThreadPool.class, beanTypes)) {
            return List.of();
        }
        ResolvableType pool = ResolvableType.forClassWithGenerics(ThreadPool.class, type);
        List<String> own = new ArrayList<>();
        for (String name : beanFactory.getBeanNamesForType(pool, true, false)) {
            if (isInjectedByType(name)) {
                own.add(name);
            }
        }
        return own;
    }

    /** Registers what the application's own pools may want: their items, and a client if one of them is meant. */
    private void leaveTo(List<String> own, Class<?> type, BeanDefinitionRegistry registry, Set<Class<?>> beanTypes) {
        LOG.debug("No pool for {}: the application has its own, {}", type.getName(), own);
        if (ItemClass.hasUsableConstructor(type)) {
            registerItem(registry, ItemClass.of(type));
        }
        if (own.size() == 1 || own.stream().anyMatch(name -> isPrimary(registry, name))) {
            registerClient(registry, ItemClass.clientOf(type), null, beanTypes);
        }
    }

    private static boolean isPrimary(BeanDefinitionRegistry registry, String bean) {
        return registry.containsBeanDefinition(bean)
                && registry.getBeanDefinition(bean).isPrimary();
    }

    private static void refuseComponent(Class<?> type) {
        if (AnnotatedElementUtils.hasAnnotation(type, Component.class)) {
            throw new PoolSetupException(
                    "The class " + type.getName() + " is a @PoolItem and a @Component.",
                    "Remove @Component (or the annotation that includes it): the pool makes the items, one for each"
                            + " id. Its constructor may take Spring beans after the id.");
        }
    }

    private static void refuseEqualNames(Collection<Class<?>> found) {
        Map<String, Class<?>> byName = new HashMap<>();
        for (Class<?> type : found) {
            Class<?> other = byName.put(PoolOptions.canonical(ItemClass.poolName(type)), type);
            if (other != null) {
                throw new PoolSetupException(
                        "The item classes " + other.getName() + " and " + type.getName() + " have the same pool name '"
                                + ItemClass.poolName(type) + "'.",
                        "Give one of them another name by @PoolItem(\"…\").");
            }
        }
    }
}
