package io.github.messagingpool.autoconfigure.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.loops.Resident.ResidentInit;
import io.github.messagingpool.autoconfigure.loops.Seeker.How;
import io.github.messagingpool.autoconfigure.loops.Seeker.Look;
import io.github.messagingpool.autoconfigure.loops.Seeker.SeekRequest;
import io.github.messagingpool.autoconfigure.loops.Seeker.SeekerInit;
import io.github.messagingpool.autoconfigure.loops.Seeker.When;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.SpringProperties;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Tests for items that look up, by themselves, a bean which waits for them while it is made. */
@Timeout(30)
class BeansLookedUpTests {

    private static final String LIMIT = "io.github.messagingpool.bean-wait-seconds";

    @BeforeAll
    static void waitLess() {
        System.setProperty(LIMIT, "2");
    }

    @AfterAll
    static void waitAsByDefault() {
        System.clearProperty(LIMIT);
    }

    private static ApplicationContextRunner runner(When when, How how) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
                .withPropertyValues("spring.profiles.active=seeking", "messaging-pool.defaults.threads=2")
                .withBean(Look.class, () -> new Look(when, how))
                .withUserConfiguration(Scan.class);
    }

    private static Stream<Arguments> allWays() {
        return Stream.of(When.values()).flatMap(when -> Stream.of(How.values()).map(how -> Arguments.of(when, how)));
    }

    @ParameterizedTest
    @MethodSource("allWays")
    void theApplicationDoesNotStartAndSaysWhy(When when, How how) {
        FailureAnalysis analysis = failure(runner(when, how).withUserConfiguration(InMethod.class));

        assertThat(analysis.getDescription())
                .contains(Seeker.class.getName(), "with the id 1, takes the bean 'hall'")
                .contains("cannot be there before the bean 'hall' is finished", "seekers#1 (seekers-");
        assertThat(analysis.getAction()).contains("ApplicationRunner");
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void whereTheBeanWaitsWhenItIsInitialized(When when) {
        FailureAnalysis analysis = failure(runner(when, How.PROVIDER).withUserConfiguration(WhenInitialized.class));

        assertThat(analysis.getDescription()).contains("takes the bean 'hall'");
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void whereTheBeanWaitsLaterThanTheItem(When when) {
        FailureAnalysis analysis = failure(runner(when, How.NAME).withUserConfiguration(LaterThanItem.class));

        assertThat(analysis.getDescription()).contains("'hall'", "seekers#1 (seekers-", "bean#hall (");
        assertThat(analysis.getAction()).contains("ApplicationRunner");
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void whereAFactoryBeanWaits(When when) {
        FailureAnalysis analysis = failure(runner(when, How.PROVIDER).withUserConfiguration(Factory.class));

        assertThat(analysis.getDescription())
                .contains("The bean 'hall' waits for an item, in its getObject()", "seekers#1");
        assertThat(analysis.getAction()).contains("getObject()", "ApplicationRunner");
    }

    @Test
    void whereAFactoryBeanWaitsByAFuture() {
        FailureAnalysis analysis =
                failure(runner(When.MESSAGE, How.TYPE).withUserConfiguration(FactoryWithFuture.class));

        assertThat(analysis.getDescription()).contains("The bean 'hall' waits for an item, in its getObject()");
    }

    @Test
    void whereABeanWaitsThatAFactoryBeanHasMade() {
        FailureAnalysis analysis =
                failure(runner(When.MESSAGE, How.NAME).withUserConfiguration(FactoryWithPorter.class));

        assertThat(analysis.getDescription())
                .contains("The bean 'hall' waits for an item, in its getObject()", "by the bean 'porter'");
    }

    @Test
    void whereABeanWaitsThatAnotherHasMade() {
        FailureAnalysis analysis = failure(runner(When.MESSAGE, How.NAME).withUserConfiguration(LaterByPorter.class));

        assertThat(analysis.getDescription())
                .contains("The bean 'hall' waits, by the bean 'porter', for an item that waits for the bean 'hall'");
    }

    @Test
    void whereAFactoryBeanOfOnePoolThreadWaitsForAnother() {
        runner(When.MESSAGE, How.PROVIDER)
                .withUserConfiguration(FactoryForResidents.class)
                .run(context -> {
                    @SuppressWarnings("unchecked")
                    ThreadPool<Resident> residents = context.getBean("residents", ThreadPool.class);

                    assertThatThrownBy(() -> residents.sendAndReceive(new ResidentInit(1)))
                            .hasStackTraceContaining("takes the bean 'hall'")
                            .hasStackTraceContaining("Resident");
                });
    }

    @Test
    void whereTheBeanWaitsForAThreadThatWaitsForTheItem() {
        FailureAnalysis analysis =
                failure(runner(When.CONSTRUCTOR, How.PROVIDER).withUserConfiguration(OtherThread.class));

        assertThat(analysis.getDescription())
                .contains("takes the bean 'hall'", "has been parked for 2 s, at " + OtherThread.class.getName())
                .contains(", in java.util.concurrent.", "Nobody can see what it waits for there. If that is the item,")
                .doesNotContain("It seems to wait");
        assertThat(analysis.getAction()).contains("ApplicationRunner", "a time limit", "bean-wait-seconds");
    }

    @Test
    void whatAnItemTakesFailsItWithTheReasonItself() {
        runner(When.MESSAGE, How.PROVIDER)
                .withUserConfiguration(TakenWhileItWaits.class)
                .run(context -> assertThat(context.getBean(TakenWhileItWaits.class).init)
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableOfType(ExecutionException.class)
                        .withMessageContaining("Nobody can see what it waits for there")
                        .havingRootCause()
                        .satisfies(reason -> assertThat(reason.getSuppressed())
                                .singleElement()
                                .satisfies(was -> assertThat(was)
                                        .hasMessageContaining("was here")
                                        .hasStackTraceContaining(TakenWhileItWaits.class.getName()))));
    }

    @ParameterizedTest
    @ValueSource(classes = {JoiningOneThatGoesOn.class, WaitingAgainAndAgain.class, MadeByAnother.class})
    void aBeanThatMovesOrKeepsNoStartIsWaitedFor(Class<? extends Moving> configuration) {
        runner(When.MESSAGE, How.PROVIDER)
                .withUserConfiguration(configuration)
                .run(context -> assertThat(context.getBean(Moving.class).seek).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void aBeanThatWaitsForNobodyIsWaitedFor() {
        runner(When.CONSTRUCTOR, How.PROVIDER)
                .withUserConfiguration(NotWaiting.class)
                .run(context ->
                        assertThat(context.getBean(NotWaiting.class).init).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void anotherBeanIsMadeMeanwhile() {
        runner(When.CONSTRUCTOR, How.PROVIDER)
                .withUserConfiguration(ForAnother.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void anotherBeanCannotBeMadeMeanwhileWhereSpringLocksStrictly() {
        SpringProperties.setProperty(DefaultListableBeanFactory.STRICT_LOCKING_PROPERTY_NAME, "true");
        try {
            FailureAnalysis analysis =
                    failure(runner(When.MESSAGE, How.PROVIDER).withUserConfiguration(ForAnother.class));

            assertThat(analysis.getDescription())
                    .contains("takes the bean 'hall', which cannot be there before the bean 'waiting' is finished");
        } finally {
            SpringProperties.setProperty(DefaultListableBeanFactory.STRICT_LOCKING_PROPERTY_NAME, null);
        }
    }

    @Test
    void norWhereThePoolsThreadsHaveTheNameOfTheOneThatStarts() throws Exception {
        FailureAnalysis[] found = new FailureAnalysis[1];
        Thread starting = new Thread(
                () -> found[0] = failure(runner(When.MESSAGE, How.PROVIDER).withUserConfiguration(ForAnother.class)),
                "seekers-99");
        starting.start();
        starting.join();

        assertThat(found[0].getDescription())
                .contains("takes the bean 'hall', which cannot be there before the bean 'waiting' is finished");
    }

    @Test
    void aFactoryBeanIsAskedForNothingAtTheStart() {
        runner(When.CONSTRUCTOR, How.PROVIDER)
                .withUserConfiguration(UnusedFactory.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void whatWaitsWhenAllBeansAreThereGoesOn() {
        runner(When.CONSTRUCTOR, How.PROVIDER)
                .withUserConfiguration(AtTheEnd.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void onceTheContextHasStartedAFactoryBeanWaitsAsLongAsItTakes() {
        runner(When.MESSAGE, How.NAME).withUserConfiguration(SlowFactory.class).run(context -> {
            SlowFactory slow = context.getBean(SlowFactory.class);

            goesOnWhenLet(slow.begun, slow.goOn, () -> context.getBean(Hall.class));
        });
    }

    @Test
    void onceTheContextHasStartedAnItemWaitsAsLongAsABeanTakes() {
        runner(When.MESSAGE, How.NAME).withUserConfiguration(SlowBean.class).run(context -> {
            SlowBean slow = context.getBean(SlowBean.class);
            @SuppressWarnings("unchecked")
            ThreadPool<Seeker> seekers = context.getBean("seekers", ThreadPool.class);
            seekers.sendAndReceive(new SeekerInit(1));
            Future<Hall> hall = inThread(() -> context.getBean(Hall.class));
            slow.begun.await();

            goesOnWhenLet(slow.begun, slow.goOn, () -> seekers.sendAndReceive(new SeekRequest(1)));

            assertThat(hall).succeedsWithin(Duration.ofSeconds(10));
        });
    }

    /** Does something that waits longer than a bean may while the context starts. */
    private static void goesOnWhenLet(CountDownLatch begun, CountDownLatch goOn, Callable<?> slow) throws Exception {
        System.setProperty(LIMIT, "0");
        try {
            Future<?> done = inThread(slow);
            await().until(() -> begun.getCount() == 0 || done.isDone());
            await().during(Duration.ofMillis(200)).until(() -> !done.isDone());
            goOn.countDown();

            assertThat(done).succeedsWithin(Duration.ofSeconds(10));
        } finally {
            goOn.countDown();
            waitLess();
        }
    }

    private static <T> Future<T> inThread(Callable<T> work) {
        return Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "other");
                    thread.setDaemon(true);
                    return thread;
                })
                .submit(work);
    }

    static FailureAnalysis failure(ApplicationContextRunner runner) {
        FailureAnalysis[] found = new FailureAnalysis[1];
        runner.run(context -> found[0] = analysis(Objects.requireNonNull(context.getStartupFailure())));
        return Objects.requireNonNull(found[0], "no analysis");
    }

    private static FailureAnalysis analysis(Throwable failure) {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation(
                        BeansLookedUpTests.class.getClassLoader())
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, e) -> {}));
        return analyzers.stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith("io.github.messagingpool"))
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no analysis", failure));
    }

    private static void seek(ThreadPool<Seeker> seekers) {
        seekers.sendAndReceive(new SeekerInit(1));
        seekers.sendAndReceive(new SeekRequest(1));
    }

    /** A hall that has something done while it is made. */
    private static Hall hall(ThreadPool<Seeker> seekers, Consumer<ThreadPool<Seeker>> work) {
        work.accept(seekers);
        return () -> "hall";
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    static class Scan {}

    @Configuration(proxyBeanMethods = false)
    static class InMethod {

        @Bean
        Hall hall(ThreadPool<Seeker> seekers) {
            return BeansLookedUpTests.hall(seekers, BeansLookedUpTests::seek);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WhenInitialized {

        record Built(ThreadPool<Seeker> seekers) implements Hall, InitializingBean {

            @Override
            public void afterPropertiesSet() {
                seek(seekers);
            }

            @Override
            public String name() {
                return "built";
            }
        }

        @Bean
        Built hall(ThreadPool<Seeker> seekers) {
            return new Built(seekers);
        }
    }

    /** The item looks first, and is parked when the bean begins to wait. */
    @Configuration(proxyBeanMethods = false)
    static class LaterThanItem {

        @Bean
        Hall hall(ThreadPool<Seeker> seekers) {
            CompletableFuture<?> init = seekers.sendAsync(new SeekerInit(1));
            CompletableFuture<Boolean> seek = seekers.sendAsync(new SeekRequest(1));
            Thread owner = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName()
                            .equals(seekers.route(1).threadName().orElseThrow()))
                    .findFirst()
                    .orElseThrow();
            if (owner == Thread.currentThread()) {
                throw new IllegalStateException("The first try has failed, and the item makes the bean itself");
            }
            while (!isInBeanWait(owner)) {
                Thread.onSpinWait();
            }
            return hall(init, seek);
        }

        private static Hall hall(CompletableFuture<?> init, CompletableFuture<Boolean> seek) {
            init.join();
            seek.join();
            return () -> "hall";
        }
    }

    private static boolean isInBeanWait(Thread owner) {
        return Stream.of(owner.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith(".BeanWait")
                        && frame.getMethodName().equals("await"));
    }

    record Porter() {}

    /** As {@link LaterThanItem}, but it has the other bean made that waits. */
    @Configuration(proxyBeanMethods = false)
    static class LaterByPorter {

        private CompletableFuture<Boolean> seek = new CompletableFuture<>();

        @Bean
        Hall hall(ThreadPool<Seeker> seekers, ObjectProvider<Porter> porters) {
            seekers.sendAndReceive(new SeekerInit(1));
            seek = seekers.sendAsync(new SeekRequest(1));
            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("seekers-") && isInBeanWait(thread)));
            Porter porter = porters.getObject();
            return porter::toString;
        }

        @Bean
        @Lazy
        Porter porter() {
            seek.join();
            return new Porter();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryWithPorter {

        @Bean
        UnusedFactory.Halls hall(ObjectProvider<Porter> porters) {
            return new UnusedFactory.Halls(porters::getObject);
        }

        @Bean
        @Lazy
        Porter porter(ThreadPool<Seeker> seekers) {
            seek(seekers);
            return new Porter();
        }

        @Bean
        @DependsOn("hall")
        String guest(Hall hall) {
            return hall.name();
        }
    }

    /** Waits for something else, longer than it may, while an item takes it. */
    @Configuration(proxyBeanMethods = false)
    static class TakenWhileItWaits {

        private CompletableFuture<?> init = new CompletableFuture<>();

        @Bean
        Hall hall(ThreadPool<Resident> residents) throws InterruptedException {
            init = residents.sendAsync(new ResidentInit(1));
            CountDownLatch ended = new CountDownLatch(1);
            var unused = init.whenComplete((made, failure) -> ended.countDown());
            ended.await();
            return () -> "hall";
        }
    }

    /** Waits longer than it may, while an item wants it; but not in one wait, or not so that the start waits as well. */
    abstract static class Moving {

        static final Duration LONG = Duration.ofSeconds(4);

        CompletableFuture<Boolean> seek = new CompletableFuture<>();

        void send(ThreadPool<Seeker> seekers) {
            seekers.sendAndReceive(new SeekerInit(1));
            seek = seekers.sendAsync(new SeekRequest(1));
            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("seekers-") && isInBeanWait(thread)));
        }

        /** Does something for that long. */
        static void work() {
            CompletableFuture<Void> never = new CompletableFuture<>();
            never.completeOnTimeout(null, LONG.toMillis(), TimeUnit.MILLISECONDS);
            try {
                never.get(1, TimeUnit.HOURS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class JoiningOneThatGoesOn extends Moving {

        @Bean
        Hall hall(ThreadPool<Seeker> seekers) throws InterruptedException {
            send(seekers);
            Thread other = new Thread(Moving::work, "other");
            other.start();
            other.join();
            return () -> "hall";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WaitingAgainAndAgain extends Moving {

        @Bean
        Hall hall(ThreadPool<Seeker> seekers) {
            send(seekers);
            long end = System.nanoTime() + LONG.toNanos();
            while (System.nanoTime() < end) {
                CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
                        .join();
            }
            return () -> "hall";
        }
    }

    /** The start goes on, with something of its own, while another thread makes the bean. */
    @Configuration(proxyBeanMethods = false)
    static class MadeByAnother extends Moving {

        @Bean
        @Lazy
        Hall hall(ThreadPool<Seeker> seekers) {
            send(seekers);
            CompletableFuture.runAsync(Moving::work).join();
            return () -> "hall";
        }

        @Bean
        SmartInitializingSingleton last(ObjectProvider<Hall> halls) {
            return () -> {
                Future<Hall> hall = inThread(halls::getObject);
                try {
                    hall.get(1, TimeUnit.HOURS);
                } catch (InterruptedException | ExecutionException | TimeoutException e) {
                    throw new IllegalStateException(e);
                }
            };
        }
    }

    /** A factory bean that nothing takes at the start, and that waits for an item. */
    @Configuration(proxyBeanMethods = false)
    static class SlowFactory {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        private record Held(long id, CountDownLatch begun, CountDownLatch goOn)
                implements Request.OfLong<Seeker, Boolean> {

            @Override
            public Boolean process(Seeker item) throws InterruptedException {
                begun.countDown();
                goOn.await();
                return true;
            }
        }

        @Bean
        @Lazy
        UnusedFactory.Halls hall(ThreadPool<Seeker> seekers) {
            return new UnusedFactory.Halls(() -> {
                seekers.sendAndReceive(new SeekerInit(1));
                seekers.sendAndReceive(new Held(1, begun, goOn));
            });
        }
    }

    /** A bean that nothing takes at the start, and that takes its time. */
    @Configuration(proxyBeanMethods = false)
    static class SlowBean {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Bean
        @Lazy
        Hall hall() throws InterruptedException {
            begun.countDown();
            goOn.await();
            return () -> "hall";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class UnusedFactory {

        record Halls(Runnable work) implements FactoryBean<Hall> {

            @Override
            public Hall getObject() {
                work.run();
                return () -> "hall";
            }

            @Override
            public Class<?> getObjectType() {
                return Hall.class;
            }
        }

        @Bean
        Halls hall(ThreadPool<Seeker> seekers) {
            return new Halls(() -> seek(seekers));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryForResidents {

        @Bean
        UnusedFactory.Halls hall(ThreadPool<Resident> residents) {
            return new UnusedFactory.Halls(() -> residents.sendAndReceive(new ResidentInit(onOtherThread(residents))));
        }

        private static long onOtherThread(ThreadPool<?> pool) {
            return LongStream.iterate(2, id -> id + 1)
                    .filter(id -> !pool.route(id).thread().equals(pool.route(1).thread()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Factory extends UnusedFactory {

        @Bean
        @DependsOn("hall")
        String guest(Hall hall) {
            return hall.name();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryWithFuture extends Factory {

        @Bean
        @Override
        Halls hall(ThreadPool<Seeker> seekers) {
            return new Halls(() -> {
                seekers.sendAsync(new SeekerInit(1)).join();
                seekers.sendAsync(new SeekRequest(1)).join();
            });
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherThread {

        @Bean
        Hall hall(ThreadPool<Seeker> seekers) {
            return BeansLookedUpTests.hall(seekers, pool -> CompletableFuture.runAsync(
                            () -> seek(pool), task -> new Thread(task, "other").start())
                    .join());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NotWaiting {

        private CompletableFuture<?> init = new CompletableFuture<>();

        @Bean
        Hall hall(ThreadPool<Seeker> seekers) {
            init = seekers.sendAsync(new SeekerInit(1));
            return () -> "hall";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ForAnother {

        @Bean
        String waiting(ThreadPool<Seeker> seekers) {
            seek(seekers);
            return "there";
        }

        @Bean
        @Lazy
        Hall hall() {
            return () -> "hall";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AtTheEnd {

        @Bean
        SmartInitializingSingleton end(ThreadPool<Seeker> seekers) {
            return () -> seek(seekers);
        }

        @Bean
        @Lazy
        Hall hall() {
            return () -> "hall";
        }
    }
}
