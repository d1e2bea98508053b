package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.Init;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.Router;
import io.github.messagingpool.StuckThread;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.wrong.beans.BeansWrong;
import io.github.messagingpool.autoconfigure.wrong.scopes.ScopesWrong;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.core.ResolvableType;

/** Tests for what an application declares and nothing uses. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class UnusedDeclarationsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=1")
            .withUserConfiguration(App.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    interceptor | No pool takes the bean 'interceptor'  | RequestInterceptor.Factory bean
                    router      | No pool takes the bean 'router'       | ThreadPoolBuilderCustomizer bean
                    long-router | No pool takes the bean 'longRouter'   | ThreadPoolBuilderCustomizer bean
                    builder     | No pool takes the bean 'builder'      | ThreadPoolBuilderCustomizer bean
                    overflow    | No pool takes the bean 'overflow'     | Set the property 'overflow'
                    foreign     | It is for java.lang.String            | annotate String with @PoolItem
                    customizer  | It is for java.lang.String            | annotate String with @PoolItem
                    events      | publishes no DeadLetter as an event   | DeadLetterListener bean
                    event-type  | publishes no DeadLetter as an event   | DeadLetterListener bean
                    payload     | publishes no DeadLetter as an event   | DeadLetterListener bean
                    package     | the package 'no.such.place'           | basePackageClasses
                    """)
    void aWarningNamesItAndTheRemedy(String profile, String problem, String remedy, CapturedOutput output) {
        runner.withUserConfiguration(Declaring.class)
                .withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(warnings(output)).containsOnlyOnce(problem).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    raw         | is a PoolItemFactory that does not say for which item class | PoolItemFactory<Item, ItemInit>
                    item        | is of the pool item class                                   | inject ThreadPool<Counter>
                    import      | is of the pool item class                                   | inject ThreadPool<Counter>
                    misnamed    | the pool of the bean 'eu' has the name 'europe'             | ThreadPoolCreator.create("eu", …)
                    """)
    void whatIsCertainlyWrongStopsTheApplication(String profile, String problem, String remedy) {
        FailureAnalysis[] analysis = new FailureAnalysis[1];
        runner.withUserConfiguration(Declaring.class)
                .withPropertyValues("spring.profiles.active=" + profile)
                .withPropertyValues(profile.equals("misnamed") ? "messaging-pool.pools.eu.threads=7" : "other=1")
                .run(context -> analysis[0] =
                        new PoolSetupFailureAnalyzer().analyze(Objects.requireNonNull(context.getStartupFailure())));

        assertThat(analysis[0]).isNotNull();
        assertThat(analysis[0].getDescription()).contains(problem);
        assertThat(analysis[0].getAction()).contains(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"used", "left-out", "prototype-item", "events-published", "event-others", "nothing"})
    void whatIsUsedIsNotNamed(String profile, CapturedOutput output) {
        runner.withUserConfiguration(Declaring.class)
                .withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(warnings(output)).isEmpty();
    }

    /** As {@code @MockitoBean} does. */
    @Test
    void whatIsForAPoolThatATestReplacesIsNotNamed(CapturedOutput output) {
        runner.withUserConfiguration(ForCounters.class)
                .withInitializer(context -> context.addBeanFactoryPostProcessor(
                        factory -> replaceCounters((DefaultListableBeanFactory) factory)))
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(warnings(output)).isEmpty();
    }

    private static void replaceCounters(DefaultListableBeanFactory factory) {
        RootBeanDefinition mock = new RootBeanDefinition(ThreadPool.class, () -> Mockito.mock(ThreadPool.class));
        mock.setTargetType(ResolvableType.forClassWithGenerics(ThreadPool.class, Counter.class));
        factory.removeBeanDefinition("counters");
        factory.registerBeanDefinition("counters", mock);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForCounters {

        @Bean
        ThreadPoolBuilderCustomizer<Counter> forCounters() {
            return builder -> builder.poisonAfter(5);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ScopesWrong.Prototype.class, ScopesWrong.PerCall.class})
    void theScopeOfAnItemClassIsNamed(Class<?> item, CapturedOutput output) {
        runner.withUserConfiguration(Scopes.class)
                .withPropertyValues("spring.profiles.active=" + item.getSimpleName())
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(warnings(output))
                .containsOnlyOnce("@Scope on the pool item class " + item.getName() + " says nothing")
                .contains("Remove it");
    }

    @Test
    void theScopeOfAClassOfWhichThereIsABeanAsWellIsNotNamed(CapturedOutput output) {
        runner.withUserConfiguration(Scopes.class)
                .withPropertyValues("spring.profiles.active=Prototype,bean")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(warnings(output)).isEmpty();
    }

    @Test
    void settingsOfAPoolThatTheApplicationBuildsAreNamed(CapturedOutput output) {
        runner.withUserConfiguration(Building.class)
                .withPropertyValues("messaging-pool.pools.counters.threads=7")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(warnings(output))
                .containsOnlyOnce("'messaging-pool.pools.counters' are not used")
                .contains("builds the pool of the bean 'own' itself");
    }

    @Test
    void whatAllPoolsTakeIsNamedWhereTheStarterMakesNone(CapturedOutput output) {
        runner.withUserConfiguration(Building.class)
                .withPropertyValues("spring.profiles.active=of-all")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(warnings(output)).contains("bean 'filter'", "of the type RequestFilter", "bean 'listener'");
    }

    @Test
    void withLazyInitializationTheSameIsNamedAndNothingIsMadeForIt(CapturedOutput output) {
        SpringApplication application = new SpringApplication(LazyApp.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext context =
                application.run("--spring.profiles.active=interceptor", "--messaging-pool.defaults.threads=1")) {
            assertThat(context.getBeanFactory().containsSingleton("interceptor"))
                    .isFalse();
        }

        assertThat(warnings(output)).containsOnlyOnce("No pool takes the bean 'interceptor'");
    }

    private static String warnings(CapturedOutput output) {
        StringBuilder warnings = new StringBuilder();
        output.toString()
                .lines()
                .filter(line -> line.contains("WARN") && line.contains("UnusedDeclarations"))
                .forEach(line -> warnings.append(line).append('\n'));
        return warnings.toString();
    }

    record Thing(long id) {}

    record ThingInit(long id) implements Init.OfLong<String> {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    @Import({App.class, Declaring.class})
    static class LazyApp {}

    @Configuration(proxyBeanMethods = false)
    @Import({Typing.class, Importing.class, Using.class, LeavingOut.class, Publishing.class, OtherEvents.class})
    static class Declaring {

        @Bean
        @Profile("interceptor")
        RequestInterceptor interceptor() {
            return new RequestInterceptor() {};
        }

        @Bean
        @Profile("router")
        Router router() {
            return (id, threads) -> 0;
        }

        @Bean
        @Profile("long-router")
        Router.OfLong longRouter() {
            return (id, threads) -> 0;
        }

        @Bean
        @Profile("builder")
        ThreadPoolBuilder<Counter> builder() {
            return ThreadPool.builder(Counter.class);
        }

        @Bean
        @Profile("overflow")
        Overflow overflow() {
            return Overflow.REJECT;
        }

        @Bean
        @Profile("foreign")
        PoolItemFactory<String, ThingInit> foreign() {
            return init -> "thing";
        }

        @Bean
        @Profile("customizer")
        ThreadPoolBuilderCustomizer<String> customizer() {
            return builder -> builder.threads(7);
        }

        @Bean
        @Profile("raw")
        @SuppressWarnings("rawtypes")
        PoolItemFactory raw() {
            return init -> new Thing(1);
        }

        @Bean
        @Profile("item")
        Counter item() {
            return new Counter(new Counter.CounterInit(1));
        }

        @Bean
        @Scope("prototype")
        @Profile("prototype-item")
        Counter prototypeItem() {
            return new Counter(new Counter.CounterInit(1));
        }

        @Bean
        @Profile("events")
        Events events() {
            return new Events();
        }

        @Bean
        @Profile("event-type")
        EventsByType eventsByType() {
            return new EventsByType();
        }

        @Bean
        @Profile("payload")
        Payloads payloads() {
            return new Payloads();
        }

        @Bean(defaultCandidate = false)
        @Profile("misnamed")
        ThreadPool<Counter> eu(ThreadPoolCreator pools) {
            return pools.create("europe", Counter.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan({"no.such.place", "io.github.messagingpool.autoconfigure.counter"})
    @Profile("package")
    static class Typing {}

    @Configuration(proxyBeanMethods = false)
    @Import(Counter.class)
    @Profile("import")
    static class Importing {}

    static class Events {

        @EventListener
        void on(DeadLetter letter) {}
    }

    static class EventsByType {

        @EventListener(DeadLetter.class)
        void on() {}
    }

    static class Payloads {

        @EventListener
        void on(PayloadApplicationEvent<DeadLetter> event) {}
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("events-published")
    static class Publishing {

        @Bean
        DeadLetterListener letters(ApplicationEventPublisher events) {
            return events::publishEvent;
        }

        @Bean
        Events listening() {
            return new Events();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("event-others")
    static class OtherEvents {

        @EventListener
        void on(StuckThread stuck) {}

        @EventListener
        void on(Object any) {}
    }

    /** Item classes that have a scope, each in a profile of its name. */
    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = ScopesWrong.class)
    static class Scopes {

        @Bean
        @Scope("prototype")
        @Profile("bean")
        ScopesWrong.Prototype prototypeBean() {
            return new ScopesWrong.Prototype(new ScopesWrong.PrototypeInit(1));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("used")
    static class Using {

        @Bean
        RequestInterceptor each() {
            return new RequestInterceptor() {};
        }

        @Bean
        RequestInterceptor.Factory factory(RequestInterceptor each) {
            return (poolName, thread) -> each;
        }

        @Bean
        Router.OfLong usedRouter() {
            return (id, threads) -> 0;
        }

        @Bean
        ThreadPoolBuilderCustomizer<Counter> routing(ObjectProvider<Router.OfLong> routers) {
            return builder -> builder.longRouter(routers.getObject());
        }

        @Bean
        ThreadPoolBuilderCustomizer<?> ofAny() {
            return builder -> {};
        }

        @Bean
        PoolItemFactory<Counter, Counter.CounterInit> maker() {
            return Counter::new;
        }

        @Bean
        RequestFilter filter() {
            return (request, call) -> call.proceed();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = BeansWrong.class)
    @Profile("left-out")
    static class LeavingOut {

        @Bean
        BeansWrong.Meters meters() {
            return new BeansWrong.Meters();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Building {

        @Bean
        ThreadPool<Counter> own() {
            return ThreadPool.builder(Counter.class)
                    .name("own")
                    .threads(1)
                    .factory(Counter.CounterInit.class, Counter::new)
                    .build();
        }

        @Bean
        @Profile("of-all")
        RequestFilter filter() {
            return (request, call) -> call.proceed();
        }

        @Bean
        @Profile("of-all")
        DeadLetterListener listener() {
            return letter -> {};
        }
    }
}
