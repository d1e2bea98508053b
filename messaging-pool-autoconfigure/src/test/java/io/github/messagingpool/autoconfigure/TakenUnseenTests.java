package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.InitResponse;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.Router;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;

/** Tests for beans that somebody takes in a way of which the container has no record: no warning names them. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class TakenUnseenTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=1");

    @ParameterizedTest
    @ValueSource(
            classes = {
                PrototypeAsked.class,
                LookedUp.class,
                LookedUpByAware.class,
                HeldStatically.class,
                ByChance.class,
                AskedLater.class,
                LazyItself.class,
                Scoped.class
            })
    void noWarningNamesIt(Class<?> application, CapturedOutput output) {
        runner.withUserConfiguration(Counters.class, application)
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output).doesNotContain("UnusedDeclarations");
    }

    @ParameterizedTest
    @ValueSource(classes = {LazilyInjected.class, Provided.class})
    void noneNamesItWhereTheStarterMakesNoPool(Class<?> application, CapturedOutput output) {
        runner.withUserConfiguration(application)
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output).doesNotContain("UnusedDeclarations");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withLazyInitializationNoneNamesWhatALaterBeanTakes(boolean isLazy, CapturedOutput output) {
        runner.withUserConfiguration(Counters.class, TakenLater.class)
                .withInitializer(context -> context.addBeanFactoryPostProcessor(factory -> {
                    for (String name : factory.getBeanDefinitionNames()) {
                        factory.getBeanDefinition(name).setLazyInit(isLazy || name.equals("service"));
                    }
                }))
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output).doesNotContain("UnusedDeclarations");
    }

    @ParameterizedTest
    @ValueSource(classes = {ErasedType.class, ErasedTypeOfMethod.class, ByObject.class, ByObjectOfFactory.class})
    void aFactoryWhoseTypeStandsElsewhereMakesTheItems(Class<?> application) {
        runner.withUserConfiguration(Counters.class, application).run(context -> {
            assertThat(context).hasNotFailed();
            @SuppressWarnings("unchecked")
            ThreadPool<Counter> counters = context.getBean("counters", ThreadPool.class);

            assertThat(counters.sendAndReceive(new CounterInit(1))).isEqualTo(new InitResponse(1L));

            assertThat(context.getBean(Made.class).by).isEqualTo("factory");
        });
    }

    private static final class Interceptor implements RequestInterceptor {}

    /** What has made the last item. */
    private static final class Made {

        String by = "Spring";

        Counter counter(CounterInit init) {
            by = "factory";
            return new Counter(init);
        }
    }

    private record Maker(Made made) implements PoolItemFactory<Counter, CounterInit> {

        @Override
        public Counter create(CounterInit init) {
            return made.counter(init);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class Counters {

        @Bean
        Made made() {
            return new Made();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PrototypeAsked {

        @Bean
        @Scope("prototype")
        Interceptor interceptor() {
            return new Interceptor();
        }

        @Bean
        RequestInterceptor.Factory factory(ObjectProvider<Interceptor> interceptors) {
            return (poolName, thread) -> interceptors.getObject();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LookedUp {

        @Bean
        Interceptor interceptor() {
            return new Interceptor();
        }

        @Bean
        RequestInterceptor.Factory factory(ApplicationContext context) {
            return (poolName, thread) -> context.getBean(Interceptor.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LookedUpByAware {

        static final class Routing implements BeanFactoryAware {

            @Nullable
            BeanFactory beans;

            @Override
            public void setBeanFactory(BeanFactory beanFactory) {
                beans = beanFactory;
            }
        }

        @Bean
        Router router() {
            return (id, threads) -> 0;
        }

        @Bean
        Routing routing() {
            return new Routing();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class HeldStatically {

        private static final Router ROUTER = (id, threads) -> 0;

        @Bean
        Router router() {
            return ROUTER;
        }

        @Bean
        ThreadPoolBuilderCustomizer<Counter> customizer() {
            return builder -> builder.router(ROUTER);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ByChance {

        @Bean
        Object setting() {
            return Overflow.REJECT;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AskedLater {

        record Asking(ObjectProvider<List<? extends Router>> routers) {}

        @Bean
        Router router() {
            return (id, threads) -> 0;
        }

        @Bean
        Asking service(ObjectProvider<List<? extends Router>> routers) {
            return new Asking(routers);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LazyItself {

        @Bean
        @Lazy
        Overflow setting() {
            return Overflow.REJECT;
        }

        @Bean
        @Lazy
        @SuppressWarnings("rawtypes")
        PoolItemFactory factory() {
            throw new UnsupportedOperationException("nobody asks for it");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Scoped {

        @Bean
        @Scope("prototype")
        Router router() {
            return (id, threads) -> 0;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LazilyInjected {

        @Autowired
        @Lazy
        @Nullable
        DeadLetterListener letters;

        @Bean
        DeadLetterListener listener() {
            return letter -> {};
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Provided {

        record Listening(ObjectProvider<DeadLetterListener[]> listeners) {}

        @Bean
        DeadLetterListener listener() {
            return letter -> {};
        }

        @Bean
        Listening service(ObjectProvider<DeadLetterListener[]> listeners) {
            return new Listening(listeners);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TakenLater {

        record Taking(Router router) {}

        @Bean
        Router router() {
            return (id, threads) -> 0;
        }

        @Bean
        Taking service(Router router) {
            return new Taking(router);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ErasedType {

        record Erased(Made made) implements FactoryBean<PoolItemFactory<Counter, CounterInit>> {

            @Override
            public PoolItemFactory<Counter, CounterInit> getObject() {
                return made::counter;
            }

            @Override
            public Class<?> getObjectType() {
                return PoolItemFactory.class;
            }
        }

        @Bean
        Erased factory(Made made) {
            return new Erased(made);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ErasedTypeOfMethod {

        @Bean
        FactoryBean<PoolItemFactory<Counter, CounterInit>> factory(Made made) {
            return new ErasedType.Erased(made);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ByObject {

        @Bean
        PoolItemFactory<?, ?> factory(Made made) {
            return new Maker(made);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ByObjectOfFactory {

        record Wildcard(Made made) implements FactoryBean<PoolItemFactory<?, ?>> {

            @Override
            public PoolItemFactory<?, ?> getObject() {
                return new Maker(made);
            }

            @Override
            public Class<?> getObjectType() {
                return PoolItemFactory.class;
            }
        }

        @Bean
        Wildcard factory(Made made) {
            return new Wildcard(made);
        }
    }
}
