package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.AddRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.AddResponse;
import io.github.messagingpool.autoconfigure.counter.Counter.BlockRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Tests for {@link MessagingPoolLifecycle}. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class MessagingPoolLifecycleTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=1")
            .withUserConfiguration(App.class);

    @Test
    void poolsStopAfterTheWebServerAndBeforeExecutors() {
        assertThat(MessagingPoolLifecycle.PHASE)
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE)
                .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
                .isGreaterThan(new ThreadPoolTaskExecutor().getPhase());
    }

    @Test
    void aPoolThatNobodyInjectsIsCreatedAlsoInLazyMode() {
        runner.withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .contains("counters-0"));
    }

    @Test
    void acceptedRequestsAreFinishedAndTheThreadsEnd(CapturedOutput output) {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicReference<CompletableFuture<AddResponse>> last = new AtomicReference<>();
        runner.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            pool.sendAndReceive(new CounterInit(1));
            pool.send(new BlockRequest(1, started, goOn));
            started.await();
            last.set(pool.sendAsync(new AddRequest(1)));
            new Thread(() -> {
                        awaitRefusal(pool);
                        goOn.countDown();
                    })
                    .start();
        });

        assertThat(last.get()).isCompletedWithValue(new AddResponse(1, 1));
        assertThat(poolThreads()).isZero();
        assertThat(output)
                .contains("Pool counters started: 1 thread for " + Counter.class.getName())
                .containsOnlyOnce("Pool counters stopped in ")
                .containsPattern("stopped in \\d+ ms: [2-9] requests finished, 1 item closed");
    }

    @Test
    void whatWasNotRunIsLoggedOnce(CapturedOutput output) {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        runner.withPropertyValues("messaging-pool.pools.counters.shutdown-timeout=0s")
                .run(context -> {
                    ThreadPool<Counter> pool = counters(context);
                    pool.sendAndReceive(new CounterInit(1));
                    pool.send(new BlockRequest(1, started, never));
                    started.await();
                    pool.send(new AddRequest(1));
                });
        never.countDown();

        await().until(() -> poolThreads() == 0); // another test counts them
        assertThat(output)
                .containsOnlyOnce(
                        "Pool counters did not stop completely: 1 request not run, 0 items not closed, 0 items failed to close");
    }

    @Test
    void twoContextsDoNotSeeEachOther() {
        runner.run(first -> {
            counters(first).sendAndReceive(new CounterInit(1));
            runner.run(second -> {
                counters(second).sendAndReceive(new CounterInit(1));
                counters(second).sendAndReceive(new AddRequest(1));
            });

            assertThat(counters(first).state()).isEqualTo(PoolState.RUNNING);
            assertThat(counters(first).sendAndReceive(new AddRequest(1))).isEqualTo(new AddResponse(1, 1));
        });
    }

    @Test
    void aRefreshThatFailsEndsTheThreads() {
        runner.withUserConfiguration(Failing.class)
                .run(context -> assertThat(context).hasFailed());

        assertThat(poolThreads()).isZero();
    }

    @Test
    void aContextThatPausesKeepsItsPools() {
        runner.run(context -> {
            context.getSourceApplicationContext().pause();
            context.getSourceApplicationContext().restart();

            assertThat(counters(context).state()).isEqualTo(PoolState.RUNNING);
        });
    }

    @Test
    void aStartWaitsForAStopThatStillGoesOn() {
        runner.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            MessagingPoolLifecycle lifecycle = context.getBean(MessagingPoolLifecycle.class);
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            pool.sendAndReceive(new CounterInit(1));
            pool.send(new BlockRequest(1, started, goOn));
            started.await();
            lifecycle.stop(() -> {});
            await().until(() -> pool.state() == PoolState.DRAINING);
            Thread starter = new Thread(lifecycle::start);
            starter.start();
            await().until(starter::getState, state -> state == State.WAITING || state == State.TERMINATED);
            goOn.countDown();
            starter.join();

            assertThat(pool.state()).isEqualTo(PoolState.RUNNING);
            assertThat(pool.contains(1)).isFalse();
        });
    }

    @Test
    void aShutdownTimeOutThatTheApplicationCutsShortIsWarnedOf(CapturedOutput output) {
        runner.withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=20s")
                .run(context -> assertThat(output)
                        .contains("Pool counters may take PT25S")
                        .contains("spring.lifecycle.timeout-per-shutdown-phase"));
    }

    @Test
    void anItemThatClosesTheContextIsNotWaitedForNorIsWhatWaitsForIt(CapturedOutput output) throws Exception {
        AtomicReference<CompletableFuture<String>> outer = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        runner.withPropertyValues(
                        "messaging-pool.pools.counters.threads=2",
                        "messaging-pool.pools.counters.routing=remainder",
                        "messaging-pool.pools.counters.shutdown-timeout=2m",
                        "spring.lifecycle.timeout-per-shutdown-phase=3m")
                .run(context -> {
                    ThreadPool<Counter> pool = counters(context);
                    pool.sendAndReceive(List.of(new CounterInit(1), new CounterInit(2)));
                    Act closes = new Act(2, () -> {
                        context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                                .close();
                        closed.countDown();
                    });

                    outer.set(pool.sendAsync(new Act(1, () -> pool.sendAndReceive(closes))));
                    closed.await();
                });

        assertThat(outer.get())
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(PoolClosedException.class);
        await().until(() -> poolThreads() == 0); // another test counts them
        assertThat(output).contains("threads still running: [counters-0]").contains("1 item not closed");
    }

    /** Does something on an item's thread. */
    private record Act(long id, Runnable action) implements Request.OfLong<Counter, String> {

        @Override
        public String process(Counter counter) {
            action.run();
            return "done";
        }
    }

    @Test
    void beansMaySendRequestsWhileTheContextIsBeingMade() {
        runner.withUserConfiguration(EarlySender.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(EarlySender.class));
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Counter> counters(ApplicationContext context) {
        return context.getBean("counters", ThreadPool.class);
    }

    private static void awaitRefusal(ThreadPool<Counter> pool) {
        await().until(() -> {
            try {
                pool.sendAsync(new EchoRequest<>(1, "")).getNow(null);
                return false;
            } catch (CompletionException refused) {
                return true;
            }
        });
    }

    private static long poolThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("counters-"))
                .count();
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        Object failing(ThreadPool<Counter> pool) {
            throw new IllegalStateException("no");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EarlySender {

        EarlySender(ThreadPool<Counter> pool) {
            pool.sendAndReceive(new CounterInit(1));
        }
    }
}
