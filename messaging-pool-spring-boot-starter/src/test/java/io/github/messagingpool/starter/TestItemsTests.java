package io.github.messagingpool.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Tests for item classes that are nested in test classes, as here and in {@link StarterTests}, which asks for its own. */
@SpringBootTest(properties = "messaging-pool.pools.own.threads=2")
@Timeout(60)
class TestItemsTests {

    @Autowired
    ApplicationContext context;

    @Test
    void theyAreNotFoundInTheApplicationsPackages() {
        assertThat(context.getBeanNamesForType(ThreadPool.class)).isEmpty();
    }

    @PoolItem("own")
    record Own(OwnInit init) {}

    record OwnInit(long id) implements Init.OfLong<Own> {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class App {}
}
