package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.StuckThread;
import io.github.messagingpool.StuckThreadListener;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.AddRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.BlockRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Beans that are told what happens in the pools. */
@Timeout(30)
class ListenerBeansTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withPropertyValues("messaging-pool.pools.counters.threads=1")
            .withUserConfiguration(App.class);

    @Test
    void aDeadLetterListenerBeanIsToldOfARequestThatIsNotRun() {
        runner.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            pool.sendAndReceive(new CounterInit(1));
            CountDownLatch goOn = block(pool);

            pool.sendAsync(new AddRequest(1)).cancel(false);
            goOn.countDown();

            assertThat(context.getBean(App.class).letters.poll(5, TimeUnit.SECONDS))
                    .isEqualTo(new DeadLetter("counters", new AddRequest(1), DeadLetter.Reason.CANCELLED));
        });
    }

    @Test
    void aThreadThatIsStuckIsAnEventAndReachesTheListenerBeans() {
        runner.withPropertyValues("messaging-pool.defaults.stuck-after=20ms").run(context -> {
            ThreadPool<Counter> pool = counters(context);
            pool.sendAndReceive(new CounterInit(1));
            CountDownLatch goOn = block(pool);

            StuckThread event = context.getBean(App.class).events.poll(5, TimeUnit.SECONDS);
            StuckThread told = context.getBean(App.class).stuck.poll(5, TimeUnit.SECONDS);
            goOn.countDown();

            assertThat(event).isNotNull().isEqualTo(told);
            assertThat(event.threadName()).isEqualTo("counters-0");
            assertThat(event.requestType()).isEqualTo("BlockRequest");
        });
    }

    private static CountDownLatch block(ThreadPool<Counter> pool) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        pool.send(new BlockRequest(1, started, goOn));
        assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
        return goOn;
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Counter> counters(ApplicationContext context) {
        return context.getBean("counters", ThreadPool.class);
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {

        private final BlockingQueue<DeadLetter> letters = new LinkedBlockingQueue<>();
        private final BlockingQueue<StuckThread> stuck = new LinkedBlockingQueue<>();
        private final BlockingQueue<StuckThread> events = new LinkedBlockingQueue<>();

        @Bean
        DeadLetterListener deadLetterListener() {
            return letters::add;
        }

        @Bean
        StuckThreadListener stuckThreadListener() {
            return stuck::add;
        }

        @EventListener
        void onStuckThread(StuckThread event) {
            events.add(event);
        }
    }
}
