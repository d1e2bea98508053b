package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.elsewhere.Parcel;
import io.github.messagingpool.autoconfigure.elsewhere.ParcelClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link MissingPoolFailureAnalyzer}. */
@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class MissingPoolFailureAnalyzerTests {

    private static void fail(CapturedOutput output, List<Class<?>> sources, String... properties) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(properties)
                .close());

        assertThat(failure).isNotNull();
        assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
    }

    @Test
    void aPoolOfAnotherPackageIsToBeNamed(CapturedOutput output) {
        fail(output, List.of(App.class, NeedsPool.class));

        assertThat(output)
                .contains("There is no bean for the pool of " + Parcel.class.getName() + ", which "
                        + NeedsPool.class.getName() + " takes: item classes were searched for in")
                .contains("io.github.messagingpool.autoconfigure.counter")
                .contains("Add @PoolItemScan(basePackageClasses = Parcel.class)");
    }

    @Test
    void soIsTheClient(CapturedOutput output) {
        fail(output, List.of(App.class, NeedsClient.class));

        assertThat(output)
                .contains("There is no bean for the client " + ParcelClient.class.getName() + " of "
                        + Parcel.class.getName() + ", which " + NeedsClient.class.getName()
                        + " takes: item classes were")
                .contains("Add @PoolItemScan(basePackageClasses = Parcel.class)");
    }

    @Test
    void poolsThatAreSwitchedOffAreToBeSwitchedOn(CapturedOutput output) {
        fail(output, List.of(App.class, Elsewhere.class, NeedsPool.class), "--messaging-pool.enabled=false");

        assertThat(output)
                .contains("the auto-configuration of the pools is not active")
                .contains("Set 'messaging-pool.enabled' to true");
    }

    @Test
    void aProfileThatDoesNotHoldIsNamed(CapturedOutput output) {
        fail(output, List.of(App.class, Elsewhere.class, NeedsClient.class), "--spring.profiles.active=nowhere");

        assertThat(output).contains("a @Profile or @Conditional on the class does not hold");
    }

    @Test
    void aClassThatIsNoItemClassIsNamed(CapturedOutput output) {
        fail(output, List.of(App.class, NeedsNoItem.class));

        assertThat(output)
                .contains("the class has no @PoolItem")
                .contains("Inject the pool of an item class, one of [" + Counter.class.getName() + "]");
    }

    @Test
    void aWrongQualifierIsNamedWithThePoolsThatThereAre(CapturedOutput output) {
        fail(output, List.of(App.class, WrongQualifier.class));

        assertThat(output).contains("its pools are [counters], and none of them fits");
    }

    @Test
    void whereThereIsNoPoolAtAllItSaysWhereItLooked(CapturedOutput output) {
        fail(output, List.of(Nothing.class, NeedsAny.class));

        assertThat(output).contains("There is no bean for a pool", "no item class was found in");
    }

    @Test
    void aClientOfSeveralOwnPoolsIsToBeMade(CapturedOutput output) {
        fail(output, List.of(Elsewhere.class, OwnPools.class, NeedsClient.class));

        assertThat(output)
                .contains("the application has the pools [one, two] of its own, and none is primary")
                .contains("add @PoolItemScan(basePackageClasses = Parcel.class)");
    }

    @Test
    void aClientWhosePoolAloneIsThereIsToldOfTheScan(CapturedOutput output) {
        fail(output, List.of(Nothing.class, OwnPool.class, NeedsClient.class));

        assertThat(output)
                .contains("the application has the pool [one] of its own, and its item class was not found")
                .contains("Add @PoolItemScan(basePackageClasses = Parcel.class)");
    }

    @Test
    void inASliceWhatIsMissingIsToBeReplaced(CapturedOutput output) {
        fail(output, List.of(Nothing.class, NeedsClient.class), "--messaging-pool.enabled=false");

        assertThat(output).contains("replace the client by @MockitoBean");
    }

    @Test
    void anyOtherMissingBeanIsLeftToTheOtherAnalyzers() {
        assertThat(new MissingPoolFailureAnalyzer(new DefaultListableBeanFactory())
                        .analyze(new NoSuchBeanDefinitionException(String.class)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(classes = {NeedsBuilder.class, BuilderInMethod.class})
    void aBuilderIsNoBeanAndItSaysWhatIs(Class<?> wanting, CapturedOutput output) {
        fail(output, List.of(App.class, wanting));

        assertThat(output)
                .containsPattern(
                        "There is no bean of a ThreadPoolBuilder, which .*" + wanting.getSimpleName() + " takes")
                .contains(
                        "ThreadPoolCreator.create(\"counters\", Counter.class)",
                        "ThreadPoolBuilderCustomizer<Counter>");
    }

    @ParameterizedTest
    @ValueSource(classes = {NeedsBuilderOfNoItem.class, NeedsAnyBuilder.class})
    void soItDoesForABuilderOfNoItemClass(Class<?> wanting, CapturedOutput output) {
        fail(output, List.of(App.class, wanting));

        assertThat(output).contains("There is no bean of a ThreadPoolBuilder", "ThreadPoolCreator.create(");
    }

    record NeedsBuilder(ThreadPoolBuilder<Counter> builder) {}

    record NeedsBuilderOfNoItem(ThreadPoolBuilder<String> builder) {}

    record NeedsAnyBuilder(ThreadPoolBuilder<?> builder) {}

    @Configuration(proxyBeanMethods = false)
    static class BuilderInMethod {

        @Bean
        ThreadPool<Counter> counters(ThreadPoolBuilder<Counter> builder) {
            return builder.build();
        }
    }

    record NeedsPool(ThreadPool<Parcel> pool) {}

    record NeedsClient(ParcelClient client) {}

    record NeedsNoItem(ThreadPool<String> pool) {}

    record NeedsAny(ThreadPool<?> pool) {}

    record WrongQualifier(@Qualifier("conters") ThreadPool<Counter> pool) {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class App {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Parcel.class)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class Elsewhere {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class Nothing {}

    @Configuration(proxyBeanMethods = false)
    static class OwnPool {

        @Bean
        ThreadPool<Parcel> one(ThreadPoolCreator pools) {
            return pools.create("one", Parcel.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnPools {

        @Bean
        ThreadPool<Parcel> one(ThreadPoolCreator pools) {
            return pools.create("one", Parcel.class);
        }

        @Bean
        ThreadPool<Parcel> two(ThreadPoolCreator pools) {
            return pools.create("two", Parcel.class);
        }
    }
}
