package io.github.messagingpool.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an item class may not carry: annotations, and types of the container, by which something else than its pool would
 * call an item. By name, as few applications have them all. This is the one list of them; those that mean one of these
 * (meta-annotations, subtypes) count as well.
 */
enum ForeignUse {
    OTHER_THREAD(
            "runs methods on threads that do not own the item",
            "Send the item a request, from a bean: its pool runs the method on the item's own thread, and send and sendAsync"
                    + " do not wait. A bean's @Scheduled method can send one to every item by ThreadPool.broadcast.",
            """
            org.springframework.scheduling.annotation.Async
            org.springframework.scheduling.annotation.Scheduled
            jakarta.ejb.Asynchronous
            jakarta.ejb.Schedule
            jakarta.enterprise.concurrent.Asynchronous
            jakarta.enterprise.concurrent.Schedule
            org.jobrunr.jobs.annotations.Recurring
            com.xxl.job.core.handler.annotation.XxlJob
            """),

    LISTENER(
            "has messages or events handed to the one bean of a class, and there is an item for each id",
            "Listen in a bean, which sends a request to the item that the message or event is for.",
            """
            org.springframework.context.event.EventListener
            org.springframework.context.ApplicationListener
            org.springframework.kafka.annotation.KafkaListener
            org.springframework.kafka.annotation.KafkaHandler
            org.springframework.jms.annotation.JmsListener
            org.springframework.amqp.rabbit.annotation.RabbitListener
            org.springframework.amqp.rabbit.annotation.RabbitHandler
            org.springframework.pulsar.annotation.PulsarListener
            org.springframework.pulsar.annotation.PulsarReader
            org.springframework.data.redis.annotation.RedisListener
            org.springframework.messaging.handler.annotation.MessageMapping
            org.springframework.messaging.handler.annotation.MessageExceptionHandler
            org.springframework.messaging.simp.annotation.SubscribeMapping
            org.springframework.integration.annotation.Aggregator
            org.springframework.integration.annotation.BridgeFrom
            org.springframework.integration.annotation.BridgeTo
            org.springframework.integration.annotation.Filter
            org.springframework.integration.annotation.InboundChannelAdapter
            org.springframework.integration.annotation.Router
            org.springframework.integration.annotation.ServiceActivator
            org.springframework.integration.annotation.Splitter
            org.springframework.integration.annotation.Transformer
            org.springframework.cloud.stream.annotation.StreamListener
            io.awspring.cloud.sqs.annotation.SqsListener
            io.awspring.cloud.sqs.annotation.SqsHandler
            com.azure.spring.messaging.eventhubs.implementation.core.annotation.EventHubsListener
            com.azure.spring.messaging.servicebus.implementation.core.annotation.ServiceBusListener
            org.apache.rocketmq.spring.annotation.RocketMQMessageListener
            org.apache.camel.Consume
            org.axonframework.commandhandling.CommandHandler
            org.axonframework.eventhandling.EventHandler
            org.axonframework.queryhandling.QueryHandler
            io.camunda.client.annotation.JobWorker
            io.camunda.spring.client.annotation.JobWorker
            com.alibaba.cloud.nacos.annotation.NacosConfigListener
            com.ctrip.framework.apollo.spring.annotation.ApolloConfigChangeListener
            com.google.common.eventbus.Subscribe
            """),

    CACHE(
            "keeps results by a method's arguments, so that one item would be answered with the result of another",
            "Keep the value in a field of the item: that is its cache. Or cache in a bean that calls the pool, with the id in"
                    + " the key.",
            """
            org.springframework.cache.annotation.Cacheable
            org.springframework.cache.annotation.CachePut
            org.springframework.cache.annotation.CacheEvict
            org.springframework.cache.annotation.Caching
            javax.cache.annotation.CacheResult
            javax.cache.annotation.CachePut
            javax.cache.annotation.CacheRemove
            javax.cache.annotation.CacheRemoveAll
            """),

    ONE_BEAN(
            "is for a bean that the container has and calls, and items belong to their pool",
            "Put it on a bean of its own, which asks the items through their pool.",
            """
            org.springframework.context.annotation.Bean
            org.springframework.boot.actuate.endpoint.annotation.Endpoint
            org.springframework.boot.ApplicationRunner
            org.springframework.boot.CommandLineRunner
            org.springframework.jmx.export.annotation.ManagedResource
            org.springframework.beans.factory.FactoryBean
            org.springframework.beans.factory.config.BeanFactoryPostProcessor
            org.springframework.beans.factory.config.BeanPostProcessor
            org.springframework.graphql.data.method.annotation.SchemaMapping
            org.springframework.scheduling.annotation.AsyncConfigurer
            org.springframework.scheduling.annotation.SchedulingConfigurer
            org.springframework.web.bind.annotation.ExceptionHandler
            org.springframework.web.bind.annotation.RequestMapping
            org.springframework.web.service.annotation.HttpExchange
            """);

    private static final Map<String, ForeignUse> BY_NAME = byName();

    private final String effect;
    private final String remedy;
    /** One a line. */
    private final String names;

    ForeignUse(String effect, String remedy, String names) {
        this.effect = effect;
        this.remedy = remedy;
        this.names = names;
    }

    private static Map<String, ForeignUse> byName() {
        Map<String, ForeignUse> byName = new HashMap<>();
        for (ForeignUse use : values()) {
            use.names.lines().forEach(name -> byName.put(name, use));
        }
        return byName;
    }

    /** Returns the names of all annotations and types that are refused. */
    static Set<String> refused() {
        return BY_NAME.keySet();
    }

    /** Returns the use that an annotation or a type is for, or null if it is none of the list. */
    static @Nullable ForeignUse of(String name) {
        return BY_NAME.get(name);
    }

    /** Returns what it does, to follow the name of what does it. */
    String effect() {
        return effect;
    }

    /** Returns what to write instead. */
    String remedy() {
        return remedy;
    }
}
