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
class ForeignCalls extends Scheduler implements Cached { // error: Inherited from Scheduler: @Scheduled on tick, which belongs to an item: a scheduler would run it on a thread of its own; schedule a method of a bean instead, and let that send a request to the items // error: Inherited from Cached: @Cacheable on lookUp, which belongs to an item: a cache would answer one item with what another returned
    @interface Later {}

    @Async
    @interface Background {}

    @Background
    @interface Task {}

    ForeignCalls(long id) {}

    @Messaging
    @Async
    public void async() {} // error: @Async on async, which belongs to an item: a task executor would run it on another thread, beside the item's own; remove it, and send the message without waiting: send or sendAsync

    @Messaging
    @Task
    public void meta() {} // error: @Task on meta, which belongs to an item: a task executor would run it on another thread

    @Later
    @Scheduled
    void noMessage() {} // error: @Scheduled on noMessage, which belongs to an item: a scheduler would run it on a thread of its own

    @EventListener
    void event() {} // error: @EventListener on event, which belongs to an item: a publisher or a listener container would run it on a thread of its own, and names no item; let a method of a bean listen instead, and send a request to the item

    @TransactionalEventListener
    void committed() {} // error: @TransactionalEventListener on committed, which belongs to an item

    @KafkaListener
    @RetryableTopic
    void kafka() {} // error: @KafkaListener on kafka, which belongs to an item

    @JmsListener
    void jms() {} // error: @JmsListener on jms, which belongs to an item

    @RabbitListener
    void rabbit() {} // error: @RabbitListener on rabbit, which belongs to an item

    @SqsListener
    void sqs() {} // error: @SqsListener on sqs, which belongs to an item

    @NatsListener
    void nats() {} // error: @NatsListener on nats, which belongs to an item

    @Cacheable
    int cacheable() { // error: @Cacheable on cacheable, which belongs to an item: a cache would answer one item with what another returned, since it knows the arguments and not the item; keep the value in a field of the item, or cache in the bean that sends, with the id in the key
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
@Transactional
class Transactions {
    Transactions(long id) {}

    @Messaging
    void move() {}
}
