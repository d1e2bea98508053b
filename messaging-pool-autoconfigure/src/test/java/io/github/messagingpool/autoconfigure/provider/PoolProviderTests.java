package io.github.messagingpool.autoconfigure.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolEndpointAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.ItemDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.PoolSummary;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.health.MessagingPoolHealthContributorAutoConfiguration;
import io.github.messagingpool.autoconfigure.metrics.MessagingPoolMetricsAutoConfiguration;
import io.github.messagingpool.spi.LocalPools;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.spi.PoolSettings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

/** Tests for an application whose pools are made by a {@link PoolProvider} of its own. */
@Timeout(60)
class PoolProviderTests {

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
            .withPropertyValues("management.endpoints.web.exposure.include=messagingpools")
            .withBean(Heard.class, () -> heard)
            .withUserConfiguration(App.class);

    private final ApplicationContextRunner withOwnProvider = runner.withUserConfiguration(OwnProvider.class);

    @Test
    void withoutOneThePoolsAreLocal() {
        runner.run(context -> assertThat(context.getBean(PoolProvider.class)).isSameAs(LocalPools.onThreads()));
    }

    @Test
    void everyPoolIsMadeByItAndTheClientsUseThem() {
        withOwnProvider.run(context -> {
            assertThat(context).hasSingleBean(PoolProvider.class);
            assertThat(context.getBean(SendersThreadPools.class).made())
                    .containsExactlyInAnyOrderElementsOf(poolsOf(context));
            NoteClient client = context.getBean(NoteClient.class);
            client.pool().sendAndReceive(new NoteInit(1));

            assertThat(client.text(1)).isEqualTo("note 1");
            assertThat(client.pool().sendAndReceive(List.of(new TextRequest(1), new TextRequest(1))))
                    .containsExactly("note 1", "note 1");
            assertThat(client.pool().contains(1)).isTrue();
            assertThat(client.pool().broadcast(id -> new TextRequest((long) id)))
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.get()).isEqualTo("note 1"));
            assertThat(client.pool().count()).isEqualTo(1);
            assertThat(client.pool().removeAll()).isEqualTo(1);
        });
    }

    @Test
    void itemsMadeWithinTheConstructorOfAnotherAreDestroyedByWhoeverClosesThem() throws Exception {
        withOwnProvider.run(context -> {
            ThreadPool<Book> books = books(context.getBean("book", ThreadPool.class));
            Thread other = new Thread(() -> books.sendAndReceive(new BookInit(7)));
            other.start();
            other.join();

            books.sendAndReceive(new RemoveRequest<>(7));

            assertThat(heard.destroyed).containsExactly("book 7");
        });

        assertThat(heard.destroyed).containsExactly("book 7", "note 7");
    }

    @Test
    void metersReadThePoolsThatItMakes() {
        withOwnProvider.run(context -> {
            ThreadPool<Note> notes = context.getBean(NoteClient.class).pool();
            notes.sendAndReceive(new NoteInit(1));
            var missing = notes.sendAsync(new TextRequest(2));
            MeterRegistry registry = context.getBean(MeterRegistry.class);

            assertThat(missing).isCompletedExceptionally();
            assertThat(registry.get("messagingpool.items")
                            .tag("pool", "note")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(registry.get("executor.completed")
                            .tag("name", "note")
                            .functionCounter()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("messagingpool.requests")
                            .tags("pool", "note", "request", "NoteInit", "outcome", "success")
                            .functionTimer()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void healthAndEndpointShowThePoolsThatItMakes() {
        withOwnProvider.run(context -> {
            context.getBean(NoteClient.class).pool().sendAndReceive(new NoteInit(1));
            MessagingPoolsEndpoint endpoint = context.getBean(MessagingPoolsEndpoint.class);

            Health health = context.getBean("messagingpoolHealthContributor", HealthIndicator.class)
                    .health();
            assertThat(health).isNotNull();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsOnlyKeys("book", "note");
            assertThat(endpoint.pools().pools()).extracting(PoolSummary::name).containsExactly("book", "note");
            ItemDetails item = endpoint.item("note", "1");
            assertThat(item).isNotNull();
            assertThat(item.exists()).isTrue();
            assertThat(item.thread()).isNull();
            assertThat(item.rule()).isEqualTo("its sender's thread");
        });
    }

    @Test
    void poolsThatCannotStartAgainAreShutDownAndStaySo() {
        withOwnProvider.run(context -> {
            context.stop();
            context.start();

            assertThat(context.getBean(NoteClient.class).pool().state()).isEqualTo(PoolState.CLOSED);
        });
    }

    @Test
    void whatItRefusesIsSaidWithTheItemClass() {
        runner.withUserConfiguration(Refusing.class)
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("cannot be built: not here"));
    }

    private static List<ThreadPool<?>> poolsOf(ApplicationContext context) {
        return context.<ThreadPool<?>>getBeanProvider(ResolvableType.forClass(ThreadPool.class)).stream()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Book> books(ThreadPool<?> pool) {
        return (ThreadPool<Book>) pool;
    }

    /** What was destroyed, in order. */
    static class Heard {

        private final List<String> destroyed = new CopyOnWriteArrayList<>();
    }

    @PoolItem
    static class Note {

        private final long id;
        private final Heard heard;

        Note(NoteInit init, Heard heard) {
            this.id = init.id();
            this.heard = heard;
        }

        @PreDestroy
        void leave() {
            heard.destroyed.add("note " + id);
        }
    }

    record NoteInit(long id) implements Init.OfLong<Note> {}

    record TextRequest(long id) implements Request.OfLong<Note, String> {

        @Override
        public String process(Note note) {
            return "note " + note.id;
        }
    }

    /** Makes a note while it is made itself. */
    @PoolItem
    static class Book {

        private final long id;
        private final Heard heard;

        Book(BookInit init, ThreadPool<Note> notes, Heard heard) {
            this.id = init.id();
            this.heard = heard;
            notes.sendAndReceive(new NoteInit(id));
        }

        @PreDestroy
        void leave() {
            heard.destroyed.add("book " + id);
        }
    }

    record BookInit(long id) implements Init.OfLong<Book> {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    static class App {}

    @Configuration(proxyBeanMethods = false)
    static class OwnProvider {

        @Bean
        SendersThreadPools pools() {
            return new SendersThreadPools();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Refusing {

        @Bean
        PoolProvider refusing() {
            return new PoolProvider() {
                @Override
                public <T> ThreadPool<T> create(PoolSettings<T> settings) {
                    throw new IllegalStateException("not here");
                }
            };
        }
    }
}
