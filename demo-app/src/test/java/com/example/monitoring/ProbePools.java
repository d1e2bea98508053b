package com.example.monitoring;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.ThreadPoolCreator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pools of probes beside those of the demo: one that rejects, one that drops and evicts, one whose items grow idle. */
@Configuration(proxyBeanMethods = false)
@PoolItemScan(basePackageClasses = Probe.class)
class ProbePools {

    @Bean(name = "dropping-probes", defaultCandidate = false)
    ThreadPool<Probe> droppingProbes(ThreadPoolCreator pools) {
        return pools.create("dropping-probes", Probe.class);
    }

    @Bean(name = "idle-probes", defaultCandidate = false)
    ThreadPool<Probe> idleProbes(ThreadPoolCreator pools) {
        return pools.create("idle-probes", Probe.class);
    }
}
