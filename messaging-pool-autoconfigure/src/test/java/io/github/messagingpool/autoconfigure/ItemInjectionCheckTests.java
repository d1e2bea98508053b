package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.autoconfigure.wrong.beans.BeansWrong;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link ItemInjectionCheck}. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class ItemInjectionCheckTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withUserConfiguration(App.class);

    private ApplicationContextRunner with(String profile) {
        return runner.withPropertyValues("spring.profiles.active=" + profile);
    }

    @Test
    void anApplicationDoesNotStartWithoutABeanThatAnItemTakes(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .profiles("one")
                .run());

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Parameter 2 of constructor in " + BeansWrong.class.getName()
                        + "$Meter required a bean of type" + " 'java.time.Clock' that could not be found")
                .contains("Consider defining a bean of type 'java.time.Clock'");
    }

    @Test
    void aNumberBesideTheIdIsToldHowToBePartOfIt(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .profiles("plain")
                .run());

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("BeansWrong$Seat takes, after the id, the parameter row of type long, and there is no bean")
                .contains("If it belongs to the id, let the id be one record of both.")
                .contains("annotate it with @Value", "implements Init.OfLong<Seat>")
                .contains("Else define a bean of type Long.");
    }

    @Test
    void whoTakesAnItemIsToldWhatToTakeInstead(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .profiles("item")
                .run());

        assertThat(failure).isNotNull();
        assertThat(output).contains("BeansWrong$Easy cannot be injected").contains("Inject ThreadPool<Easy>");
    }

    @Test
    void theBeanMustBeTheQualifiedOne() {
        with("qualified")
                .withBean("local", Clock.class, Clock::systemDefaultZone)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasCauseInstanceOf(NoSuchBeanDefinitionException.class)
                        .hasMessageContaining("Gauge"));
        with("qualified").withBean("utc", Clock.class, Clock::systemUTC).run(context -> assertThat(context)
                .hasNotFailed());
    }

    @Test
    void ofTwoBeansTheParametersNameDecides() {
        with("one")
                .withBean("local", Clock.class, Clock::systemDefaultZone)
                .withBean("utc", Clock.class, Clock::systemUTC)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasCauseInstanceOf(NoUniqueBeanDefinitionException.class));
        with("one")
                .withBean("clock", Clock.class, Clock::systemDefaultZone)
                .withBean("utc", Clock.class, Clock::systemUTC)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"easy", "easy-field"})
    void whatMayBeAbsentIsNoReasonToRefuse(String profile) {
        with(profile).run(context -> assertThat(context).hasNotFailed().hasBean(profile));
    }

    @ParameterizedTest
    @CsvSource({
        "placeholder,       Could not resolve placeholder 'no.such.property'",
        "field-placeholder, Could not resolve placeholder 'no.such.property'",
        "number,            Failed to convert value of type 'java.lang.String' to required type 'int'",
        "field,             No qualifying bean of type 'java.time.Clock'",
        "setter,            No qualifying bean of type 'java.time.Clock'"
    })
    void fieldsSettersAndValuesAreLookedAtToo(String profile, String problem) {
        with(profile)
                .withConfiguration(AutoConfigurations.of(PropertyPlaceholderAutoConfiguration.class))
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(UnsatisfiedDependencyException.class)
                        .hasMessageContaining(problem));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noBeanIsMadeForIt(boolean lazy) {
        AtomicInteger made = new AtomicInteger();
        with("one")
                .withBean(
                        Clock.class,
                        () -> {
                            made.incrementAndGet();
                            return Clock.systemUTC();
                        },
                        definition -> {
                            definition.setLazyInit(lazy);
                            definition.setScope(lazy ? "singleton" : "prototype");
                        })
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(made).hasValue(0);
                });
    }

    @Test
    void lazyItemsAreNotLookedAt() {
        with("one")
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context).hasNotFailed().hasBean("meter"));
    }

    @Test
    void aFactoryBeanNeedsNoConstructor() {
        with("one")
                .withBean(BeansWrong.Meters.class)
                .run(context -> assertThat(context).hasNotFailed().hasBean("meter"));
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = BeansWrong.class)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class App {}
}
