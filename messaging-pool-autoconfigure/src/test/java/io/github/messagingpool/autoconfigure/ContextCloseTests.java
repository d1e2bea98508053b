package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Closes an application's context while 100,000 requests wait. */
@Timeout(60)
class ContextCloseTests {

    private static final int REQUESTS = 100_000;

    private final AtomicIntegerArray runs = new AtomicIntegerArray(REQUESTS);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void allRunIfThereIsTime() throws Exception {
        ConfigurableApplicationContext context = start("30s");
        ThreadPool<Counter> pool = pool(context);
        List<CompletableFuture<Integer>> replies = send(pool, 0);
        held.await();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(context::close);
        await().until(() -> pool.state() == PoolState.DRAINING);
        goOn.countDown();
        closed.join();

        assertThat(replies).allMatch(CompletableFuture::isDone);
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(replies.get(i).join()).isEqualTo(i);
            assertThat(runs.get(i)).isEqualTo(1);
        }
    }

    @Test
    void thoseThatCannotRunAnymoreSayHowFarTheyGot() throws Exception {
        int last = REQUESTS / 2;
        ConfigurableApplicationContext context = start("100ms");
        List<CompletableFuture<Integer>> replies = send(pool(context), last);
        held.await();

        context.close();

        for (int i = 0; i < last; i++) {
            assertThat(replies.get(i).join()).isEqualTo(i);
            assertThat(runs.get(i)).isEqualTo(1);
        }
        assertThat(certainty(replies.get(last))).isEqualTo(Certainty.STARTED);
        goOn.countDown();
        for (int i = last + 1; i < REQUESTS; i++) {
            assertThat(certainty(replies.get(i))).isEqualTo(Certainty.NOT_STARTED);
            assertThat(runs.get(i)).isZero();
        }
    }

    private static ConfigurableApplicationContext start(String shutdownTimeout) {
        SpringApplication application = new SpringApplication(App.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        ConfigurableApplicationContext context = application.run(
                "--messaging-pool.pools.counters.threads=1",
                "--messaging-pool.pools.counters.queue-capacity=131072",
                "--messaging-pool.pools.counters.shutdown-timeout=" + shutdownTimeout);
        pool(context).sendAndReceive(new CounterInit(1));
        return context;
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Counter> pool(ConfigurableApplicationContext context) {
        return context.getBean("counters", ThreadPool.class);
    }

    /** Sends all requests; the pool stays in one of them until told to go on. */
    private List<CompletableFuture<Integer>> send(ThreadPool<Counter> pool, int holding) {
        return IntStream.range(0, REQUESTS)
                .mapToObj(i -> pool.sendAsync(new RunRequest(1, i, runs, i == holding ? held : null, goOn)))
                .toList();
    }

    private static Certainty certainty(CompletableFuture<?> reply) {
        CompletionException failure = catchThrowableOfType(CompletionException.class, reply::join);
        assertThat(failure).isNotNull();
        assertThat(failure.getCause()).isInstanceOf(PoolClosedException.class);
        return ((PoolClosedException) failure.getCause()).certainty();
    }

    /** Notes that it runs; the one with a latch says so and waits. */
    private record RunRequest(
            long id,
            int index,
            AtomicIntegerArray runs,
            @Nullable CountDownLatch held,
            CountDownLatch goOn) implements Request.OfLong<Counter, Integer> {

        @Override
        public Integer process(Counter counter) throws InterruptedException {
            runs.incrementAndGet(index);
            if (held != null) {
                held.countDown();
                goOn.await();
            }
            return index;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}
}
