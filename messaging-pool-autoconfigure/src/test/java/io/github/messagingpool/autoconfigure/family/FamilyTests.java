package io.github.messagingpool.autoconfigure.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests for pools whose items use other pools. */
@Timeout(60)
class FamilyTests {

    private final Farewells farewells = new Farewells();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=1")
            .withBean(Farewells.class, () -> farewells)
            .withUserConfiguration(App.class);

    @Test
    void anItemMakesItsChildrenInTheirPool() {
        runner.run(context -> {
            @SuppressWarnings("unchecked")
            ThreadPool<Parent> parents = context.getBean("parent", ThreadPool.class);
            parents.sendAndReceive(new ParentInit(1));

            assertThat(parents.sendAndReceive(new SumRequest(1)).sum()).isEqualTo(10 + 11 + 12);
        });
    }

    @Test
    void itemsThatCloseCanStillAskThePoolsTheyUse() {
        runner.run(context -> {
            create(context.getBean("parent", ThreadPool.class), new ParentInit(1));
            create(context.getBean("through-provider", ThreadPool.class), new ThroughProviderInit(1));
            create(context.getBean("through-service", ThreadPool.class), new ThroughServiceInit(1));
            create(context.getBean("by-factory", ThreadPool.class), new ByFactoryInit(1));
        });

        assertThat(farewells.heard)
                .containsExactlyInAnyOrder("parent", "through-provider", "through-service", "by-factory");
    }

    @Test
    void poolsThatNeedEachOtherStartAndStop() {
        runner.run(context -> {
            create(context.getBean("hen", ThreadPool.class), new HenInit(1));
            create(context.getBean("egg", ThreadPool.class), new EggInit(1));

            assertThat(context).hasNotFailed();
        });
    }

    @Test
    void aChildrensPoolIsStillRunningWhileAParentFinishesItsRequests() {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<CompletableFuture<ByFactoryResponse>> last = new AtomicReference<>();
        runner.run(context -> {
            @SuppressWarnings("unchecked")
            ThreadPool<ByFactory> pool = context.getBean("by-factory", ThreadPool.class);
            pool.sendAndReceive(new ByFactoryInit(1));
            last.set(pool.sendAsync(new ByFactoryRequest(1, started)));
            started.await();
        });

        assertThat(last.get())
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(new ByFactoryResponse(PoolState.RUNNING));
    }

    @SuppressWarnings("unchecked")
    private static void create(ThreadPool<?> pool, Init<?> init) {
        ((ThreadPool<Object>) pool).sendAndReceive((Init<Object>) init);
    }

    /** What children answered to those who closed. */
    static class Farewells {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        void say(ThreadPool<Child> children, String user) {
            heard.add(children.sendAndReceive(new EchoRequest<>(0, user)).message());
        }
    }

    @PoolItem
    record Child(ChildInit init) {}

    record ChildInit(long id, long value) implements Init.OfLong<Child> {}

    record ValueRequest(long id) implements Request.OfLong<Child, ValueResponse> {

        @Override
        public ValueResponse process(Child child) {
            return new ValueResponse(child.init().value());
        }
    }

    record ValueResponse(long value) {}

    @PoolItem
    static class Parent implements AutoCloseable {

        private final ThreadPool<Child> children;
        private final Farewells farewells;

        Parent(ParentInit init, ThreadPool<Child> children, Farewells farewells) {
            this.children = children;
            this.farewells = farewells;
            for (long id = 0; id < 3; id++) {
                children.sendAndReceive(new ChildInit(id, 10 * init.id() + id));
            }
        }

        long sum() {
            List<ValueResponse> values =
                    children.sendAndReceive(List.of(new ValueRequest(0), new ValueRequest(1), new ValueRequest(2)));
            return values.stream().mapToLong(ValueResponse::value).sum();
        }

        @Override
        public void close() {
            farewells.say(children, "parent");
        }
    }

    record ParentInit(long id) implements Init.OfLong<Parent> {}

    record SumRequest(long id) implements Request.OfLong<Parent, SumResponse> {

        @Override
        public SumResponse process(Parent parent) {
            return new SumResponse(parent.sum());
        }
    }

    record SumResponse(long sum) {}

    @PoolItem
    record ThroughProvider(ThroughProviderInit init, ObjectProvider<ThreadPool<Child>> children, Farewells farewells)
            implements AutoCloseable {

        @Override
        public void close() {
            farewells.say(children.getObject(), "through-provider");
        }
    }

    record ThroughProviderInit(long id) implements Init.OfLong<ThroughProvider> {}

    record Service(ThreadPool<Child> children) {}

    @PoolItem
    record ThroughService(ThroughServiceInit init, Service service, Farewells farewells) implements AutoCloseable {

        @Override
        public void close() {
            farewells.say(service.children(), "through-service");
        }
    }

    record ThroughServiceInit(long id) implements Init.OfLong<ThroughService> {}

    @PoolItem
    record ByFactory(ThreadPool<Child> children, Farewells farewells, ObjectProvider<ThreadPool<ByFactory>> own)
            implements AutoCloseable {

        @Override
        public void close() {
            farewells.say(children, "by-factory");
        }
    }

    /** Runs until its own pool is being stopped, and then for as long as the children's pool would need to stop. */
    record ByFactoryRequest(long id, CountDownLatch started) implements Request.OfLong<ByFactory, ByFactoryResponse> {

        @Override
        public ByFactoryResponse process(ByFactory item) {
            started.countDown();
            await().until(() -> item.own().getObject().state() == PoolState.DRAINING);
            await().during(Duration.ofMillis(300)).until(() -> item.children().state() == PoolState.RUNNING);
            return new ByFactoryResponse(item.children().state());
        }
    }

    record ByFactoryResponse(PoolState childrensPool) {}

    record ByFactoryInit(long id) implements Init.OfLong<ByFactory> {}

    @PoolItem
    record Hen(HenInit init, ThreadPool<Egg> eggs) {}

    record HenInit(long id) implements Init.OfLong<Hen> {}

    @PoolItem
    record Egg(EggInit init, ObjectProvider<ThreadPool<Hen>> hens, ThreadPool<Egg> others) {}

    record EggInit(long id) implements Init.OfLong<Egg> {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    static class App {

        @Bean
        Service service(ThreadPool<Child> children) {
            return new Service(children);
        }

        @Bean
        PoolItemFactory<ByFactory, ByFactoryInit> byFactoryFactory(
                ObjectProvider<ThreadPool<Child>> children,
                Farewells farewells,
                ObjectProvider<ThreadPool<ByFactory>> own) {
            return init -> new ByFactory(children.getObject(), farewells, own);
        }
    }
}
