package io.github.messagingpool.autoconfigure.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.loops.BeansLookedUpTests.UnusedFactory.Halls;
import io.github.messagingpool.autoconfigure.loops.Resident.ResidentInit;
import io.github.messagingpool.autoconfigure.loops.Seeker.How;
import io.github.messagingpool.autoconfigure.loops.Seeker.Look;
import io.github.messagingpool.autoconfigure.loops.Seeker.SeekRequest;
import io.github.messagingpool.autoconfigure.loops.Seeker.SeekerInit;
import io.github.messagingpool.autoconfigure.loops.Seeker.When;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.aot.AbstractAotProcessor;

/** Tests for starts in which nobody can see who waits for whom, and that would hang for ever. */
@Timeout(30)
class StartGuardTests {

    private static final String LIMIT = "io.github.messagingpool.bean-wait-seconds";

    @BeforeAll
    static void waitLess() {
        System.setProperty(LIMIT, "1");
    }

    @AfterAll
    static void waitAsByDefault() {
        System.clearProperty(LIMIT);
    }

    private static ApplicationContextRunner runner(Class<?> configuration) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
                .withPropertyValues("spring.profiles.active=seeking", "messaging-pool.defaults.threads=2")
                .withBean(Look.class, () -> new Look(When.MESSAGE, How.PROVIDER))
                .withUserConfiguration(BeansLookedUpTests.Scan.class, configuration);
    }

    private static ApplicationContextRunner runner(Class<?> configuration, Way way) {
        return runner(configuration).withBean(Way.class, () -> way);
    }

    private static void assertEnded(FailureAnalysis analysis, String... parts) {
        assertThat(analysis.getDescription())
                .contains("has been parked for 1 s, at " + StartGuardTests.class.getName())
                .contains(
                        "Nobody can see what the first waits for there. If that is one of the others, they would wait")
                .contains(parts);
        assertThat(analysis.getAction())
                .contains("If it waits for", "getObject()", "ApplicationRunner", "a time limit", LIMIT);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whereAFactoryBeanWaitsForAThreadThatWaitsForAnItemThatLooksTheObjectUp(Way way) {
        assertEnded(
                BeansLookedUpTests.failure(runner(FactoryForSeeker.class, way)),
                "which makes the bean 'guest'",
                "and the thread 'seekers-",
                "which runs SeekRequest with the id 1, waits until it goes on, at " + How.class.getName());
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"LATCH", "MONITOR", "UNINTERRUPTIBLY"}) // the others are tried with who looks it up
    void whereAFactoryBeanWaitsForAThreadThatWaitsForAnItemThatTakesTheObject(Way way) {
        assertEnded(
                BeansLookedUpTests.failure(runner(FactoryForResident.class, way)),
                "which makes the bean 'guest'",
                "and the thread 'residents-",
                "which runs ResidentInit with the id 1, waits until it goes on.");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whereAnItemWaitsForAThreadThatLooksTheBeanUp(Way way) {
        assertEnded(
                BeansLookedUpTests.failure(runner(ItemWithThread.class, way)),
                "which makes the bean 'hall'",
                "waits until it goes on, at " + StartGuardTests.class.getName(),
                "The thread 'seekers-",
                "which runs Doing with the id 1, has been parked as long");
    }

    @Test
    void whereItemsOfOnePoolWaitForEachOtherInAFactoryBean() {
        assertEnded(
                BeansLookedUpTests.failure(runner(FactoryAsksOthers.class)),
                "The thread 'seekers-",
                ", which runs Doing with the id 1, and makes the bean 'hall',",
                "waits until it goes on, at " + StartGuardTests.class.getName());
    }

    @Test
    void whereTheFactoryBeanIsWantedBeforeAllOthers() {
        assertEnded(
                BeansLookedUpTests.failure(runner(BeforeOthers.class, Way.LATCH)), "which makes the bean 'processor'");
    }

    @Test
    void whereTheBeanIsOfAContextBelow() {
        assertEnded(BeansLookedUpTests.failure(runner(Below.class)), "which makes the bean 'upper'");
    }

    @Test
    void whereTheLockIsTheApplications() {
        assertEnded(BeansLookedUpTests.failure(runner(OwnLock.class)), "which makes the bean 'hall'");
    }

    @Test
    void theStartGoesOnWhereTheBeanIsMadeAllTheSame() {
        runner(Recovering.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            @SuppressWarnings("unchecked")
            ThreadPool<Seeker> seekers = context.getBean("seekers", ThreadPool.class);
            assertThat(seekers.sendAndReceive(new SeekRequest(1))).isTrue();
        });
    }

    @Test
    void nobodyLooksOnceTheContextHasStarted() {
        runner(There.class).run(context -> {
            assertThat(context).hasNotFailed();
            await().until(() -> guards() == 0);
        });
    }

    @Test
    void nobodyLooksOnceTheContextCouldNotStart() {
        runner(Failing.class).run(context -> {
            assertThat(context).hasFailed();
            await().until(() -> guards() == 0);
        });
    }

    @Test
    void nobodyLooksWhereTheContextIsOnlyProcessedAheadOfTime() {
        System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
        try {
            nobodyLooksWhereTheContextIsOnlyPrepared();
        } finally {
            System.clearProperty(AbstractAotProcessor.AOT_PROCESSING);
        }
    }

    /** As tests do, which do not say what they do. */
    @Test
    @SuppressWarnings("resource") // it is never closed either
    void nobodyLooksWhereTheContextIsOnlyPrepared() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(MessagingPoolAutoConfiguration.class, There.class);
        context.refreshForAotProcessing(new RuntimeHints());

        await().until(() -> guards() == 0);
    }

    private static long guards() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("messaging-pool-start-guard"))
                .count();
    }

    @Test
    void aWaitWithATimeLimitIsLeftAlone() throws Exception {
        assertGoesOn(TimedFactory.class);
    }

    @Test
    void anItemThatNobodyWaitsForMayWaitForTheObject() throws Exception {
        assertGoesOn(OneWay.class);
    }

    @Test
    void anItemThatIsParkedOnItsOwnMayBe() throws Exception {
        assertGoesOn(ParkedItem.class);
    }

    @Test
    void aThreadThatIsNotAPoolsMayWaitForTheObject() throws Exception {
        assertGoesOn(NoPool.class);
    }

    @Test
    void aLockOfTheApplicationsThatNoPoolWaitsForIsLeftAlone() throws Exception {
        assertGoesOn(OwnLockWithoutPool.class);
    }

    /** Starts, with a limit of no time at all, an application that takes its time until it is let go on. */
    private static void assertGoesOn(Class<? extends Slow> configuration) throws Exception {
        System.setProperty(LIMIT, "0");
        CompletableFuture<Slow> slow = new CompletableFuture<>();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread start = new Thread(() -> runner(configuration)
                .withInitializer(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessBeforeInitialization(Object bean, String name) {
                        if (bean instanceof Slow found) {
                            slow.complete(found);
                        }
                        return bean;
                    }
                }))
                .run(context -> failure.complete(context.getStartupFailure())));
        try {
            start.start();
            await().until(() -> failure.isDone() || (slow.isDone() && isAtWork(slow.join(), start)));

            await().during(Duration.ofMillis(500)).until(() -> !failure.isDone());
            slow.join().goOn.countDown();

            assertThat(failure.get(20, TimeUnit.SECONDS)).isNull();
        } finally {
            var unused = slow.thenAccept(found -> found.goOn.countDown());
            waitLess();
        }
    }

    private static boolean isAtWork(Slow slow, Thread start) {
        return slow.isBlocked() && start.getState() != Thread.State.RUNNABLE;
    }

    /** How a thread waits for what another does. */
    enum Way {
        LATCH {
            @Override
            void await(Runnable work) throws InterruptedException {
                CountDownLatch done = new CountDownLatch(1);
                start(() -> {
                    work.run();
                    done.countDown();
                });
                done.await();
            }
        },
        GET {
            @Override
            void await(Runnable work) throws InterruptedException, ExecutionException {
                CompletableFuture.runAsync(work, Way::start).get();
            }
        },
        JOIN {
            @Override
            void await(Runnable work) {
                CompletableFuture.runAsync(work, Way::start).join();
            }
        },
        ALL_OF {
            @Override
            void await(Runnable work) {
                CompletableFuture.allOf(CompletableFuture.runAsync(work, Way::start))
                        .join();
            }
        },
        INVOKE_ALL {
            @Override
            void await(Runnable work) throws InterruptedException, ExecutionException {
                ExecutorService executor = Executors.newSingleThreadExecutor();
                try {
                    executor.invokeAll(List.of(Executors.callable(work))).get(0).get();
                } finally {
                    executor.shutdown();
                }
            }
        },
        THREAD {
            @Override
            void await(Runnable work) throws InterruptedException {
                start(work).join();
            }
        },
        MONITOR {
            @Override
            void await(Runnable work) throws InterruptedException {
                boolean[] done = new boolean[1];
                synchronized (done) {
                    start(() -> {
                        work.run();
                        synchronized (done) {
                            done[0] = true;
                            done.notifyAll();
                        }
                    });
                    while (!done[0]) {
                        done.wait();
                    }
                }
            }
        },
        UNINTERRUPTIBLY {
            @Override
            void await(Runnable work) {
                Semaphore done = new Semaphore(0);
                start(() -> {
                    try {
                        work.run();
                    } finally {
                        done.release();
                    }
                });
                done.acquireUninterruptibly();
                throw new IllegalStateException("The work has failed");
            }
        };

        abstract void await(Runnable work) throws InterruptedException, ExecutionException;

        void awaitUnchecked(Runnable work) {
            try {
                await(work);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Thread start(Runnable work) {
            Thread thread = new Thread(work, "helper");
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((ended, failure) -> {});
            thread.start();
            return thread;
        }
    }

    /** Has an item do something. */
    record Doing(long id, Runnable work) implements Request.OfLong<Seeker, Boolean> {

        @Override
        public Boolean process(Seeker item) {
            work.run();
            return true;
        }
    }

    private static void seek(ThreadPool<Seeker> seekers) {
        seekers.sendAndReceive(new SeekRequest(1));
    }

    @Configuration(proxyBeanMethods = false)
    static class There {

        @Bean
        Hall hall() {
            return () -> "hall";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        Hall hall() {
            throw new IllegalStateException("for a reason of its own");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Guest {

        @Bean
        @DependsOn("hall")
        String guest(Hall hall) {
            return hall.name();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryForSeeker extends Guest {

        @Bean
        Halls hall(ThreadPool<Seeker> seekers, Way way) {
            return new Halls(() -> {
                seekers.sendAndReceive(new SeekerInit(1));
                way.awaitUnchecked(() -> seek(seekers));
            });
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryForResident extends Guest {

        @Bean
        Halls hall(ThreadPool<Resident> residents, Way way) {
            return new Halls(() -> way.awaitUnchecked(() -> residents.sendAndReceive(new ResidentInit(1))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ItemWithThread {

        @Bean
        Hall hall(ThreadPool<Seeker> seekers, ObjectProvider<Hall> halls, Way way) {
            seekers.sendAndReceive(new SeekerInit(1));
            seekers.sendAndReceive(new Doing(1, () -> way.awaitUnchecked(halls::getObject)));
            return () -> "hall";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryAsksOthers {

        @Bean
        @Lazy
        Halls hall(ThreadPool<Seeker> seekers, ObjectProvider<Hall> halls) {
            return new Halls(() ->
                    LongStream.range(2, 12).forEach(id -> seekers.sendAndReceive(new Doing(id, halls::getObject))));
        }

        @Bean
        String guest(ThreadPool<Seeker> seekers, ObjectProvider<Hall> halls) {
            LongStream.range(1, 12).forEach(id -> seekers.sendAndReceive(new SeekerInit(id)));
            seekers.sendAndReceive(new Doing(1, halls::getObject));
            return "guest";
        }
    }

    record Named(String hall) implements BeanPostProcessor {}

    @Configuration(proxyBeanMethods = false)
    static class BeforeOthers {

        @Bean
        static Halls hall(ObjectProvider<ThreadPool<Seeker>> seekers, Way way) {
            return new Halls(() -> {
                seekers.getObject().sendAndReceive(new SeekerInit(1));
                way.awaitUnchecked(() -> seek(seekers.getObject()));
            });
        }

        @Bean
        @DependsOn({"seeker.Look", "hall"})
        static BeanPostProcessor processor(Hall hall) {
            return new Named(hall.name());
        }
    }

    /** A bean that starts a context in which a bean waits for an item that looks it up there. */
    @Configuration(proxyBeanMethods = false)
    static class Below {

        @Bean
        String upper(ThreadPool<Seeker> seekers, ApplicationContext above) {
            seekers.sendAndReceive(new SeekerInit(1));
            try (AnnotationConfigApplicationContext below = new AnnotationConfigApplicationContext()) {
                below.setParent(above);
                below.registerBean("lower", Hall.class, waiting(() -> {
                    seekers.sendAndReceive(new Doing(1, () -> below.getBean("lower")));
                    return () -> "lower";
                }));
                below.refresh();
            }
            return "upper";
        }

        private static Supplier<Hall> waiting(Supplier<Hall> hall) {
            return hall;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnLock {

        @Bean
        Hall hall(ThreadPool<Seeker> seekers) {
            seekers.sendAndReceive(new SeekerInit(1));
            Object lock = new Object();
            synchronized (lock) {
                Way.GET.awaitUnchecked(() -> seekers.sendAndReceive(new Doing(1, () -> {
                    synchronized (lock) {
                        lock.notifyAll();
                    }
                })));
            }
            return () -> "hall";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Recovering extends Guest {

        @Bean
        Halls hall(ThreadPool<Seeker> seekers) {
            return new Halls(() -> {
                seekers.sendAndReceive(new SeekerInit(1));
                try {
                    Way.GET.await(() -> seek(seekers));
                } catch (InterruptedException e) {
                    return; // it does without
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** An application that waits, while it starts, until it is let go on. */
    abstract static class Slow {

        final CountDownLatch goOn = new CountDownLatch(1);
        private volatile @Nullable Thread blocked;

        /** Returns whether what waits for the start has begun to. */
        boolean isBlocked() {
            Thread thread = blocked;
            return thread != null
                    && (thread.getState() == Thread.State.BLOCKED || thread.getState() == Thread.State.WAITING);
        }

        void waits() {
            blocked = Thread.currentThread();
        }

        /** Waits as one does for a database that another thread connects to. */
        void awaitOther() {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TimedFactory extends Slow {

        @Bean
        Halls hall(ThreadPool<Seeker> seekers, ObjectProvider<Hall> halls) {
            return new Halls(() -> {
                Way.start(() -> {
                    seekers.sendAndReceive(new SeekerInit(1));
                    seekers.sendAndReceive(new Doing(1, () -> {
                        waits();
                        halls.getObject();
                    }));
                });
                try {
                    if (!goOn.await(1, TimeUnit.HOURS)) {
                        throw new IllegalStateException("It has not waited");
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Bean
        @DependsOn("hall")
        String guest(Hall hall) {
            return hall.name();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneWay extends Slow {

        @Bean
        Halls hall(ThreadPool<Seeker> seekers, ObjectProvider<Hall> halls) {
            return new Halls(() -> {
                seekers.send(new SeekerInit(1));
                seekers.send(new Doing(1, () -> {
                    waits();
                    halls.getObject();
                }));
                var unused = seekers.sendAsync(new Doing(1, () -> {}));
                awaitOther();
            });
        }

        @Bean
        @DependsOn("hall")
        String guest(Hall hall) {
            return hall.name();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ParkedItem extends Slow {

        @Bean
        Hall hall(ThreadPool<Seeker> seekers) {
            var unused = seekers.sendAsync(new SeekerInit(1));
            var awaited = seekers.sendAsync(new Doing(1, () -> {
                        waits();
                        awaitOther();
                    }))
                    .thenApply(done -> done);
            awaitOther();
            return () -> "hall" + awaited.join();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NoPool extends Slow {

        @Bean
        Halls hall(ObjectProvider<Hall> halls) {
            return new Halls(() -> {
                Way.start(() -> {
                    waits();
                    halls.getObject();
                });
                awaitOther();
            });
        }

        @Bean
        @DependsOn("hall")
        String guest(Hall hall) {
            return hall.name();
        }
    }

    /** An item is parked as well, as in {@link ParkedItem}. */
    @Configuration(proxyBeanMethods = false)
    static class OwnLockWithoutPool extends ParkedItem {

        @Bean
        String locking() {
            return "there";
        }

        @Bean
        @Override
        Hall hall(ThreadPool<Seeker> seekers) {
            Object lock = new Object();
            synchronized (lock) {
                Way.start(() -> {
                    synchronized (lock) {
                        lock.notifyAll();
                    }
                });
                return super.hall(seekers);
            }
        }
    }
}
