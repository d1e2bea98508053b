package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.wrong.component.ComponentWrong;
import io.github.messagingpool.autoconfigure.wrong.constructors.ConstructorsWrong;
import io.github.messagingpool.autoconfigure.wrong.init.InitWrong;
import io.github.messagingpool.autoconfigure.wrong.instances.InstancesWrong;
import io.github.messagingpool.autoconfigure.wrong.names.NamesWrong;
import io.github.messagingpool.autoconfigure.wrong.noid.NoidWrong;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests for the failures that a wrong setup is answered with. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class PoolSetupFailureTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pools.counters.threads=0             | messaging-pool.pools.counters.threads' has the value '0' | from 1 to 10,000
                    defaults.threads=-3                  | messaging-pool.defaults.threads' has the value '-3'      | from 1 to 10,000
                    defaults.queue-capacity=1            | messaging-pool.defaults.queue-capacity' has the value '1' | from 2 to 2^30
                    pools.counters.threads=10001         | messaging-pool.pools.counters.threads' has the value '10001' | from 1 to 10,000
                    pools.counters.overflow-timeout=-1s  | messaging-pool.pools.counters.overflow-timeout'           | zero or more
                    pools.counters.request-timeout=-1s   | messaging-pool.pools.counters.request-timeout'            | zero or more
                    pools.counters.shutdown-timeout=-1s  | messaging-pool.pools.counters.shutdown-timeout'           | zero or more
                    pools.counters.reply-executor=none   | messaging-pool.pools.counters.reply-executor' names the bean 'none' | Name one of [
                    defaults.reply-executor=counters     | messaging-pool.defaults.reply-executor' names the bean 'counters'   | Name one of [
                    pools.conters.threads=2              | messaging-pool.pools.conters' names a pool                | Known pools: [counters]
                    """)
    void aWrongPropertyIsNamedWithItsValueAndTheRemedy(String property, String problem, String remedy) {
        FailureAnalysis analysis =
                failure(runner.withUserConfiguration(Counters.class).withPropertyValues("messaging-pool." + property));

        assertThat(analysis.getDescription()).contains(problem);
        assertThat(analysis.getAction()).contains(remedy);
    }

    @Test
    void queuesThatTheHeapCannotHoldAreRefused() {
        FailureAnalysis analysis = failure(runner.withUserConfiguration(Counters.class)
                .withPropertyValues(
                        "messaging-pool.defaults.threads=10000",
                        "messaging-pool.pools.counters.queue-capacity=1073741824"));

        assertThat(analysis.getDescription())
                .contains("'messaging-pool.pools.counters.queue-capacity'", "1073741824", "10000 threads", "bytes");
        assertThat(analysis.getAction()).contains("'messaging-pool.pools.counters.queue-capacity'", "to less");
    }

    @Test
    void twoItemClassesWithOnePoolNameAreNamed() {
        FailureAnalysis analysis = failure(runner.withUserConfiguration(SameNames.class));

        assertThat(analysis.getDescription()).contains("$One", "$Two", "same pool name");
        assertThat(analysis.getAction()).contains("@PoolItem(\"…\")");
    }

    @Test
    void aSecondPoolOfOneNameIsRefusedWhereverItIsMade() {
        FailureAnalysis analysis = failure(runner.withUserConfiguration(TwiceTheName.class));

        assertThat(analysis.getDescription()).contains("Two pools have the name 'counters'", Counter.class.getName());
        assertThat(analysis.getAction()).contains("another name");
    }

    @Test
    void aNameThatCannotBeAPropertyKeyIsRefused() {
        FailureAnalysis analysis = failure(
                runner.withUserConfiguration(SameNames.class).withPropertyValues("spring.profiles.active=misnamed"));

        assertThat(analysis.getDescription()).contains("$Misnamed", "'my devices!'", "letters, digits, '-' and '_'");
        assertThat(analysis.getAction()).contains("@PoolItem(\"…\")");
    }

    @Test
    void anItemClassThatIsAComponentIsRefused() {
        FailureAnalysis analysis = failure(runner.withUserConfiguration(AlsoComponent.class));

        assertThat(analysis.getDescription()).contains("$Both is a @PoolItem and a @Component");
        assertThat(analysis.getAction()).contains("Remove @Component");
    }

    @Test
    void aMissingInitIsAskedOfTheProcessor() {
        FailureAnalysis analysis = failure(runner.withUserConfiguration(NoInit.class));

        assertThat(analysis.getDescription()).contains("$Alone has no init", "wrong.init.AloneInit");
        assertThat(analysis.getAction()).contains("messaging-pool-processor", "annotationProcessorPaths");
    }

    @Test
    void severalConstructorsNeedAMark() {
        FailureAnalysis analysis = failure(runner.withUserConfiguration(ManyConstructors.class));

        assertThat(analysis.getDescription()).contains("$Many has 2 constructors");
        assertThat(analysis.getAction()).contains("@PoolItem.Constructor");
    }

    @Test
    void aConstructorWithoutAnIdIsRefused() {
        FailureAnalysis analysis = failure(runner.withUserConfiguration(NoId.class));

        assertThat(analysis.getDescription()).contains("$Empty takes no id");
        assertThat(analysis.getAction()).contains("first parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "interface, is an interface",
        "annotation, is an interface",
        "enum, is an enum",
        "abstract, is abstract",
        "inner, is an inner or local class",
        "local, is an inner or local class",
        "sealed, is an interface"
    })
    void anItemClassWithoutInstancesIsRefused(String profile, String problem) {
        FailureAnalysis analysis = failure(runner.withUserConfiguration(NoInstances.class)
                .withPropertyValues("spring.profiles.active=" + profile));

        assertThat(analysis.getDescription()).contains("The pool item class ", problem);
        assertThat(analysis.getAction()).contains("static nested", "PoolItemFactory");
    }

    @Test
    void aPrivateConstructorWillDo() {
        runner.withUserConfiguration(NoInstances.class)
                .withPropertyValues("spring.profiles.active=private")
                .run(context -> {
                    @SuppressWarnings("unchecked")
                    ThreadPool<Object> pool = context.getBean("hidden", ThreadPool.class);

                    assertThat(pool.sendAndReceive(InstancesWrong.hidden(1)).id())
                            .isEqualTo(1L);
                });
    }

    @Test
    void aFactoryBeanMakesTheItemsOfAnInterface() {
        runner.withUserConfiguration(NoInstances.class)
                .withPropertyValues("spring.profiles.active=interface")
                .withBean(InstancesWrong.Squares.class)
                .run(context -> {
                    @SuppressWarnings("unchecked")
                    ThreadPool<Object> pool = context.getBean("shape", ThreadPool.class);

                    assertThat(pool.sendAndReceive(InstancesWrong.shape(1)).id())
                            .isEqualTo(1L);
                });
    }

    @Test
    void aBeanWithThePoolsNameIsRefused() {
        FailureAnalysis analysis =
                failure(runner.withUserConfiguration(Counters.class).withBean("counters", String.class, () -> "taken"));

        assertThat(analysis.getDescription()).contains("the bean name 'counters'");
        assertThat(analysis.getAction()).contains("Rename the pool");
    }

    @Test
    void anApplicationPrintsTheAnalysisInsteadOfAStackTrace(CapturedOutput output) {
        SpringApplication application = new SpringApplication(CountersApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThat(catchThrowable(() -> application.run("--messaging-pool.pools.counters.threads=0")))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Set 'messaging-pool.pools.counters.threads' to a number from 1 to 10,000.")
                .doesNotContain("\tat ");
    }

    private static FailureAnalysis failure(ApplicationContextRunner runner) {
        FailureAnalysis[] analysis = new FailureAnalysis[1];
        runner.run(context -> {
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            analysis[0] = new PoolSetupFailureAnalyzer().analyze(failure);
        });
        assertThat(Arrays.asList(analysis)).doesNotContainNull();
        return analysis[0];
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class Counters {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class CountersApplication {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class TwiceTheName {

        @Bean(autowireCandidate = false)
        ThreadPool<Counter> others(ThreadPoolCreator pools) {
            return pools.create("counters", Counter.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = NamesWrong.class)
    static class SameNames {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = ComponentWrong.class)
    static class AlsoComponent {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = InitWrong.class)
    static class NoInit {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = ConstructorsWrong.class)
    static class ManyConstructors {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = NoidWrong.class)
    static class NoId {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = InstancesWrong.class)
    static class NoInstances {}
}
