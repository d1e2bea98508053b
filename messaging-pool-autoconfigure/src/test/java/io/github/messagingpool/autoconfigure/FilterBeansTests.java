package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.AddRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.AddResponse;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Tests for {@link RequestFilter} beans. */
@Timeout(60)
class FilterBeansTests {

    private static final List<String> CALLS = new CopyOnWriteArrayList<>();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withUserConfiguration(App.class);

    @Test
    void allPoolsHaveTheFiltersThatApplyToTheirItemsInTheBeansOrder() {
        runner.run(context -> {
            @SuppressWarnings("unchecked")
            ThreadPool<Counter> pool = context.getBean("counters", ThreadPool.class);
            pool.sendAndReceive(new CounterInit(1));
            CALLS.clear();

            assertThat(pool.sendAndReceive(new AddRequest(1))).isEqualTo(new AddResponse(1, 1));
            assertThatThrownBy(() -> pool.sendAndReceive(new CounterInit(2))).isInstanceOf(SecurityException.class);

            assertThat(CALLS).containsExactly("first", "second", "first");
            assertThat(pool.count()).isEqualTo(1);
        });
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {

        @Bean
        @Order(2)
        RequestFilter second() {
            return (request, call) -> {
                CALLS.add("second");
                return call.proceed();
            };
        }

        @Bean
        @Order(1)
        RequestFilter first() {
            return (request, call) -> {
                CALLS.add("first");
                if (request.itemId().equals(2L)) {
                    throw new SecurityException("not this one");
                }
                return call.proceed();
            };
        }

        @Bean
        RequestFilter ofOthers() {
            return RequestFilter.of(String.class, (request, call) -> CALLS.add("of others"));
        }
    }
}
