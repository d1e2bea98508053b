package io.github.messagingpool.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.provider.SendersThreadPools;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.javapoet.ClassName;

/** Tests for an application that Spring turned into code ahead of time. */
@CompileWithForkedClassLoader
@Timeout(60)
class AheadOfTimeTests {

    @Test
    @SuppressWarnings("unchecked")
    void anApplicationProcessedAheadOfTimeDoesTheSameWithSizesReadAtRunTime() {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer = process(generation, App.class);

        TestCompiler.forSystem()
                .with(generation)
                .compile(compiled ->
                        run(compiled.getInstance(ApplicationContextInitializer.class, initializer.toString())));
    }

    @Test
    @SuppressWarnings("unchecked")
    void beansWhoseDefinitionsTheApplicationChangesStayAsItWantsThem() {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer = process(generation, Changing.class);

        assertThat(sources(generation)).anyMatch(file -> file.endsWith("/UserSessionClient__BeanDefinitions.java"));
        TestCompiler.forSystem()
                .with(generation)
                .compile(compiled ->
                        run(compiled.getInstance(ApplicationContextInitializer.class, initializer.toString())));
    }

    @Test
    void poolsKeepTheirFurtherNames() {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer = process(generation, Renaming.class);

        initialized(generation, initializer, context -> assertThat(context.getAliases("sessions"))
                .containsExactly("logins"));
    }

    @Test
    void whatSpringDoesNotCompareInDefinitionsStaysAsTheApplicationWantsIt() {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer = process(generation, Preferring.class);

        initialized(generation, initializer, context -> {
            assertThat(definition(context.getBeanFactory(), "sessions").isFallback())
                    .isTrue();
            assertThat(definition(context.getBeanFactory(), "devices").isBackgroundInit())
                    .isTrue();
            assertThat(definition(context.getBeanFactory(), UserSessionClient.class.getName())
                            .isDefaultCandidate())
                    .isFalse();
        });
    }

    @Test
    void aBeanThatTheApplicationExcludesIsLeftOut() {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer = process(generation, Excluding.class);

        initialized(generation, initializer, context -> {
            assertThat(context.containsBean("devices")).isTrue();
            assertThat(context.containsBean(UserSessionClient.class.getName())).isFalse();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void theApplicationsOwnProviderMakesThePools() {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer = process(generation, Providing.class);

        initialized(generation, initializer, context -> {
            context.refresh();
            UserSessionClient client = context.getBean(UserSessionClient.class);
            client.create(1);

            assertThat(client.greet(1)).isEqualTo("hello0false 1");
            assertThat(context.getBean(SendersThreadPools.class).made())
                    .contains(context.getBean("sessions", ThreadPool.class))
                    .hasSize(2);
            context.close();
        });
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatNothingUsesIsNamedAtRunTime(CapturedOutput output) {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer = process(generation, Unused.class);
        int processed = output.getOut().length();

        initialized(generation, initializer, context -> {
            context.refresh();
            context.close();
        });

        assertThat(output.getOut().substring(processed))
                .contains("No pool takes the bean 'interceptor'", "the package 'no.such.place'");
    }

    @Test
    void onlyItemsWithCallbacksOrInjectedFieldsGetGeneratedClassesOfTheirOwn() {
        TestGenerationContext generation = new TestGenerationContext();

        process(generation, App.class);

        assertThat(sources(generation))
                .anyMatch(file -> file.endsWith("/UserSession__BeanDefinitions.java"))
                .noneMatch(file -> file.endsWith("/UserSessionClient__BeanDefinitions.java"))
                .noneMatch(file -> file.endsWith("/Device__BeanDefinitions.java"));
    }

    @Test
    void aNativeImageMayMakeItemsInitsAndClients() {
        TestGenerationContext generation = new TestGenerationContext();

        process(generation, App.class);

        assertThat(List.of(Device.class, Device.DeviceInit.class, UserSessionInit.class, UserSessionClient.class))
                .allSatisfy(type -> assertThat(RuntimeHintsPredicates.reflection()
                                .onType(type)
                                .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                        .accepts(generation.getRuntimeHints()));
    }

    private static ClassName process(TestGenerationContext generation, Class<?> application) {
        AnnotationConfigApplicationContext source = new AnnotationConfigApplicationContext();
        source.register(application);
        ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(source, generation);
        generation.writeGeneratedContent();
        return initializer;
    }

    private static Set<String> sources(TestGenerationContext generation) {
        return generation.getGeneratedFiles().getGeneratedFiles(Kind.SOURCE).keySet();
    }

    @SuppressWarnings("unchecked")
    private static void initialized(
            TestGenerationContext generation, ClassName initializer, Consumer<GenericApplicationContext> test) {
        TestCompiler.forSystem().with(generation).compile(compiled -> {
            GenericApplicationContext context = new GenericApplicationContext();
            compiled.getInstance(ApplicationContextInitializer.class, initializer.toString())
                    .initialize(context);
            test.accept(context);
        });
    }

    private static AbstractBeanDefinition definition(ConfigurableListableBeanFactory beanFactory, String name) {
        return (AbstractBeanDefinition) beanFactory.getBeanDefinition(name);
    }

    private static void run(ApplicationContextInitializer<GenericApplicationContext> initializer) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "messaging-pool.pools.sessions.threads",
                                3,
                                "messaging-pool.defaults.routing",
                                "remainder")));
        initializer.initialize(context);
        context.refresh();
        UserSessionClient client = context.getBean(UserSessionClient.class);
        client.create(1);

        context.<ThreadPool<Device>>getBeanProvider(new ParameterizedTypeReference<>() {})
                .getObject()
                .sendAndReceive(new Device.DeviceInit(0, "lamp"));

        assertThat(client.greet(1)).isEqualTo("hello0false 1");
        assertThat(context.getBean("sessions", ThreadPool.class).threadCount()).isEqualTo(3);
        Journal journal = context.getBean(Journal.class);
        context.close();
        assertThat(journal.entries())
                .containsExactlyInAnyOrder(
                        "close lamp on devices-0",
                        "new 1 on sessions-1",
                        "ready 1 on sessions-1",
                        "leave 1 on sessions-1",
                        "close 1 on sessions-1");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(PoolsTests.App.class)
    @PoolItemScan
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class App {}

    @Configuration(proxyBeanMethods = false)
    @Import(App.class)
    static class Providing {

        @Bean
        SendersThreadPools provider() {
            return new SendersThreadPools();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(App.class)
    @PoolItemScan("no.such.place")
    static class Unused {

        @Bean
        RequestInterceptor interceptor() {
            return new RequestInterceptor() {};
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(App.class)
    static class Changing {

        @Bean
        static BeanFactoryPostProcessor describer() {
            return beanFactory -> List.of("sessions", UserSessionClient.class.getName())
                    .forEach(name -> beanFactory.getBeanDefinition(name).setPrimary(true));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({App.class, Renaming.Registrar.class})
    static class Renaming {

        static class Registrar implements ImportBeanDefinitionRegistrar {

            @Override
            public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
                registry.registerAlias("sessions", "logins");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(App.class)
    static class Preferring {

        @Bean
        static BeanFactoryPostProcessor marker() {
            return beanFactory -> {
                beanFactory.getBeanDefinition("sessions").setFallback(true);
                definition(beanFactory, "devices").setBackgroundInit(true);
                definition(beanFactory, UserSessionClient.class.getName()).setDefaultCandidate(false);
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({App.class, Excluding.Filter.class})
    static class Excluding {

        static class Filter implements BeanRegistrationExcludeFilter, BeanRegistrationAotProcessor {

            @Override
            public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
                return bean.getBeanName().equals(UserSessionClient.class.getName());
            }

            @Override
            public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
                return null;
            }
        }
    }
}
