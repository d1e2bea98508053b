package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanReference;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.AutowireCandidateResolver;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.MethodParameter;
import org.springframework.javapoet.CodeBlock;
import org.springframework.util.ClassUtils;

/**
 * Registers pools, items and typed clients in one method of the code that Spring generates ahead of time, instead of in
 * classes for each. Those that another post-processor has changed, or that more is generated for, are left to Spring:
 * items with injected fields, lazy dependencies or callbacks, for example.
 */
final class PoolBeansAheadOfTime implements BeanRegistrationExcludeFilter, BeanFactoryInitializationAotProcessor {

    private static final String BEANS = "beans";

    /** How one bean is registered, and the types that this finds by their names, with their constructors. */
    private record Registration(CodeBlock code, List<Class<?>> types) {}

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return registration(bean) != null;
    }

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beanFactory) {
        Map<String, Registration> registrations = new LinkedHashMap<>();
        for (String name : beanFactory.getBeanDefinitionNames()) {
            Registration registration = registration(RegisteredBean.of(beanFactory, name));
            if (registration != null) {
                registrations.put(name, registration);
            }
        }
        return registrations.isEmpty() ? null : (context, code) -> contribute(registrations.values(), context, code);
    }

    private static void contribute(
            Iterable<Registration> registrations, GenerationContext context, BeanFactoryInitializationCode code) {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement(
                        "$T $L = new $T($L)",
                        PoolBeans.class,
                        BEANS,
                        PoolBeans.class,
                        BeanFactoryInitializationCode.BEAN_FACTORY_VARIABLE);
        ReflectionHints hints = context.getRuntimeHints().reflection();
        hints.registerMethod(ClassUtils.getMethod(ThreadPool.class, "shutdown"), ExecutableMode.INVOKE);
        for (Registration registration : registrations) {
            body.addStatement(registration.code());
            for (Class<?> type : registration.types()) {
                hints.registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
            }
        }
        GeneratedMethod method = code.getMethods().add("registerPools", builder -> builder.addJavadoc(
                        "Register the pools, their items and their typed clients.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(DefaultListableBeanFactory.class, BeanFactoryInitializationCode.BEAN_FACTORY_VARIABLE)
                .addCode(body.build()));
        code.addInitializer(method.toMethodReference());
    }

    /** Returns how to register a bean again just as it is, or null for a bean that it does not suffice for. */
    private static @Nullable Registration registration(RegisteredBean bean) {
        ConfigurableListableBeanFactory beanFactory = bean.getBeanFactory();
        String name = bean.getBeanName();
        if (bean.isInnerBean()
                || beanFactory.getAliases(name).length > 0
                || !(beanFactory.getBeanDefinition(name) instanceof RootBeanDefinition definition)
                || PoolBeans.hasForeignSupplier(definition)) {
            return null;
        }
        Registration registration = null;
        if (ThreadPoolCreator.BEAN_NAME.equals(definition.getFactoryBeanName())) {
            registration = pool(definition);
        } else if (PoolItemScope.NAME.equals(definition.getScope())) {
            registration = item(bean, definition);
        } else if (name.equals(definition.getBeanClassName())) {
            registration = client(bean.getBeanClass(), definition);
        }
        return registration != null && !isExcludedByOthers(bean) && isGeneratedNothingMoreFor(bean, definition)
                ? registration
                : null;
    }

    private static @Nullable Registration pool(RootBeanDefinition definition) {
        if (!(argument(definition, 0) instanceof String poolName
                && argument(definition, 1) instanceof Class<?> itemType
                && argument(definition, 2) instanceof Class<?> initType
                && argument(definition, 3) instanceof Class<?> idType)) {
            return null;
        }
        List<String> dependencies = definition.getDependsOn() == null ? List.of() : List.of(definition.getDependsOn());
        if (isChanged(definition, PoolBeans.pool(poolName, itemType, initType, idType, dependencies))) {
            return null;
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$L.pool($S, $S, $S, $S",
                        BEANS,
                        poolName,
                        itemType.getName(),
                        initType.getName(),
                        idType.getName());
        dependencies.forEach(dependency -> code.add(", $S", dependency));
        List<Class<?>> types = idType.isPrimitive() ? List.of(itemType, initType) : List.of(itemType, initType, idType);
        return new Registration(code.add(")").build(), types);
    }

    private static @Nullable Registration item(RegisteredBean bean, RootBeanDefinition definition) {
        Class<?> type = bean.getBeanClass();
        Constructor<?> constructor = ItemClass.constructorOf(type);
        boolean takesInit = argument(definition, 0) instanceof BeanReference reference
                && reference.getBeanName().equals(PoolItemScope.CURRENT_INIT);
        return isChanged(definition, PoolBeans.item(type, constructor, takesInit)) || takesProxy(constructor, bean)
                ? null
                : new Registration(CodeBlock.of("$L.item($S, $L)", BEANS, type.getName(), takesInit), List.of(type));
    }

    /** Returns whether it takes a bean that is {@code @Lazy}: Spring tells a native image of the proxy. */
    private static boolean takesProxy(Constructor<?> constructor, RegisteredBean bean) {
        AutowireCandidateResolver resolver =
                ((DefaultListableBeanFactory) bean.getBeanFactory()).getAutowireCandidateResolver();
        for (int i = 0; i < constructor.getParameterCount(); i++) {
            DependencyDescriptor parameter = new DependencyDescriptor(new MethodParameter(constructor, i), true);
            if (resolver.getLazyResolutionProxyClass(parameter, bean.getBeanName()) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Registration client(Class<?> type, RootBeanDefinition definition) {
        String poolName = argument(definition, 0) instanceof BeanReference reference ? reference.getBeanName() : null;
        return isChanged(definition, PoolBeans.client(type, poolName))
                ? null
                : new Registration(CodeBlock.of("$L.client($S, $S)", BEANS, type.getName(), poolName), List.of(type));
    }

    /** Returns whether it is not the definition that would be registered; equality leaves some of its parts out. */
    private static boolean isChanged(RootBeanDefinition definition, RootBeanDefinition registered) {
        return !definition.equals(registered)
                || definition.isFallback()
                || !definition.isDefaultCandidate()
                || definition.isBackgroundInit();
    }

    private static @Nullable Object argument(BeanDefinition definition, int index) {
        ConstructorArgumentValues.ValueHolder argument =
                definition.getConstructorArgumentValues().getIndexedArgumentValue(index, null);
        return argument == null ? null : argument.getValue();
    }

    /** Returns whether another wants the bean left out: a bean that only development needs, for example. */
    private static boolean isExcludedByOthers(RegisteredBean bean) {
        return AotServices.factoriesAndBeans(bean.getBeanFactory()).load(BeanRegistrationExcludeFilter.class).stream()
                .anyMatch(filter ->
                        !(filter instanceof PoolBeansAheadOfTime) && filter.isExcludedFromAotProcessing(bean));
    }

    /** Other processors note callbacks in the merged definition, and return what else they generate. */
    private static boolean isGeneratedNothingMoreFor(RegisteredBean bean, RootBeanDefinition definition) {
        Predicate<BeanRegistrationAotProcessor> contributes = processor ->
                !(processor instanceof PoolBeansAotProcessor) && processor.processAheadOfTime(bean) != null;
        if (AotServices.factoriesAndBeans(bean.getBeanFactory()).load(BeanRegistrationAotProcessor.class).stream()
                .anyMatch(contributes)) {
            return false;
        }
        RootBeanDefinition merged = bean.getMergedBeanDefinition();
        return merged.getInitMethodNames() == null
                && (Arrays.equals(merged.getDestroyMethodNames(), definition.getDestroyMethodNames())
                        || merged.getDestroyMethodNames() == null);
    }
}
