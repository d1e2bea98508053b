package io.github.messagingpool.autoconfigure;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragments;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragmentsDecorator;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.javapoet.ClassName;
import org.springframework.javapoet.CodeBlock;

/**
 * Adapts the code that Spring generates ahead of time for pools and items: a pool's goes into the package of its item
 * class, which may be package-private, and an item that the pool closes is not closed by Spring as well.
 */
final class PoolBeansAotProcessor implements BeanRegistrationAotProcessor {

    @Override
    public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        RootBeanDefinition definition = bean.getMergedBeanDefinition();
        if (!PoolBeans.hasForeignSupplier(definition)) {
            definition.setInstanceSupplier(null); // Spring generates one
        }
        if (ThreadPoolCreator.BEAN_NAME.equals(definition.getFactoryBeanName())) {
            Class<?> itemType = argument(definition, 1);
            Class<?> initType = argument(definition, 2);
            return BeanRegistrationAotContribution.withCustomCodeFragments(
                    fragments -> new PoolOf(fragments, itemType, initType));
        }
        if (PoolItemScope.NAME.equals(definition.getScope())
                && AutoCloseable.class.isAssignableFrom(bean.getBeanClass())) {
            return BeanRegistrationAotContribution.withCustomCodeFragments(NotClosedBySpring::new);
        }
        return null;
    }

    private static Class<?> argument(BeanDefinition definition, int index) {
        ConstructorArgumentValues.ValueHolder argument =
                definition.getConstructorArgumentValues().getIndexedArgumentValue(index, null);
        if (argument != null && argument.getValue() instanceof Class<?> type) {
            return type;
        }
        throw new IllegalStateException("Not the definition of a pool: " + definition);
    }

    /** Puts the code into the package of the item class, and keeps the init's constructor for creation on demand. */
    private static final class PoolOf extends BeanRegistrationCodeFragmentsDecorator {

        private final Class<?> itemType;
        private final Class<?> initType;

        PoolOf(BeanRegistrationCodeFragments delegate, Class<?> itemType, Class<?> initType) {
            super(delegate);
            this.itemType = itemType;
            this.initType = initType;
        }

        @Override
        public CodeBlock generateSetBeanDefinitionPropertiesCode(
                GenerationContext generationContext,
                BeanRegistrationCode beanRegistrationCode,
                RootBeanDefinition beanDefinition,
                Predicate<String> attributeFilter) {
            generationContext
                    .getRuntimeHints()
                    .reflection()
                    .registerType(initType, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
            return super.generateSetBeanDefinitionPropertiesCode(
                    generationContext, beanRegistrationCode, beanDefinition, attributeFilter);
        }

        @Override
        public ClassName getTarget(RegisteredBean registeredBean) {
            return ClassName.get(itemType);
        }
    }

    /** Spring drops the empty destroy method, which says so, from a definition that it processes ahead of time. */
    private static final class NotClosedBySpring extends BeanRegistrationCodeFragmentsDecorator {

        NotClosedBySpring(BeanRegistrationCodeFragments delegate) {
            super(delegate);
        }

        @Override
        public CodeBlock generateSetBeanDefinitionPropertiesCode(
                GenerationContext generationContext,
                BeanRegistrationCode beanRegistrationCode,
                RootBeanDefinition beanDefinition,
                Predicate<String> attributeFilter) {
            CodeBlock properties = super.generateSetBeanDefinitionPropertiesCode(
                    generationContext, beanRegistrationCode, beanDefinition, attributeFilter);
            return beanDefinition.getDestroyMethodNames() != null
                    ? properties
                    : CodeBlock.builder()
                            .add(properties)
                            .addStatement("$L.setDestroyMethodNames($S)", BEAN_DEFINITION_VARIABLE, "")
                            .build();
        }
    }
}
