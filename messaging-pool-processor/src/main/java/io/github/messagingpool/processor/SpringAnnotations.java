package io.github.messagingpool.processor;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The annotations by which a container would call an item past its pool, or not call it: all of them, as data. */
final class SpringAnnotations {

    private static final Refused ASYNC = new Refused(
            "a task executor would run it on another thread, beside the item's own; remove it, and send the message "
                    + "without waiting: send or sendAsync",
            Set.of(
                    "org.springframework.scheduling.annotation.Async",
                    "jakarta.ejb.Asynchronous",
                    "jakarta.enterprise.concurrent.Asynchronous"));

    private static final Refused SCHEDULED = new Refused(
            "a scheduler would run it on a thread of its own; schedule a method of a bean instead, and let that send "
                    + "a request to the items",
            Set.of(
                    "org.springframework.scheduling.annotation.Scheduled",
                    "org.springframework.scheduling.annotation.Schedules",
                    "jakarta.ejb.Schedule",
                    "jakarta.ejb.Schedules",
                    "org.jobrunr.jobs.annotations.Recurring"));

    private static final Refused LISTENER = new Refused(
            "a publisher or a listener container would run it on a thread of its own, and names no item; let a method "
                    + "of a bean listen instead, and send a request to the item",
            Set.of(
                    "org.springframework.context.event.EventListener",
                    "org.springframework.transaction.event.TransactionalEventListener",
                    "org.springframework.modulith.events.ApplicationModuleListener",
                    "org.springframework.kafka.annotation.KafkaListener",
                    "org.springframework.kafka.annotation.KafkaListeners",
                    "org.springframework.kafka.annotation.KafkaHandler",
                    "org.springframework.kafka.annotation.RetryableTopic",
                    "org.springframework.kafka.annotation.DltHandler",
                    "org.springframework.jms.annotation.JmsListener",
                    "org.springframework.jms.annotation.JmsListeners",
                    "org.springframework.amqp.rabbit.annotation.RabbitListener",
                    "org.springframework.amqp.rabbit.annotation.RabbitListeners",
                    "org.springframework.amqp.rabbit.annotation.RabbitHandler",
                    "org.springframework.pulsar.annotation.PulsarListener",
                    "org.springframework.pulsar.annotation.PulsarListeners",
                    "org.springframework.pulsar.reactive.config.annotation.ReactivePulsarListener",
                    "io.awspring.cloud.sqs.annotation.SqsListener",
                    "io.awspring.cloud.sqs.annotation.SqsHandler",
                    "org.springframework.cloud.stream.annotation.StreamListener",
                    "org.springframework.integration.annotation.ServiceActivator",
                    "org.springframework.integration.annotation.InboundChannelAdapter",
                    "org.springframework.integration.annotation.Aggregator",
                    "org.springframework.integration.annotation.Filter",
                    "org.springframework.integration.annotation.Router",
                    "org.springframework.integration.annotation.Splitter",
                    "org.springframework.integration.annotation.Transformer",
                    "org.springframework.messaging.handler.annotation.MessageMapping",
                    "org.axonframework.eventhandling.EventHandler",
                    "org.axonframework.commandhandling.CommandHandler",
                    "org.axonframework.queryhandling.QueryHandler",
                    "com.google.common.eventbus.Subscribe"));

    private static final Refused CACHED = new Refused(
            "a cache would answer one item with what another returned, since it knows the arguments and not the item; "
                    + "keep the value in a field of the item, or cache in the bean that sends, with the id in the key",
            Set.of(
                    "org.springframework.cache.annotation.Cacheable",
                    "org.springframework.cache.annotation.CachePut",
                    "org.springframework.cache.annotation.CacheEvict",
                    "org.springframework.cache.annotation.Caching",
                    "javax.cache.annotation.CacheResult",
                    "javax.cache.annotation.CachePut",
                    "javax.cache.annotation.CacheRemove",
                    "javax.cache.annotation.CacheRemoveAll"));

    /** What makes Spring put a proxy before an item, which a final method passes by. */
    private static final Set<String> PROXYING = Set.of(
            "org.springframework.transaction.annotation.Transactional",
            "jakarta.transaction.Transactional",
            "org.springframework.validation.annotation.Validated",
            "org.springframework.resilience.annotation.Retryable",
            "org.springframework.resilience.annotation.ConcurrencyLimit",
            "org.springframework.retry.annotation.Retryable",
            "org.springframework.security.access.annotation.Secured",
            "org.springframework.security.access.prepost.PostAuthorize",
            "org.springframework.security.access.prepost.PostFilter",
            "org.springframework.security.access.prepost.PreAuthorize",
            "org.springframework.security.access.prepost.PreFilter",
            "jakarta.annotation.security.RolesAllowed",
            "io.micrometer.core.annotation.Counted",
            "io.micrometer.core.annotation.Timed",
            "io.micrometer.observation.annotation.Observed");

    /**
     * What is refused for one reason.
     *
     * @param why the reason, and the way out
     * @param names the annotations
     */
    private record Refused(String why, Set<String> names) {}

    private SpringAnnotations() {}

    /** Says why an annotation may not stand on an item or its methods, and the way out; empty if it may. */
    static Optional<String> refusal(String qualifiedName) {
        return Stream.of(ASYNC, SCHEDULED, LISTENER, CACHED)
                .filter(refused -> refused.names().contains(qualifiedName))
                .findFirst()
                .or(() -> isListener(qualifiedName) ? Optional.of(LISTENER) : Optional.empty())
                .map(Refused::why);
    }

    static boolean isProxying(String qualifiedName) {
        return PROXYING.contains(qualifiedName);
    }

    /** Those of libraries that are not in the list are called so, too. */
    private static boolean isListener(String qualifiedName) {
        return qualifiedName.endsWith("Listener") || qualifiedName.endsWith("Listeners");
    }
}
