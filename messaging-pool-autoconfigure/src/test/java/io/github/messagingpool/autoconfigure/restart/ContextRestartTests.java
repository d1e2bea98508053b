package io.github.messagingpool.autoconfigure.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.Init;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.Request;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolEndpointAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.health.MessagingPoolHealthContributorAutoConfiguration;
import io.github.messagingpool.autoconfigure.metrics.MessagingPoolMetricsAutoConfiguration;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.test.util.ReflectionTestUtils;

/** Tests for an application whose pools are stopped, and started again. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class ContextRestartTests {

    private static final Context<Resource> NO_CONTEXT = new Context<>() {
        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {}

        @Override
        public void afterRestore(Context<? extends Resource> context) {}

        @Override
        public void register(Resource resource) {}
    };

    private final Heard heard = new Heard();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class,
                    MessagingPoolEndpointAutoConfiguration.class,
                    MessagingPoolHealthContributorAutoConfiguration.class,
                    MessagingPoolMetricsAutoConfiguration.class,
                    EndpointAutoConfiguration.class,
                    WebEndpointAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class))
            .withPropertyValues(
                    "management.endpoints.web.exposure.include=messagingpools", "messaging-pool.defaults.threads=1")
            .withBean(Heard.class, () -> heard)
            .withUserConfiguration(App.class);

    @Test
    void beansAndClientsGoOnWithThePoolsTheyHold() {
        runner.run(context -> {
            TicketClient client = context.getBean(TicketClient.class);
            for (int i = 0; i < 3; i++) {
                client.pool().sendAndReceive(new TicketInit(1));

                assertThat(client.touch(1)).isEqualTo(1);

                context.stop();
                context.start();
                assertThat(client.pool()).isSameAs(context.getBean("ticket"));
                assertThat(client.pool().state()).isEqualTo(PoolState.RUNNING);
                assertThat(client.pool().contains(1)).isFalse();
            }
        });
    }

    @Test
    void betweenStopAndStartSendsFailAndSayThatThePoolMayStartAgain() {
        runner.run(context -> {
            TicketClient client = context.getBean(TicketClient.class);
            context.stop();

            assertThat(client.pool().state()).isEqualTo(PoolState.STOPPED);
            assertThatExceptionOfType(PoolClosedException.class)
                    .isThrownBy(() -> client.touch(1))
                    .withMessageContaining("stopped, and not started again yet")
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.NOT_STARTED));
        });
    }

    @Test
    void theStopFinishesWhatIsQueuedAndDestroysTheItemsThatSpringMade(CapturedOutput output) throws Exception {
        runner.run(context -> {
            ThreadPool<Ticket> tickets = context.getBean(TicketClient.class).pool();
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            tickets.sendAndReceive(new TicketInit(1));
            tickets.send(new HoldRequest(1, started, goOn));
            started.await();
            CompletableFuture<Integer> queued = tickets.sendAsync(new TouchRequest(1));
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(context::stop);
            await().until(() -> tickets.state() == PoolState.DRAINING);
            goOn.countDown();
            stopped.join();

            assertThat(queued).isCompletedWithValue(1);
            assertThat(heard.all).containsExactly("new ticket 1", "end of ticket 1");
            assertThat(output).containsPattern("Pool ticket stopped in \\d+ ms: 2 requests finished, 1 item closed");
            context.start();
            tickets.sendAndReceive(new TicketInit(1));
            assertThat(heard.all).containsExactly("new ticket 1", "end of ticket 1", "new ticket 1");
            assertThat(output).containsOnlyOnce("Pool ticket started again: 1 thread");
        });
    }

    @Test
    void poolsStopBeforeThoseTheyUseAndStartAfterThem(CapturedOutput output) {
        runner.run(context -> {
            ThreadPool<Desk> desks = desks(context);
            desks.sendAndReceive(new DeskInit(1));
            for (int i = 0; i < 2; i++) {
                context.stop();
                context.start();
                desks.sendAndReceive(new DeskInit(1));
            }

            assertThat(heard.all)
                    .containsExactly(
                            "new ticket 1", // by the desk
                            "desk closes: here",
                            "end of ticket 1",
                            "new ticket 1",
                            "desk closes: here",
                            "end of ticket 1",
                            "new ticket 1");
            assertThat(Pattern.compile("Pool (\\w+) started again")
                            .matcher(output)
                            .results()
                            .map(found -> found.group(1)))
                    .containsExactly("ticket", "desk", "ticket", "desk");
        });
    }

    @Test
    void aPoolThatTheApplicationClosedStaysClosed(CapturedOutput output) {
        runner.run(context -> {
            ThreadPool<Ticket> tickets = context.getBean(TicketClient.class).pool();
            tickets.shutdown();

            context.stop();
            context.start();

            assertThat(tickets.state()).isEqualTo(PoolState.CLOSED);
            assertThat(desks(context).state()).isEqualTo(PoolState.RUNNING);
            assertThat(output).containsOnlyOnce("Pool ticket was closed by the application and is not started again");
        });
    }

    @Test
    void aPoolThatIsClosedBetweenStopAndStartStaysClosed() {
        runner.run(context -> {
            ThreadPool<Ticket> tickets = context.getBean(TicketClient.class).pool();
            context.stop();
            ShutdownReport report = tickets.shutdown();
            context.start();

            assertThat(tickets.state()).isEqualTo(PoolState.CLOSED);
            assertThat(tickets.shutdown()).isSameAs(report);
        });
    }

    @Test
    void aContextThatClosesAfterItsStopClosesItsPools() {
        ThreadPool<?>[] tickets = new ThreadPool<?>[1];
        runner.run(context -> {
            tickets[0] = context.getBean(TicketClient.class).pool();
            context.stop();
        });

        assertThat(tickets[0].state()).isEqualTo(PoolState.CLOSED);
    }

    @Test
    void poolsOfAContextThatClosesAreClosedAtOnce() {
        PoolState[] afterThePools = new PoolState[1];
        runner.withBean(Earlier.class).run(context -> {
            ThreadPool<Ticket> tickets = context.getBean(TicketClient.class).pool();
            context.getBean(Earlier.class).stopped = () -> afterThePools[0] = tickets.state();
        });

        assertThat(afterThePools).containsExactly(PoolState.CLOSED);
    }

    @Test
    void startingTwiceStartsOnce(CapturedOutput output) {
        runner.run(context -> {
            TicketClient client = context.getBean(TicketClient.class);
            context.stop();
            context.start();
            client.pool().sendAndReceive(new TicketInit(1));
            context.start();

            assertThat(client.touch(1)).isEqualTo(1);
            assertThat(output).containsOnlyOnce("Pool ticket started again");
        });
    }

    @Test
    void healthIsOutOfServiceWhileThePoolsAreStopped() {
        runner.run(context -> {
            HealthIndicator indicator = context.getBean("messagingpoolHealthContributor", HealthIndicator.class);
            context.stop();
            Health stopped = indicator.health();
            context.start();
            Health started = indicator.health();

            assertThat(stopped).isNotNull();
            assertThat(stopped.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(stopped.getDetails())
                    .as("threads that have ended as they should are no trouble")
                    .containsEntry("ticket", Map.of("state", PoolState.STOPPED, "threads", 1));
            assertThat(started).isNotNull();
            assertThat(started.getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void countersGoOnAndNoMeterIsDoubledOrLost() {
        runner.run(context -> {
            TicketClient client = context.getBean(TicketClient.class);
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            client.pool().sendAndReceive(new TicketInit(1));
            client.touch(1);
            Map<Meter.Id, Double> last = counts(registry);
            for (int i = 2; i <= 3; i++) {
                context.stop();
                assertThat(counts(registry)).as("stopped").isEqualTo(last);
                context.start();
                assertThat(counts(registry)).as("started again").isEqualTo(last);
                client.pool().sendAndReceive(new TicketInit(1));
                client.touch(1);

                Map<Meter.Id, Double> now = counts(registry);
                assertThat(now.keySet()).isEqualTo(last.keySet());
                assertThat(now).allSatisfy((id, count) -> assertThat(count).isGreaterThanOrEqualTo(before(last, id)));
                assertThat(requests(registry, "TouchRequest")).isEqualTo(i);
                assertThat(registry.get("messagingpool.items.created")
                                .tag("pool", "ticket")
                                .functionCounter()
                                .count())
                        .isEqualTo(i);
                assertThat(registry.get("messagingpool.items")
                                .tag("pool", "ticket")
                                .gauge()
                                .value())
                        .isEqualTo(1);
                last.putAll(now);
            }
        });
    }

    @Test
    void theEndpointShowsStoppedPools() {
        runner.run(context -> {
            MessagingPoolsEndpoint endpoint = context.getBean(MessagingPoolsEndpoint.class);
            context.getBean(TicketClient.class).pool().sendAndReceive(new TicketInit(1));
            context.stop();

            assertThat(endpoint.pools().pools()).allSatisfy(pool -> {
                assertThat(pool.state()).isEqualTo(PoolState.STOPPED);
                assertThat(pool.items()).isZero();
            });
            assertThat(endpoint.item("ticket", "1")).isNotNull().satisfies(item -> {
                assertThat(item.exists()).isNull();
                assertThat(item.reason()).isEqualTo("the pool is stopped");
            });
            context.start();
            assertThat(endpoint.item("ticket", "1")).isNotNull().satisfies(item -> assertThat(item.exists())
                    .isFalse());
        });
    }

    @Test
    void aCheckpointFindsNoPoolThreadAndAfterARestoreThePoolsWork() {
        runner.run(context -> {
            TicketClient client = context.getBean(TicketClient.class);
            client.pool().sendAndReceive(new TicketInit(1));
            Resource resource = checkpointResource(context);

            resource.beforeCheckpoint(NO_CONTEXT);

            assertThat(client.pool().state()).isEqualTo(PoolState.STOPPED);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("ticket-") || name.startsWith("desk-"));
            assertThat(heard.all).containsExactly("new ticket 1", "end of ticket 1");

            resource.afterRestore(NO_CONTEXT);

            client.pool().sendAndReceive(new TicketInit(1));
            assertThat(client.touch(1)).isEqualTo(1);
            assertThat(desks(context).state()).isEqualTo(PoolState.RUNNING);
        });
    }

    @Test
    void aPoolThatTheApplicationClosedStaysClosedAfterARestore() {
        runner.run(context -> {
            ThreadPool<Ticket> tickets = context.getBean(TicketClient.class).pool();
            tickets.close();
            Resource resource = checkpointResource(context);

            resource.beforeCheckpoint(NO_CONTEXT);
            resource.afterRestore(NO_CONTEXT);

            assertThatThrownBy(() -> tickets.sendAndReceive(new TicketInit(1)))
                    .isInstanceOf(PoolClosedException.class)
                    .hasMessageContaining("the pool is closed");
            assertThat(desks(context).state()).isEqualTo(PoolState.RUNNING);
        });
    }

    /** What Spring registers with CRaC; a JVM that can take no checkpoint does not keep it anywhere else. */
    private static Resource checkpointResource(ApplicationContext context) {
        Object resource = ReflectionTestUtils.getField(
                context.getBean(
                        AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, DefaultLifecycleProcessor.class),
                "cracResource");
        assertThat(resource).isInstanceOf(Resource.class);
        return (Resource) resource;
    }

    private static Map<Meter.Id, Double> counts(MeterRegistry registry) {
        Map<Meter.Id, Double> counts = new HashMap<>();
        for (Meter meter : registry.getMeters()) {
            for (Measurement measurement : meter.measure()) {
                assertThat(measurement.getValue()).as(meter.getId().toString()).isNotNaN();
                if (measurement.getStatistic() == Statistic.COUNT
                        && meter.getId().getName().matches("(messagingpool|executor).*")) {
                    counts.put(meter.getId(), measurement.getValue());
                }
            }
        }
        assertThat(counts).isNotEmpty();
        return counts;
    }

    private static double before(Map<Meter.Id, Double> counts, Meter.Id id) {
        return counts.getOrDefault(id, 0.0);
    }

    private static double requests(MeterRegistry registry, String request) {
        return registry.get("messagingpool.requests")
                .tags("pool", "ticket", "request", request, "outcome", "success")
                .functionTimer()
                .count();
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Desk> desks(ApplicationContext context) {
        return context.getBean("desk", ThreadPool.class);
    }

    /** Starts before the pools, and so stops after them. */
    static class Earlier implements SmartLifecycle {

        private Runnable stopped = () -> {};
        private boolean running;

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            stopped.run();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 0;
        }
    }

    /** What was said, in order. */
    static class Heard {

        private final List<String> all = new CopyOnWriteArrayList<>();

        void say(String what) {
            all.add(what);
        }
    }

    @PoolItem
    static class Ticket {

        private final long id;
        private final Heard heard;
        private int touched;

        Ticket(TicketInit init, Heard heard) {
            this.id = init.id();
            this.heard = heard;
            heard.say("new ticket " + id);
        }

        @PreDestroy
        void leave() {
            heard.say("end of ticket " + id);
        }
    }

    record TicketInit(long id) implements Init.OfLong<Ticket> {}

    record TouchRequest(long id) implements Request.OfLong<Ticket, Integer> {

        @Override
        public Integer process(Ticket ticket) {
            return ++ticket.touched;
        }
    }

    /** Keeps the thread busy until told to go on. */
    record HoldRequest(long id, CountDownLatch started, CountDownLatch goOn) implements Request.OfLong<Ticket, Long> {

        @Override
        public Long process(Ticket ticket) throws InterruptedException {
            started.countDown();
            goOn.await();
            return id;
        }
    }

    /** Uses the pool of tickets as long as it lives. */
    @PoolItem
    record Desk(DeskInit init, ThreadPool<Ticket> tickets, Heard heard) implements AutoCloseable {

        Desk {
            tickets.sendAndReceive(new TicketInit(init.id()));
        }

        @Override
        public void close() {
            heard.say("desk closes: "
                    + tickets.sendAndReceive(new EchoRequest<>(0, "here")).message());
        }
    }

    record DeskInit(long id) implements Init.OfLong<Desk> {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    static class App {}
}
