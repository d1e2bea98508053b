package io.github.messagingpool.benchmarks.engine;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.integration.channel.PartitionedChannel;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Spring Integration: a channel that sends messages with one id to one of its threads. */
final class PartitionedChannelEngine implements Engine {

    private final Map<Long, Counter> counters = new ConcurrentHashMap<>();
    private final PartitionedChannel channel;

    PartitionedChannelEngine(int threads) {
        channel = new PartitionedChannel(
                threads, message -> letter(message).request.id());
        channel.setBeanFactory(new DefaultListableBeanFactory());
        channel.setWorkerQueueSize(Integer.MAX_VALUE);
        channel.afterPropertiesSet();
        channel.subscribe(message -> letter(message).open(counters));
    }

    private static Letter letter(Message<?> message) {
        return (Letter) message.getPayload();
    }

    @Override
    public void create(int items) {
        for (long id = 0; id < items; id++) {
            counters.put(id, new Counter());
        }
    }

    @Override
    public CompletableFuture<Count> async(CounterRequest request) {
        CompletableFuture<Count> reply = new CompletableFuture<>();
        channel.send(new GenericMessage<>(new Letter(request, reply)));
        return reply;
    }

    @Override
    public void send(CounterRequest request) {
        channel.send(new GenericMessage<>(new Letter(request, null)));
    }

    @Override
    public void close() {
        channel.destroy();
    }

    private record Letter(CounterRequest request, @Nullable CompletableFuture<Count> reply) {

        void open(Map<Long, Counter> counters) {
            Count count = request.process(requireNonNull(counters.get(request.id())));
            if (reply != null) {
                reply.complete(count);
            }
        }
    }
}
