package io.github.messagingpool.benchmarks.generation;

import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.ThreadPool;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;

/** An application with a pool of creatures; but for the number of its threads, all is as it is by default. */
@SpringBootApplication(proxyBeanMethods = false)
class StarterWorld {

    @Bean
    PoolItemFactory<Creature, CreatureInit> creatures() {
        return init -> new Creature(init.genome());
    }

    /** Starts the application, whose pool ends with it. */
    @SuppressWarnings("unchecked") // asked for by its generic type
    static PoolWorld start(int threads) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(StarterWorld.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "messaging-pool.pools.creature.threads=" + threads)
                .run();
        return new PoolWorld(
                (ThreadPool<Creature>)
                        context.getBeanProvider(ResolvableType.forClassWithGenerics(ThreadPool.class, Creature.class))
                                .getObject(),
                context::close);
    }
}
