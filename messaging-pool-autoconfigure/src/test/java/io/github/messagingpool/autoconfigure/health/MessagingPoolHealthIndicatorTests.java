package io.github.messagingpool.autoconfigure.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.counter.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link MessagingPoolHealthIndicator}. */
@Timeout(60)
class MessagingPoolHealthIndicatorTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class, MessagingPoolHealthContributorAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=2")
            .withUserConfiguration(App.class);

    @Test
    void runningPoolsAreUp() {
        runner.run(context -> {
            Health health = context.getBean("messagingpoolHealthContributor", MessagingPoolHealthIndicator.class)
                    .health();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .isEqualTo(Map.of("counters", Map.of("state", PoolState.RUNNING, "threads", 2)));
        });
    }

    @Test
    void aPoolThatWasClosedIsOutOfService() {
        runner.run(context -> {
            context.getBean("counters", ThreadPool.class).shutdown();

            assertThat(context.getBean(MessagingPoolHealthIndicator.class)
                            .health()
                            .getStatus())
                    .isEqualTo(Status.OUT_OF_SERVICE);
        });
    }

    @Test
    void aDeadThreadOfARunningPoolIsDownWhateverTheOtherPoolsAre() {
        Health health = health(
                pool("a", PoolState.DRAINING, true),
                pool("b", PoolState.RUNNING, false),
                pool("c", PoolState.DRAINING, true));

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("b"))
                .isEqualTo(Map.of("state", PoolState.RUNNING, "threads", 1, "endedThreads", List.of("b-0")));
    }

    @Test
    void aThreadThatRanOutOfMemoryIsDown() {
        Health outOfMemory = health(pool("a", PoolState.RUNNING, status("a", true, false, true)));

        assertThat(outOfMemory.getStatus()).isEqualTo(Status.DOWN);
        assertThat(outOfMemory.getDetails().get("a"))
                .isEqualTo(Map.of("state", PoolState.RUNNING, "threads", 1, "outOfMemoryThreads", List.of("a-0")));
    }

    @Test
    void oneStuckThreadOfSeveralIsADetail() {
        ThreadPool<?> pool =
                pool("a", PoolState.RUNNING, status("a", true, true, false), status("b", true, false, false));

        Health health = health(pool);

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("a"))
                .isEqualTo(Map.of("state", PoolState.RUNNING, "threads", 2, "stuckThreads", List.of("a-0")));
        assertThat(new MessagingPoolHealthIndicator(List.of(pool), true)
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void aPoolWhoseThreadsAreAllStuckIsDownWhateverTheOthersAre() {
        Health health = health(
                pool("a", PoolState.RUNNING, status("a", true, true, false), status("b", true, true, false)),
                pool("c", PoolState.RUNNING, status("c", true, false, false)));

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aThreadThatHasEndedBesideAStuckOneIsDown() {
        assertThat(health(pool(
                                "a",
                                PoolState.RUNNING,
                                status("a", true, true, false),
                                status("b", false, false, false)))
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void aPropertyMakesItStrict() {
        ThreadPool<?> pool =
                pool("a", PoolState.RUNNING, status("a", true, true, false), status("b", true, false, false));
        ApplicationContextRunner own = runner.withBean("own", ThreadPool.class, () -> pool);

        own.run(context -> assertThat(context.getBean(MessagingPoolHealthIndicator.class)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP));
        own.withPropertyValues("management.health.messagingpool.strict=true")
                .run(context -> assertThat(context.getBean(MessagingPoolHealthIndicator.class)
                                .health()
                                .getStatus())
                        .isEqualTo(Status.DOWN));
    }

    @Test
    void theThreadsOfADrainingPoolMayEnd() {
        assertThat(health(pool("a", PoolState.DRAINING, false)).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void itCanBeSwitchedOff() {
        runner.withPropertyValues("management.health.messagingpool.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
        runner.withPropertyValues("messaging-pool.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void theApplicationsOwnReplacesIt() {
        HealthIndicator own = () -> Health.up().build();
        runner.withBean("messagingpoolHealthIndicator", HealthIndicator.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(HealthIndicator.class)).isSameAs(own));
    }

    private static Health health(ThreadPool<?>... pools) {
        return new MessagingPoolHealthIndicator(new ArrayList<>(List.of(pools)), false).health();
    }

    /** A thread of a real pool does not die. */
    private static PoolThreadStatus status(String name, boolean alive, boolean stuck, boolean outOfMemory) {
        PoolThreadStatus status = mock();
        given(status.threadName()).willReturn(name + "-0");
        given(status.alive()).willReturn(alive);
        given(status.stuck()).willReturn(stuck);
        given(status.outOfMemory()).willReturn(outOfMemory);
        return status;
    }

    private static ThreadPool<?> pool(String name, PoolState state, boolean alive) {
        return pool(name, state, status(name, alive, false, false));
    }

    private static ThreadPool<?> pool(String name, PoolState state, PoolThreadStatus... status) {
        ThreadPool<?> pool = mock();
        given(pool.name()).willReturn(name);
        given(pool.state()).willReturn(state);
        given(pool.threadCount()).willReturn(status.length);
        given(pool.threads()).willReturn(List.of(status));
        willReturn(Counter.class).given(pool).itemType();
        return pool;
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}
}
