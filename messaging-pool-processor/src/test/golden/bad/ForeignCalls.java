package com.example.bad;

import io.awspring.cloud.sqs.annotation.SqsListener;
import io.github.messagingpool.*;
import org.example.nats.NatsListener;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.cache.annotation.*;
import org.springframework.context.event.EventListener;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.kafka.annotation.*;
import org.springframework.scheduling.annotation.*;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

@PoolItem
class ForeignCalls extends Scheduler implements Cached { // error: Inherited from Scheduler: @Scheduled on tick, which belongs to an item. That runs methods on threads that do not own the item // error: Inherited from Cached: @Cacheable on lookUp, which belongs to an item. That keeps results by
    @interface Later {}

    @Async
    @interface Background {}

    @Background
    @interface Task {}

    ForeignCalls(long id) {}

    @Messaging
    @Async
    public void async() {} // error: @Async on async, which belongs to an item. That runs methods on threads that do not own the item. Send the item a request, from a bean: its pool runs the method on the item's own thread, and send and sendAsync do not wait.

    @Messaging
    @Task
    public void meta() {} // error: @Task on meta, which belongs to an item. That runs methods on threads that do not own the item

    @Later
    @Scheduled
    void noMessage() {} // error: @Scheduled on noMessage, which belongs to an item. That runs methods on threads that do not own the item

    @EventListener
    void event() {} // error: @EventListener on event, which belongs to an item. That has messages or events handed to the one bean of a class, and there is an item for each id. Listen in a bean, which sends a request to the item that the message or event is for.

    @TransactionalEventListener
    void committed() {} // error: @TransactionalEventListener on committed, which belongs to an item

    @KafkaListener
    @RetryableTopic
    void kafka() {} // error: @KafkaListener on kafka, which belongs to an item // error: @RetryableTopic on kafka, which belongs to an item

    @Async
    @Scheduled
    @Task
    @Cacheable
    void several() {} // error: @Async on several, which belongs to an item // error: @Scheduled on several, which belongs to an item // error: @Task on several, which belongs to an item // error: @Cacheable on several, which belongs to an item

    @JmsListener
    void jms() {} // error: @JmsListener on jms, which belongs to an item

    @RabbitListener
    void rabbit() {} // error: @RabbitListener on rabbit, which belongs to an item

    @SqsListener
    void sqs() {} // error: @SqsListener on sqs, which belongs to an item

    @NatsListener
    void nats() {} // error: @NatsListener on nats, which belongs to an item

    @Cacheable
    int cacheable() { // error: @Cacheable on cacheable, which belongs to an item. That keeps results by a method's arguments, so that one item would be answered with the result of another. Keep the value in a field of the item: that is its cache.
        return 1;
    }

    @CachePut
    int put() { // error: @CachePut on put, which belongs to an item
        return 1;
    }

    @CacheEvict
    void evict() {} // error: @CacheEvict on evict, which belongs to an item

    @Caching
    void caching() {} // error: @Caching on caching, which belongs to an item

    @Messaging
    @Transactional
    void transaction() {}

    @Messaging
    final void last() {} // error: The @Messaging method last is final, so the proxy that @Transactional puts before the item would run it itself, without the item's state; remove final

    @Messaging
    @Override
    public void lookUp() {}
}

abstract class Scheduler {
    @Scheduled
    void tick() {}
}

interface Cached {
    @Cacheable
    void lookUp();
}

@RabbitListener
@PoolItem
class ListenerItem { // error: @RabbitListener on ListenerItem, which belongs to an item
    ListenerItem(long id) {}
}

@PoolItem
class RunnerItem implements org.springframework.boot.CommandLineRunner { // error: RunnerItem, an item, is a CommandLineRunner. That is for a bean that the container has and calls, and items belong to their pool. Put it on a bean of its own, which asks the items through their pool.
    RunnerItem(long id) {}

    @Override
    public void run(String... args) {}
}

@PoolItem
@Transactional
class Transactions {
    Transactions(long id) {}

    @Messaging
    void move() {}
}

@PoolItem
@Transactional
final class FinalTransactions { // error: FinalTransactions is final, so Spring cannot put the proxy before it that @Transactional needs, and the application would not start; remove final
    FinalTransactions(long id) {}

    @Messaging
    void settle() {}
}

@PoolItem
@Transactional
sealed class SealedTransactions { // error: SealedTransactions is sealed, so Spring cannot put the proxy before it that @Transactional needs, and the application would not start; remove sealed
    SealedTransactions(long id) {}

    @Messaging
    void book() {}

    static final class Other extends SealedTransactions {
        Other(long id) {
            super(id);
        }
    }
}
