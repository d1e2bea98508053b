package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.autoconfigure.counter.Counter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.ApplicationContextAssertProvider;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Tests for what is said where the dashboard is switched on and cannot be served. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class DashboardCheckTests {

    private static final String EXPOSED = "management.endpoints.web.exposure.include=messagingpools";

    private static <
                    R extends AbstractApplicationContextRunner<R, C, A>,
                    C extends ConfigurableApplicationContext,
                    A extends ApplicationContextAssertProvider<C>>
            void run(R runner, String... properties) {
        runner.withConfiguration(AutoConfigurations.of(ownAutoConfigurations()))
                .withConfiguration(AutoConfigurations.of(EndpointAutoConfiguration.class))
                .withPropertyValues("messaging-pool.defaults.threads=1", "messaging-pool.dashboard.enabled=true")
                .withPropertyValues(properties)
                .withUserConfiguration(App.class)
                .run(context -> assertThat(context.getStartupFailure()).isNull());
    }

    /** Those that the starter brings, of the pools and the endpoint. */
    private static Class<?>[] ownAutoConfigurations() {
        List<String> names = ImportCandidates.load(
                        org.springframework.boot.autoconfigure.AutoConfiguration.class,
                        DashboardCheckTests.class.getClassLoader())
                .getCandidates();
        return names.stream()
                .filter(name -> name.matches("io\\.github\\.messagingpool\\.autoconfigure\\.[A-Z].*"))
                .map(DashboardCheckTests::load)
                .toArray(Class<?>[]::new);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutAWebServerItSaysSo(CapturedOutput output) {
        run(new ApplicationContextRunner(), EXPOSED);

        assertThat(output)
                .containsOnlyOnce("The dashboard is switched on")
                .contains("is no web application", "spring-boot-starter-webmvc");
    }

    @Test
    void withoutTheActuatorItSaysSo(CapturedOutput output) {
        run(
                new WebApplicationContextRunner()
                        .withClassLoader(new FilteredClassLoader(ManagementContextConfiguration.class)),
                EXPOSED);

        assertThat(output)
                .containsOnlyOnce("The dashboard is switched on")
                .contains("the actuator is not on the class path", "spring-boot-starter-actuator");
    }

    @Test
    void whereTheEndpointIsNotExposedItSaysSo(CapturedOutput output) {
        run(new WebApplicationContextRunner());

        assertThat(output)
                .containsOnlyOnce("The dashboard is switched on")
                .contains("shows nothing: the endpoint 'messagingpools' is not exposed", EXPOSED)
                .doesNotContain("cannot be served");
    }

    @Test
    void whereTheManagementPortIsOffItSaysSo(CapturedOutput output) {
        run(new WebApplicationContextRunner(), EXPOSED, "management.server.port=-1");

        assertThat(output).containsOnlyOnce("The dashboard is switched on").contains("'management.server.port' is -1");
    }

    @Test
    void whereItIsServedItSaysNothing(CapturedOutput output) {
        run(new WebApplicationContextRunner(), EXPOSED);

        assertThat(output).doesNotContain("The dashboard is switched on");
    }

    @Test
    void whereItIsOffItSaysNothing(CapturedOutput output) {
        run(new ApplicationContextRunner(), "messaging-pool.dashboard.enabled=false");

        assertThat(output).doesNotContain("The dashboard is switched on");
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}
}
