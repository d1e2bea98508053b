package io.github.messagingpool.autoconfigure.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.RequestObserver;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.context.Witness;
import io.github.messagingpool.autoconfigure.context.Witness.Ask;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link MessagingPoolObservationAutoConfiguration}. */
@Timeout(60)
class ObservationTests {

    private static final List<Observation.Context> STOPPED = new CopyOnWriteArrayList<>();

    private final ApplicationContextRunner metered = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class,
                    MessagingPoolObservationAutoConfiguration.class,
                    ObservationAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class))
            .withUserConfiguration(App.class);

    private final ApplicationContextRunner runner = metered.withUserConfiguration(Handler.class);

    @BeforeEach
    void forget() {
        STOPPED.clear();
    }

    @SuppressWarnings("unchecked")
    private static void ask(ApplicationContext context) {
        context.getBean("witnesses", ThreadPool.class).sendAndReceive(new Ask<>(7, () -> ""));
    }

    private static List<String> keys(KeyValues values) {
        List<String> keys = new ArrayList<>();
        values.forEach(value -> keys.add(value.getKey() + "=" + value.getValue()));
        return keys;
    }

    @Test
    void aRequestIsAnObservation() {
        runner.run(context -> {
            ask(context);

            assertThat(STOPPED).singleElement().satisfies(observed -> {
                assertThat(observed.getName()).isEqualTo("messagingpool.request");
                assertThat(observed.getContextualName()).isEqualTo("witnesses Ask");
                assertThat(keys(observed.getLowCardinalityKeyValues()))
                        .containsExactlyInAnyOrder("pool=witnesses", "request=Ask", "outcome=success");
                assertThat(keys(observed.getHighCardinalityKeyValues())).isEmpty();
            });
        });
    }

    @Test
    void theIdIsShownWhereTheApplicationSaysSo() {
        runner.withPropertyValues("messaging-pool.observation.ids=true").run(context -> {
            ask(context);

            assertThat(STOPPED).singleElement().satisfies(observed -> {
                assertThat(keys(observed.getHighCardinalityKeyValues())).containsExactly("id=7");
                assertThat(keys(observed.getLowCardinalityKeyValues())).doesNotContain("id=7");
            });
        });
    }

    @Test
    void aConventionOfTheApplicationReplacesOurs() {
        runner.withBean(MessagingPoolObservationConvention.class, () -> new MessagingPoolObservationConvention() {

                    @Override
                    public String getName() {
                        return "ours";
                    }

                    @Override
                    public KeyValues getLowCardinalityKeyValues(MessagingPoolObservationContext context) {
                        return KeyValues.of("way", context.way().name());
                    }
                })
                .run(context -> {
                    ask(context);

                    assertThat(STOPPED).singleElement().satisfies(observed -> {
                        assertThat(observed.getName()).isEqualTo("ours");
                        assertThat(keys(observed.getLowCardinalityKeyValues())).containsExactly("way=ASKED");
                    });
                });
    }

    @Test
    void itCanBeSwitchedOff() {
        runner.withPropertyValues("messaging-pool.observation.enabled=false").run(context -> {
            ask(context);

            assertThat(context).doesNotHaveBean(RequestObserver.class);
            assertThat(STOPPED).isEmpty();
        });
    }

    @Test
    void anObserverOfTheApplicationReplacesOurs() {
        List<String> sent = new CopyOnWriteArrayList<>();
        runner.withBean(RequestObserver.class, () -> (pool, request, way) -> {
                    sent.add(pool + " " + way);
                    return null;
                })
                .run(context -> {
                    ask(context);

                    assertThat(sent).containsExactly("witnesses ASKED");
                    assertThat(STOPPED).isEmpty();
                });
    }

    /** Each would cost more than the request, and nobody would see it. */
    @Test
    void whereOnlyMetersAreMadeNothingIsObserved() {
        metered.run(context -> {
            PoolObserver observer = context.getBean(PoolObserver.class);

            assertThat(observer.sends("witnesses", new Ask<>(7, () -> ""), RequestObserver.Way.ASKED))
                    .isNull();
        });
    }

    @Test
    void aRegistryOfTheApplicationIsListenedToByWhomItSays() {
        ObservationRegistry own = ObservationRegistry.create();
        own.observationConfig().observationHandler(new Handler().keeping());
        metered.withBean("own", ObservationRegistry.class, () -> own).run(context -> {
            ask(context);

            assertThat(STOPPED).hasSize(1);
        });
    }

    @Test
    void whereNothingListensNothingIsObserved() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MessagingPoolAutoConfiguration.class,
                        MessagingPoolObservationAutoConfiguration.class,
                        ObservationAutoConfiguration.class))
                .withBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP)
                .withUserConfiguration(App.class)
                .run(context -> assertThat(context.getBean(PoolObserver.class)
                                .sends("witnesses", new Ask<>(7, () -> ""), RequestObserver.Way.ASKED))
                        .isNull());
    }

    @Test
    void itIsThereInALazyApplicationToo() {
        runner.withInitializer(context -> context.addBeanFactoryPostProcessor(
                        new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> {
                    ask(context);

                    assertThat(STOPPED).hasSize(1);
                });
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Witness.class)
    static class App {}

    @Configuration(proxyBeanMethods = false)
    static class Handler {

        @Bean
        ObservationHandler<Observation.Context> keeping() {
            return new ObservationHandler<>() {

                @Override
                public boolean supportsContext(Observation.Context context) {
                    return true;
                }

                @Override
                public void onStop(Observation.Context context) {
                    STOPPED.add(context);
                }
            };
        }
    }
}
