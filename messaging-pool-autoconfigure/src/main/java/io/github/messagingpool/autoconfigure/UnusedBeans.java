package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.RequestContext;
import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.RequestObserver;
import io.github.messagingpool.Router;
import io.github.messagingpool.RoutingRule;
import io.github.messagingpool.StuckThreadListener;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.WaitStrategy;
import io.github.messagingpool.autoconfigure.UnusedDeclarations.Unused;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** Looks for beans that were meant for a pool, and that neither a pool nor another bean takes. */
final class UnusedBeans implements UnusedDeclarations.Check {

    /** The names of the starter's own. */
    static final String OWN = "messagingPool";

    private static final String BY_CUSTOMIZER = "Hand it to the builder in a ThreadPoolBuilderCustomizer bean.";
    private static final String BY_PROPERTY =
            "Set the property '%s' of the pool, or hand it to the builder in a" + " ThreadPoolBuilderCustomizer bean.";

    /** What a pool takes from its builder alone. */
    private static final List<Kind> NOT_TAKEN = List.of(
            new Kind(
                    RequestInterceptor.class,
                    "Declare a RequestInterceptor.Factory bean that makes it: each pool thread has an interceptor of its own."),
            new Kind(Router.class, BY_CUSTOMIZER),
            new Kind(RoutingRule.class, BY_PROPERTY.formatted("routing")),
            new Kind(Overflow.class, BY_PROPERTY.formatted("overflow")),
            new Kind(WaitStrategy.class, BY_PROPERTY.formatted("wait-strategy")),
            new Kind(OnFailure.class, BY_CUSTOMIZER),
            new Kind(
                    ThreadPoolBuilder.class,
                    "Change the builder of the starter in a ThreadPoolBuilderCustomizer bean, or return what its build()"
                            + " returns as a ThreadPool bean."));

    /** What every pool takes that the starter makes. */
    private static final List<Class<?>> OF_ALL_POOLS = List.of(
            RequestFilter.class,
            RequestContext.class,
            RequestObserver.class,
            RequestInterceptor.Factory.class,
            DeadLetterListener.class,
            StuckThreadListener.class);

    private final ConfigurableListableBeanFactory beanFactory;
    private final ThreadPoolCreator creator;
    private final DeclaredPools declared;

    /** A type that no pool takes as a bean, and what to do instead. */
    private record Kind(Class<?> type, String instead) {}

    UnusedBeans(ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator, DeclaredPools declared) {
        this.beanFactory = beanFactory;
        this.creator = creator;
        this.declared = declared;
    }

    @Override
    public void look(Consumer<Unused> found) {
        PossibleTakers takers = new PossibleTakers(beanFactory);
        for (Iterator<String> names = beanFactory.getBeanNamesIterator(); names.hasNext(); ) {
            String name = names.next();
            Class<?> type = name.startsWith(OWN) ? null : beanFactory.getType(name, false);
            Unused unused = type == null ? null : unused(name, type, takers);
            if (unused != null) {
                found.accept(unused);
            }
        }
    }

    private @Nullable Unused unused(String name, Class<?> type, PossibleTakers takers) {
        if (ItemAsBean.is(beanFactory, name, type)) {
            return ItemAsBean.of(beanFactory, name, type);
        }
        if (!beanFactory.containsBeanDefinition(name)) {
            return null;
        }
        Unused unused = unused(name, declaredType(name, type));
        return unused == null || isTaken(name, type) || !isPlain(name) || takers.mayTake(type) ? null : unused;
    }

    /** A pool has looked at each factory whose type does not say for which items it is, which is no use of it. */
    private boolean isTaken(String name, Class<?> type) {
        boolean isFactory = PoolItemFactory.class.isAssignableFrom(type);
        return Stream.of(beanFactory.getDependentBeans(name)).anyMatch(taker -> !isFactory || !creator.makes(taker));
    }

    /** Returns whether it is one object, there from the start. What has another life is asked for by whoever needs it. */
    private boolean isPlain(String name) {
        return !beanFactory.containsBeanDefinition(ScopedProxyUtils.getTargetBeanName(name))
                && beanFactory.getMergedBeanDefinition(name).isSingleton()
                && !beanFactory.getMergedBeanDefinition(name).isAbstract()
                && beanFactory.findAnnotationOnBean(name, Lazy.class, false) == null;
    }

    /** A method that returns any object may return one of our types by chance. */
    private Class<?> declaredType(String name, Class<?> type) {
        Class<?> declared =
                beanFactory.getMergedBeanDefinition(name).getResolvableType().resolve();
        return declared == null || FactoryBean.class.isAssignableFrom(declared) ? type : declared;
    }

    private @Nullable Unused unused(String name, Class<?> type) {
        if (PoolItemFactory.class.isAssignableFrom(type)) {
            return factory(name);
        }
        if (ThreadPoolBuilderCustomizer.class.isAssignableFrom(type)) {
            return customizer(name);
        }
        Class<?> ofAllPools = ofAllPools(type);
        return ofAllPools == null ? notTaken(name, type) : withoutPools(name, ofAllPools);
    }

    private @Nullable Unused factory(String name) {
        Class<?> item = creator.factoryBeans().argument(name, 0);
        if (creator.usesFactory(name)) {
            return null;
        }
        if (item == null) {
            return new Unused(
                    true,
                    "The bean '" + name + "'" + ItemAsBean.origin(beanFactory, name)
                            + " is a PoolItemFactory that does not say for which item" + " class: no pool takes it.",
                    "Let the bean's method return PoolItemFactory<Item, ItemInit>, with the item class and its init, or"
                            + " declare a class that implements that.");
        }
        return hasNoPoolHere(item)
                ? null
                : new Unused(false, taken(name, PoolItemFactory.class) + " " + noPoolOf(item), remedy(item));
    }

    private @Nullable Unused customizer(String name) {
        Class<?> item = creator.customizerBeans().argument(name, 0);
        boolean isUsed = item == null
                ? !creator.itemTypes().isEmpty()
                : creator.itemTypes().stream().anyMatch(item::isAssignableFrom) || hasNoPoolHere(item);
        if (isUsed) {
            return null;
        }
        String problem = taken(name, ThreadPoolBuilderCustomizer.class);
        return item == null
                ? new Unused(false, problem + " The starter has made no pool.", ownPools())
                : new Unused(false, problem + " " + noPoolOf(item), remedy(item));
    }

    /** Returns whether elsewhere there would be a pool: a condition does not hold, or a test has put something else in its place. */
    private boolean hasNoPoolHere(Class<?> item) {
        ResolvableType pool = ResolvableType.forClassWithGenerics(ThreadPool.class, item);
        return declared.leftOut().contains(item.getName())
                || declared.names().stream()
                        .anyMatch(name -> beanFactory.containsBean(name) && beanFactory.isTypeMatch(name, pool));
    }

    private static String noPoolOf(Class<?> item) {
        return "It is for " + item.getName() + ", of which the starter has made no pool.";
    }

    private static String remedy(Class<?> item) {
        return item.isAnnotationPresent(PoolItem.class)
                ? "Add @PoolItemScan(basePackageClasses = " + item.getSimpleName()
                        + ".class) if it was not found; a pool"
                        + " that the application builds itself takes what its builder is given."
                : "Correct its type, or annotate " + item.getSimpleName() + " with @PoolItem.";
    }

    private static @Nullable Class<?> ofAllPools(Class<?> type) {
        for (Class<?> each : OF_ALL_POOLS) {
            if (each.isAssignableFrom(type)) {
                return each;
            }
        }
        return null;
    }

    private @Nullable Unused withoutPools(String name, Class<?> type) {
        return creator.itemTypes().isEmpty()
                ? new Unused(false, taken(name, type) + " The starter has made no pool.", ownPools())
                : null;
    }

    private static String ownPools() {
        return "Pools that the application builds itself take what their builders are given; ThreadPoolCreator.create makes"
                + " pools that take such beans.";
    }

    private @Nullable Unused notTaken(String name, Class<?> type) {
        for (Kind kind : NOT_TAKEN) {
            if (kind.type().isAssignableFrom(type) && !mayBeHandedOver(kind)) {
                return new Unused(false, taken(name, kind.type()), kind.instead());
            }
        }
        return null;
    }

    /** What the application makes for pools itself may have got it in a way that nobody sees. */
    private boolean mayBeHandedOver(Kind kind) {
        Class<?> taker = kind.type() == RequestInterceptor.class
                ? RequestInterceptor.Factory.class
                : ThreadPoolBuilderCustomizer.class;
        return Stream.of(beanFactory.getBeanNamesForType(taker, true, false)).anyMatch(name -> !name.startsWith(OWN));
    }

    private String taken(String name, Class<?> type) {
        return "No pool takes the bean '" + name + "'" + ItemAsBean.origin(beanFactory, name) + ", of the type "
                + ClassUtils.getShortName(type) + ", and no other bean does.";
    }
}
