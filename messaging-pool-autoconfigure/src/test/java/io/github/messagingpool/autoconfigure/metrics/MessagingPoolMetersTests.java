package io.github.messagingpool.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.AddRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.BlockRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import io.github.messagingpool.autoconfigure.counter.Counter.FailRequest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link MessagingPoolMeters}. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class MessagingPoolMetersTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class,
                    MessagingPoolMetricsAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class))
            .withPropertyValues(
                    "messaging-pool.pools.counters.threads=2",
                    "messaging-pool.defaults.routing=remainder",
                    "messaging-pool.defaults.queue-capacity=64")
            .withUserConfiguration(App.class);

    private final ApplicationContextRunner withRegistry =
            runner.withConfiguration(AutoConfigurations.of(SimpleMetricsExportAutoConfiguration.class));

    @Test
    void requestsAreTimedByNameAndOutcome() {
        withRegistry.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            pool.sendAndReceive(new CounterInit(1));
            pool.sendAndReceive(new AddRequest(1));
            pool.sendAndReceive(new AddRequest(1));
            assertThatThrownBy(() -> pool.sendAndReceive(new FailRequest(1))).hasMessage("asked to");
            assertThatThrownBy(() -> pool.sendAndReceive(new AddRequest(99))).isInstanceOf(RuntimeException.class);

            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(requests(registry, "CounterInit", "success")).isEqualTo(1);
            assertThat(requests(registry, "AddRequest", "success")).isEqualTo(2);
            assertThat(requests(registry, "AddRequest", "refused")).isEqualTo(1);
            assertThat(requests(registry, "FailRequest", "failure")).isEqualTo(1);
            assertThat(registry.get("messagingpool.queue.wait")
                            .tag("pool", "counters")
                            .timer()
                            .count())
                    .as("the wait of some requests is measured, among them the first")
                    .isBetween(1L, 5L);
        });
    }

    @Test
    void aRequestWithoutANameHasThatOfTheClassAroundIt() {
        withRegistry.run(context -> {
            Request.OfLong<Counter, String> anonymous = new Request.OfLong<>() {
                @Override
                public long id() {
                    return 1;
                }

                @Override
                public String process(Counter counter) {
                    return "done";
                }
            };
            counters(context).sendAndReceive(new CounterInit(1));
            counters(context).sendAndReceive(anonymous);

            assertThat(context.getBean(MeterRegistry.class)
                            .get("messagingpool.requests")
                            .functionTimers())
                    .extracting(meter -> meter.getId().getTag("request"))
                    .containsExactlyInAnyOrder("CounterInit", "MessagingPoolMetersTests.1");
        });
    }

    @Test
    void aTimerMeasuresHowLongARequestRan() {
        withRegistry.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            pool.sendAndReceive(new CounterInit(1));
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            pool.send(new BlockRequest(1, started, goOn));
            started.await();
            var second = pool.sendAsync(new AddRequest(1));
            long blockedSince = System.nanoTime();
            assertThat(registry.get("executor.queued").gauge().value()).isEqualTo(1);
            double blockedMillis = (System.nanoTime() - blockedSince) / 1e6;
            goOn.countDown();
            second.join();

            assertThat(registry.get("messagingpool.requests")
                            .tag("request", "BlockRequest")
                            .functionTimer()
                            .totalTime(TimeUnit.MILLISECONDS))
                    .isGreaterThanOrEqualTo(blockedMillis);
        });
    }

    @Test
    void theWaitIsThatWhichThePoolMeasured() {
        MeterRegistry registry = new SimpleMeterRegistry();
        MessagingPoolMeters meters = meters(registry);
        RequestInterceptor interceptor = meters.create("counters", 0);

        interceptor.before(new AddRequest(1), 5_000_000);
        interceptor.before(new AddRequest(1), -1);

        Timer wait = registry.get("messagingpool.queue.wait").timer();
        assertThat(wait.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(5);
        assertThat(wait.count()).isEqualTo(1);
    }

    @Test
    void everyRequestIsCountedAndLongOnesAreTimedEach() {
        MeterRegistry registry = new SimpleMeterRegistry();
        RequestInterceptor interceptor = meters(registry).create("counters", 0);

        for (int i = 0; i < 1_000; i++) {
            interceptor.before(new AddRequest(1), -1);
            interceptor.after(new AddRequest(1), null);
            if (i % 10 == 9) {
                interceptor.before(new FailRequest(1), -1);
                spinAMillisecond();
                interceptor.after(new FailRequest(1), null);
            }
        }

        assertThat(requests(registry, "AddRequest", "success")).isEqualTo(1_000);
        assertThat(requests(registry, "FailRequest", "success")).isEqualTo(100);
        assertThat(totalMillis(registry, "AddRequest")).isPositive();
        assertThat(totalMillis(registry, "FailRequest"))
                .as("all of them, whatever short ones come between")
                .isGreaterThanOrEqualTo(100);
    }

    @Test
    void whatAnEndedThreadHasRunStaysInTheSumsOfItsSuccessor() {
        MeterRegistry registry = new SimpleMeterRegistry();
        MessagingPoolMeters meters = meters(registry);
        double millis = 0;
        for (int i = 1; i <= 3; i++) {
            RequestInterceptor interceptor = meters.create("counters", 0);
            interceptor.before(new AddRequest(1), -1);
            spinAMillisecond();
            interceptor.after(new AddRequest(1), null);
            interceptor.stop();

            assertThat(requests(registry, "AddRequest", "success")).isEqualTo(i);
            assertThat(totalMillis(registry, "AddRequest")).isGreaterThanOrEqualTo(millis + 1);
            millis = totalMillis(registry, "AddRequest");
        }
    }

    private static void spinAMillisecond() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    private static double totalMillis(MeterRegistry registry, String request) {
        return registry.get("messagingpool.requests")
                .tag("request", request)
                .functionTimer()
                .totalTime(TimeUnit.MILLISECONDS);
    }

    private static MessagingPoolMeters meters(MeterRegistry registry) {
        MessagingPoolMeters meters = new MessagingPoolMeters(List::of, pool -> 1);
        meters.bindTo(registry);
        return meters;
    }

    @Test
    void gaugesAndCountersReadThePool() {
        withRegistry.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            pool.sendAndReceive(new CounterInit(1));
            pool.sendAndReceive(new CounterInit(2));
            pool.sendAndReceive(new CounterInit(3));
            pool.sendAndReceive(new RemoveRequest<>(2));
            MeterRegistry registry = context.getBean(MeterRegistry.class);

            assertThat(gauge(registry, "messagingpool.threads")).isEqualTo(2);
            assertThat(threadGauge(registry, "messagingpool.items", 0)).isZero();
            assertThat(threadGauge(registry, "messagingpool.items", 1)).isEqualTo(2);
            assertThat(threadGauge(registry, "messagingpool.queue.depth", 0)).isZero();
            assertThat(threadGauge(registry, "messagingpool.queue.capacity", 1)).isEqualTo(64);
            assertThat(counter(registry, "messagingpool.items.created")).isEqualTo(3);
            assertThat(counter(registry, "messagingpool.items.removed", "reason", "requested"))
                    .isEqualTo(1);
            assertThat(counter(registry, "messagingpool.items.removed", "reason", "idle"))
                    .isZero();
            assertThat(counter(registry, "messagingpool.rejected", "reason", "queue_full"))
                    .isZero();
            assertThat(counter(registry, "messagingpool.deadlocks")).isZero();
            assertThat(registry.get("messagingpool.stuck.threads").gauge().value())
                    .isZero();
            assertThat(counter(registry, "messagingpool.expired")).isZero();
        });
    }

    @Test
    void whatWasCancelledIsCountedApartFromWhatExpired() {
        withRegistry.run(context -> {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            ThreadPool<Counter> pool = counters(context);
            pool.sendAndReceive(new CounterInit(1));
            CountDownLatch open = new CountDownLatch(1);
            CompletableFuture<?> running = pool.sendAsync(new BlockRequest(1, new CountDownLatch(1), open));

            pool.sendAsync(new EchoRequest<>(1L, "")).cancel(false);
            assertThat(pool.sendAsync(new EchoRequest<>(1L, ""), Duration.ofMillis(1)))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class);
            open.countDown();
            running.join();

            await().untilAsserted(() -> {
                assertThat(counter(registry, "messagingpool.cancelled")).isEqualTo(1);
                assertThat(counter(registry, "messagingpool.expired")).isEqualTo(1);
            });
        });
    }

    @Test
    void executorDashboardsWork() {
        withRegistry.run(context -> {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            counters(context).sendAndReceive(new CounterInit(1));

            // A thread counts as busy until just after its last reply.
            await().untilAsserted(() ->
                    assertThat(executor(registry, "executor.active")).isZero());
            assertThat(executor(registry, "executor.queued")).isZero();
            assertThat(executor(registry, "executor.queue.remaining")).isEqualTo(128);
            assertThat(executor(registry, "executor.pool.size")).isEqualTo(2);
            assertThat(executor(registry, "executor.pool.core")).isEqualTo(2);
            assertThat(executor(registry, "executor.pool.max")).isEqualTo(2);
            assertThat(registry.get("executor.completed")
                            .tag("name", "counters")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void aRegistryThatComesAfterThePoolsIsBoundAsWell() {
        runner.withUserConfiguration(EarlyPoolLateRegistry.class).run(context -> {
            counters(context).sendAndReceive(new CounterInit(2));

            assertThat(requests(context.getBean(MeterRegistry.class), "CounterInit", "success"))
                    .as("requests before the registry came are counted too")
                    .isEqualTo(2);
        });
    }

    @Test
    void aRegistryThatOutlivesTheContextKeepsNoMeterOfIt() {
        MeterRegistry registry = new SimpleMeterRegistry();
        Gauge others = Gauge.builder("others", () -> 1).register(registry);
        Gauge executor = Gauge.builder("executor.active", () -> 7)
                .tag("name", "counters")
                .register(registry);

        sharing(registry).run(context -> {
            counters(context).sendAndReceive(new CounterInit(1));

            assertThat(registry.getMeters()).hasSizeGreaterThan(20);
        });

        assertThat(registry.getMeters()).containsExactlyInAnyOrder(others, executor);
        assertThat(executor.value()).isEqualTo(7);
    }

    @Test
    void aCompositeRegistryAndItsPartsKeepNoMeterEither() {
        MeterRegistry part = new SimpleMeterRegistry();
        CompositeMeterRegistry registry = new CompositeMeterRegistry();
        registry.add(part);

        sharing(registry).run(context -> {
            counters(context).sendAndReceive(new CounterInit(1));

            assertThat(part.getMeters()).hasSizeGreaterThan(20);
        });

        assertThat(registry.getMeters()).isEmpty();
        assertThat(part.getMeters()).isEmpty();
    }

    @Test
    void aPoolThatIsMadeAnewUnderItsNameIsMeasuredAlsoWhileTheFormerIsThere() {
        MeterRegistry registry = new SimpleMeterRegistry();
        sharing(registry).run(former -> {
            counters(former).sendAndReceive(new CounterInit(1));
            sharing(registry).run(context -> {
                counters(context).sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
                former.close();

                assertThat(counter(registry, "messagingpool.items.created")).isEqualTo(2);
                assertThat(requests(registry, "CounterInit", "success")).isEqualTo(2);
                assertThat(registry.get("messagingpool.queue.wait").timer().count())
                        .isPositive();
            });
        });

        assertThat(registry.getMeters()).isEmpty();
    }

    private ApplicationContextRunner sharing(MeterRegistry registry) {
        return runner.withBean(MeterRegistry.class, () -> registry, definition -> ((AbstractBeanDefinition) definition)
                .setDestroyMethodName(""));
    }

    @Test
    void aThreadIsNotAskedForThoseOfOthers() {
        assertThat(statusesPerScrape(64) - statusesPerScrape(32))
                .as("32 threads more are 32 times as many as one")
                .isEqualTo(32 * (statusesPerScrape(2) - statusesPerScrape(1)));
    }

    /** Returns how many statuses of threads are made while all meters are read once. */
    private static int statusesPerScrape(int threads) {
        AtomicInteger statuses = new AtomicInteger();
        ThreadPool<Counter> pool = ThreadPool.builder(Counter.class)
                .name("counters")
                .threads(threads)
                .queueCapacity(2)
                .factory(CounterInit.class, Counter::new)
                .build();
        ThreadPool<?> counting = counting(pool, statuses); // gauges do not keep what they read
        try {
            MeterRegistry registry = new SimpleMeterRegistry();
            new MessagingPoolMeters(() -> List.of(counting), each -> 1).bindTo(registry);
            statuses.set(0);
            registry.getMeters().forEach(meter -> meter.measure().forEach(Measurement::getValue));
            return statuses.get();
        } finally {
            counting.close();
        }
    }

    private static ThreadPool<?> counting(ThreadPool<?> pool, AtomicInteger statuses) {
        return (ThreadPool<?>) Proxy.newProxyInstance(
                ThreadPool.class.getClassLoader(), new Class<?>[] {ThreadPool.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(pool, arguments);
                    if (method.getName().equals("threads")) {
                        statuses.addAndGet(pool.threadCount());
                    } else if (method.getName().equals("thread")) {
                        statuses.incrementAndGet();
                    }
                    return result;
                });
    }

    @Test
    void aFilterThatThrowsIsToldOnceAndRequestsGoOn(CapturedOutput output) {
        withRegistry.withUserConfiguration(ThrowingFilter.class).run(context -> {
            ThreadPool<Counter> pool = counters(context);
            pool.sendAndReceive(new CounterInit(1));

            for (int i = 1; i <= 50; i++) {
                assertThat(pool.sendAndReceive(new AddRequest(1))).isEqualTo(new Counter.AddResponse(1, i));
            }

            assertThat(output).containsOnlyOnce("The meter of AddRequest in pool counters could not be registered");
            assertThat(output).containsOnlyOnce("The meter of the queues of pool counters could not be registered");
        });
    }

    @Test
    void aRegistryThatBlocksOneThreadDoesNotHoldUpOthers() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        MeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if ("Blocking".equals(id.getTag("request"))) {
                    blocked.countDown();
                    awaitUninterruptibly(goOn);
                }
                return id;
            }
        });
        MessagingPoolMeters meters = meters(registry);
        Executor onThreadOfItsOwn = task -> new Thread(task).start();
        CompletableFuture<?> blocking =
                CompletableFuture.runAsync(() -> meters.times("counters", "Blocking", "success"), onThreadOfItsOwn);
        blocked.await();

        CompletableFuture<?> other = CompletableFuture.runAsync(() -> meters.waited("others", 1), onThreadOfItsOwn);

        assertThat(other).succeedsWithin(Duration.ofSeconds(10));
        goOn.countDown();
        assertThat(blocking).succeedsWithin(Duration.ofSeconds(10));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void withoutARegistryThereAreNoMeters() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MessagingPoolAutoConfiguration.class, MessagingPoolMetricsAutoConfiguration.class))
                .withUserConfiguration(App.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MessagingPoolMeters.class));
    }

    @Test
    void withoutPoolsThereAreNoMeters() {
        withRegistry
                .withPropertyValues("messaging-pool.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MessagingPoolMeters.class));
    }

    private static double requests(MeterRegistry registry, String request, String outcome) {
        return registry.get("messagingpool.requests")
                .tags("pool", "counters", "request", request, "outcome", outcome)
                .functionTimer()
                .count();
    }

    private static double gauge(MeterRegistry registry, String name) {
        return registry.get(name).tag("pool", "counters").gauge().value();
    }

    private static double threadGauge(MeterRegistry registry, String name, int thread) {
        return registry.get(name)
                .tags("pool", "counters", "thread", Integer.toString(thread))
                .gauge()
                .value();
    }

    private static double counter(MeterRegistry registry, String name, String... tags) {
        return registry.get(name)
                .tag("pool", "counters")
                .tags(tags)
                .functionCounter()
                .count();
    }

    private static double executor(MeterRegistry registry, String name) {
        return registry.get(name).tag("name", "counters").gauge().value();
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Counter> counters(ApplicationContext context) {
        return context.getBean("counters", ThreadPool.class);
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}

    @Configuration(proxyBeanMethods = false)
    static class EarlyPoolLateRegistry {

        EarlyPoolLateRegistry(ThreadPool<Counter> pool) {
            pool.sendAndReceive(new CounterInit(1));
        }

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ThrowingFilter {

        @Bean
        MeterFilter throwing() {
            return new MeterFilter() {
                @Override
                public Meter.Id map(Meter.Id id) {
                    if (id.getName().equals("messagingpool.requests")
                            || id.getName().equals("messagingpool.queue.wait")) {
                        throw new IllegalStateException("a filter that throws");
                    }
                    return id;
                }
            };
        }
    }
}
