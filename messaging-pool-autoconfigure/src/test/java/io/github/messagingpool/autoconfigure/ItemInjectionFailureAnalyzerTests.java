package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.autoconfigure.counter.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Tests for {@link ItemInjectionFailureAnalyzer}. */
@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class ItemInjectionFailureAnalyzerTests {

    @Test
    void whoInjectsAnItemIsToldWhatToInjectInstead(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .run());

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The pool item class " + Counter.class.getName() + " cannot be injected")
                .contains("Inject ThreadPool<Counter>, or the generated client of Counter");
    }

    @Test
    void anyOtherMissingBeanIsLeftToTheOtherAnalyzers() {
        assertThat(new ItemInjectionFailureAnalyzer().analyze(new NoSuchBeanDefinitionException(String.class)))
                .isNull();
    }

    record NeedsItem(Counter counter) {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    @Import(NeedsItem.class)
    static class App {}
}
