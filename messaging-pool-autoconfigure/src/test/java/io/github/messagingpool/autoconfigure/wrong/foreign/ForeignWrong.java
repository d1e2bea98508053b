package io.github.messagingpool.autoconfigure.wrong.foreign;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolItemFactory;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Item classes that something else than their pool would call, each in a profile. */
public final class ForeignWrong {

    private ForeignWrong() {}

    @PoolItem
    @Profile("async")
    static class Asynchronous {

        @Async
        void work() {}
    }

    @PoolItem
    @Profile("async-class")
    @Async
    static class AllAsynchronous {}

    @PoolItem
    @Profile("scheduled")
    static class Ticker {

        @Scheduled(fixedRate = 20)
        void tick() {}
    }

    static class Scheduling {

        @Scheduled(fixedRate = 20)
        void tick() {}
    }

    @PoolItem
    @Profile("inherited")
    static class Inheriting extends Scheduling {}

    interface Ticking {

        @Scheduled(fixedRate = 20)
        void tick();
    }

    @PoolItem
    @Profile("interface")
    static class Implementing implements Ticking {

        @Override
        public void tick() {}
    }

    interface TickingByDefault {

        @Scheduled(fixedRate = 20)
        default void tick() {}
    }

    @PoolItem
    @Profile("default")
    static class Defaulting implements TickingByDefault {}

    @PoolItem
    @Profile("repeated")
    static class Repeating {

        @Scheduled(fixedRate = 20)
        @Scheduled(cron = "0 * * * * *")
        void tick() {}
    }

    @Scheduled(cron = "0 0 * * * *")
    @Retention(RetentionPolicy.RUNTIME)
    @interface EveryHour {}

    @PoolItem
    @Profile("meta")
    static class Hourly {

        @EveryHour
        void tick() {}
    }

    @PoolItem
    @Profile("event")
    static class Hearing {

        @EventListener
        void heard(String event) {}
    }

    @PoolItem
    @Profile("transactional")
    static class HearingLate {

        @TransactionalEventListener
        void heard(String event) {}
    }

    @PoolItem
    @Profile("listener")
    static class Listening implements ApplicationListener<ApplicationEvent> {

        @Override
        public void onApplicationEvent(ApplicationEvent event) {}
    }

    @PoolItem
    @Profile("cached")
    static class Cached {

        @Cacheable("prices")
        int price(String of) {
            return of.length();
        }
    }

    @PoolItem
    @Profile("evicted")
    static class Evicting {

        @CacheEvict("prices")
        int price(String of) {
            return of.length();
        }
    }

    @PoolItem
    @Profile("caching")
    static class Caching {

        @org.springframework.cache.annotation.Caching
        int price(String of) {
            return of.length();
        }
    }

    @PoolItem
    @Profile("bean")
    static class Making {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @PoolItem
    @Profile("endpoint")
    @Endpoint(id = "shown")
    static class Shown {}

    @PoolItem
    @Profile("runner")
    static class Running implements CommandLineRunner {

        @Override
        public void run(String... args) {}
    }

    @PoolItem
    @Profile("factory-made")
    static class Made {

        @Scheduled(fixedRate = 20)
        void tick() {}
    }

    record MadeInit(long id) implements Init.OfLong<Made> {}

    @Component
    @Profile("factory-made")
    static class Maker implements PoolItemFactory<Made, MadeInit> {

        @Override
        public Made create(MadeInit init) {
            return new Made();
        }
    }
}
