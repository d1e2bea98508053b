package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.autoconfigure.wrong.proxies.ProxiesWrong;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link ItemProxyCheck}. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class ItemProxyCheckTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    method     | $FinalMethod, but its method work is final                      | Let the method not be final
                    inherited  | $Inherited, but its method work is final                        | Let the method not be final
                    class      | $FinalClass, but the class is final                             | Let it be a class that is not final
                    record     | $RecordItem, but the class is a record                          | Let it be a class that is not final
                    interfaces | $WithInterface, of its interfaces and not of the class           | Set 'spring.aop.proxy-target-class'
                    """)
    void anApplicationDoesNotStartWithAnItemThatNoProxyCanStandBefore(
            String profile, String problem, String remedy, CapturedOutput output) {
        Throwable failure = catchThrowable(
                () -> run(Advised.class, profile, "--spring.aop.proxy-target-class=" + !profile.equals("interfaces")));

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Spring makes a proxy for each item of " + ProxiesWrong.class.getName() + problem)
                .contains(remedy)
                .doesNotContain("\tat ");
    }

    @Test
    void whatOnlyTheItemItselfCallsMayBeFinal() {
        run(Advised.class, "fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"method", "inherited", "class", "record", "interfaces"})
    void withoutAProxyAnythingMayBeFinal(String profile) {
        run(App.class, profile);
    }

    private static void run(Class<?> application, String profile, String... properties) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .profiles(profile)
                .run(properties);
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = ProxiesWrong.class)
    @ImportAutoConfiguration({MessagingPoolAutoConfiguration.class, AopAutoConfiguration.class})
    static class App {}

    @Configuration(proxyBeanMethods = false)
    static class Advised extends App {

        @Bean
        Noop noop() {
            return new Noop();
        }
    }

    @Aspect
    static class Noop {

        @Before("execution(void work())")
        void before() {}
    }
}
