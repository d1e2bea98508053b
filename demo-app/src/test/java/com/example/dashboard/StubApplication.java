package com.example.dashboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application whose endpoint tells what a test wants, in the form of the real one. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = "io.github.messagingpool.autoconfigure.MessagingPoolEndpointAutoConfiguration")
class StubApplication {

    @Bean
    StubEndpoint stubEndpoint() {
        return new StubEndpoint();
    }

    /** Tells of the pools that it is given, or fails. */
    @Endpoint(id = "messagingpools")
    static final class StubEndpoint {

        private volatile List<StubPool> pools = List.of();
        private volatile boolean failing;

        void tell(List<StubPool> pools) {
            this.pools = List.copyOf(pools);
            failing = false;
        }

        void fail() {
            failing = true;
        }

        @ReadOperation
        public Map<String, Object> pools() {
            if (failing) {
                throw new IllegalStateException("asked to");
            }
            return Map.of("pools", pools.stream().map(StubPool::summary).toList());
        }

        @ReadOperation
        public @Nullable Map<String, Object> pool(@Selector String pool) {
            return pools.stream()
                    .filter(each -> each.name().equals(pool))
                    .map(StubPool::details)
                    .findFirst()
                    .orElse(null);
        }
    }
}
