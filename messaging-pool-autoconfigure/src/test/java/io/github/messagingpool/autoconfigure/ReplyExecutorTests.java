package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.BlockRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Tests for the property {@code reply-executor}: the thread that goes on when a reply is there. */
@Timeout(60)
class ReplyExecutorTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withUserConfiguration(App.class);

    @Test
    void withoutThePropertyTheExecutorsOfTheApplicationAreLeftAlone() {
        runner.run(context -> assertThat(threadOfReplies(context)).startsWith("counters-"));
    }

    @ParameterizedTest
    @CsvSource({
        "messaging-pool.defaults.reply-executor=first, '', first-",
        "messaging-pool.pools.counters.reply-executor=second, '', second-",
        "messaging-pool.defaults.reply-executor=first, messaging-pool.pools.counters.reply-executor=second, second-"
    })
    void theBeanCompletesTheFutures(String property, String another, String threads) {
        runner.withPropertyValues(property, another)
                .run(context -> assertThat(threadOfReplies(context)).startsWith(threads));
    }

    /** The function is on the future before the request can end. */
    private static String threadOfReplies(ApplicationContext context) throws Exception {
        @SuppressWarnings("unchecked")
        ThreadPool<Counter> pool = context.getBean("counters", ThreadPool.class);
        pool.sendAndReceive(new CounterInit(1));
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> thread = pool.sendAsync(new BlockRequest(1, new CountDownLatch(1), goOn))
                .thenApply(reply -> Thread.currentThread().getName());
        goOn.countDown();
        return thread.get();
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {

        @Bean
        Executor first() {
            return new SimpleAsyncTaskExecutor("first-");
        }

        @Bean
        Executor second() {
            return new SimpleAsyncTaskExecutor("second-");
        }
    }
}
