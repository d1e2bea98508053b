package io.github.messagingpool.autoconfigure.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ContainsRequest;
import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Tests for the kinds of item classes that can be used. */
@Timeout(60)
class ItemKindsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=1")
            .withUserConfiguration(App.class);

    @Test
    void idsMayBeOfAnyKind() {
        runner.withBean(Pools.class).run(context -> {
            Pools pools = context.getBean(Pools.class);
            UUID uuid = new UUID(1, 2);

            assertThat(pools.ints().sendAndReceive(new ByIntInit(7)).id()).isEqualTo(7L);
            assertThat(pools.strings().sendAndReceive(new ByStringInit("#{1}")).id())
                    .isEqualTo("#{1}");
            assertThat(pools.uuids().sendAndReceive(new ByUuidInit(uuid)).id()).isEqualTo(uuid);
            assertThat(pools.enums()
                            .sendAndReceive(new ByEnumInit(TimeUnit.DAYS))
                            .id())
                    .isEqualTo(TimeUnit.DAYS);
            assertThat(pools.records()
                            .sendAndReceive(new ByRecordInit(new Seat(1, 2)))
                            .id())
                    .isEqualTo(new Seat(1, 2));
        });
    }

    @Test
    void theMarkedConstructorOfSeveralIsUsed() {
        runner.withBean(Pools.class).run(context -> {
            ThreadPool<ByInt> pool = context.getBean(Pools.class).ints();
            pool.sendAndReceive(new ByIntInit(7));

            assertThat(pool.sendAndReceive(new AskRequest(7)).id()).isEqualTo(7);
        });
    }

    @Test
    void aFactoryBeanMakesTheItemsAndSaysWhatTheInitIs() {
        runner.run(context -> {
            @SuppressWarnings("unchecked")
            ThreadPool<Made> pool = context.getBean("made", ThreadPool.class);
            pool.sendAndReceive(new MadeInit("x"));

            assertThat(context.getBean(Factory.class).made).containsExactly("x");
        });
    }

    @Test
    void anItemIsNoBeanOfTheApplication() {
        runner.run(context -> {
            assertThat(context.getBeanProvider(ByInt.class).getIfAvailable()).isNull();
        });
    }

    @Test
    void anItemClassWhoseProfileIsNotActiveHasNoPoolButMayHaveSettings() {
        runner.withPropertyValues("messaging-pool.pools.by-profile.threads=3")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("by-profile"));
        runner.withPropertyValues("messaging-pool.pools.by-profile.threads=3", "spring.profiles.active=special")
                .run(context -> assertThat(
                                context.getBean("by-profile", ThreadPool.class).threadCount())
                        .isEqualTo(3));
    }

    @Test
    void aPoolIsNamedAsTheBuilderNamesIt() {
        runner.run(context -> {
            try (ThreadPool<ByInt> built = new Built<>(ByInt.class).pool(ByIntInit.class)) {
                assertThat(context.getBean(built.name(), ThreadPool.class).itemType())
                        .isEqualTo(ByInt.class);
            }
        });
    }

    @Test
    void aPoolOfGenericItemsIsInjectedWithTheirTypeArguments() {
        runner.withBean(NeedsCache.class).run(context -> {
            ThreadPool<Cache<String, Integer>> pool =
                    context.getBean(NeedsCache.class).pool();
            pool.sendAndReceive(new CacheInit<>(1));

            assertThat(pool.sendAndReceive(new ContainsRequest<>(1)).exists()).isTrue();
        });
    }

    private record Built<T>(Class<T> type) {

        <I extends Init<T>> ThreadPool<T> pool(Class<I> init) {
            ThreadPoolBuilder<T> builder = ThreadPool.builder(type).threads(1);
            return builder.factory(init, any -> {
                        throw new NoSuchBeanDefinitionException("never made");
                    })
                    .build();
        }
    }

    record Pools(
            ThreadPool<ByInt> ints,
            ThreadPool<ByString> strings,
            ThreadPool<ByUuid> uuids,
            ThreadPool<ByEnum> enums,
            ThreadPool<ByRecord> records) {}

    record NeedsCache(ThreadPool<Cache<String, Integer>> pool) {}

    @PoolItem
    static class ByInt {

        private final int id;

        ByInt() {
            this(-1);
        }

        @PoolItem.Constructor
        ByInt(int id) {
            this.id = id;
        }
    }

    record AskRequest(int id) implements Request.OfInt<ByInt, AskResponse> {

        @Override
        public AskResponse process(ByInt item) {
            return new AskResponse(item.id);
        }
    }

    record AskResponse(int id) {}

    @PoolItem
    record ByString(String id) {}

    @PoolItem
    record ByUuid(UUID id) {}

    @PoolItem
    record ByEnum(TimeUnit id) {}

    @PoolItem(init = "ByRecordInit")
    record ByRecord(Seat id) {}

    @PoolItem
    @Profile("special")
    record ByProfile(ByProfileInit init) {}

    record ByProfileInit(long id) implements Init.OfLong<ByProfile> {}

    record Seat(int row, int column) {}

    @PoolItem
    record Cache<K, V>(CacheInit<K, V> init) {}

    record CacheInit<K, V>(long id) implements Init.OfLong<Cache<K, V>> {}

    @PoolItem
    record Made(String no, Thread bean, Thread other) {}

    record MadeInit(String id) implements Init.OfKey<Made> {}

    static class Factory implements PoolItemFactory<Made, MadeInit> {

        private final List<String> made = new CopyOnWriteArrayList<>();

        @Override
        public Made create(MadeInit init) {
            made.add(init.id());
            return new Made(init.id(), Thread.currentThread(), Thread.currentThread());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    static class App {

        @Bean
        Factory madeFactory() {
            return new Factory();
        }
    }
}
