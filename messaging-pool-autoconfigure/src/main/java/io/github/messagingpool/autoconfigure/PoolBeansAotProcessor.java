package io.github.messagingpool.autoconfigure;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
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
        if (ThreadPoolCreator.BEAN_NAME.equals(definition.getFactoryBeanName())) {
            Class<?> itemType = itemType(definition);
            return BeanRegistrationAotContribution.withCustomCodeFragments(
                    fragments -> new InPackageOf(fragments, itemType));
        }
        if (PoolItemScope.NAME.equals(definition.getScope())
                && AutoCloseable.class.isAssignableFrom(bean.getBeanClass())) {
            return BeanRegistrationAotContribution.withCustomCodeFragments(NotClosedBySpring::new);
        }
        return null;
    }

    private static Class<?> itemType(BeanDefinition definition) {
        ConstructorArgumentValues.ValueHolder itemType =
                definition.getConstructorArgumentValues().getIndexedArgumentValue(1, null);
        if (itemType != null && itemType.getValue() instanceof Class<?> type) {
            return type;
        }
        throw new IllegalStateException("Not the definition of a pool: " + definition);
    }

    private static final class InPackageOf extends BeanRegistrationCodeFragmentsDecorator {

        private final Class<?> itemType;

        InPackageOf(BeanRegistrationCodeFragments delegate, Class<?> itemType) {
            super(delegate);
            this.itemType = itemType;
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
