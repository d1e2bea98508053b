package io.github.messagingpool.benchmarks.engine;

import static java.util.Objects.requireNonNull;

import com.lmax.disruptor.EventTranslatorTwoArg;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import com.lmax.disruptor.util.DaemonThreadFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/** A Disruptor for each stripe of ids, with as many slots as a pool's queue has by default. */
final class DisruptorEngine implements Engine {

    private static final int SLOTS = 16_384;

    private final List<Stripe> stripes;

    DisruptorEngine(int threads, Supplier<WaitStrategy> waiting) {
        this.stripes =
                Stream.generate(() -> new Stripe(waiting.get())).limit(threads).toList();
    }

    @Override
    public void create(int items) {
        for (int id = 0; id < items; id++) {
            stripe(id).counters.put(id, new Counter());
        }
        stripes.forEach(stripe -> stripe.disruptor.start());
    }

    @Override
    public CompletableFuture<Count> async(CounterRequest request) {
        CompletableFuture<Count> reply = new CompletableFuture<>();
        stripe(request.id()).publish(request, reply);
        return reply;
    }

    @Override
    public void send(CounterRequest request) {
        stripe(request.id()).publish(request, null);
    }

    private Stripe stripe(long id) {
        return stripes.get((int) (id % stripes.size()));
    }

    @Override
    public void close() {
        stripes.forEach(stripe -> stripe.disruptor.shutdown());
    }

    private static final class Stripe {

        private static final EventTranslatorTwoArg<Slot, CounterRequest, @Nullable CompletableFuture<Count>> FILL =
                (slot, sequence, request, reply) -> slot.fill(request, reply);

        private final Long2ObjectHashMap<Counter> counters = new Long2ObjectHashMap<>();
        private final Disruptor<Slot> disruptor;

        Stripe(WaitStrategy waiting) {
            disruptor = new Disruptor<>(Slot::new, SLOTS, DaemonThreadFactory.INSTANCE, ProducerType.MULTI, waiting);
            disruptor.handleEventsWith((slot, sequence, endOfBatch) -> slot.run(counters));
        }

        void publish(CounterRequest request, @Nullable CompletableFuture<Count> reply) {
            disruptor.getRingBuffer().publishEvent(FILL, request, reply);
        }
    }

    private static final class Slot {

        private @Nullable CounterRequest request;
        private @Nullable CompletableFuture<Count> reply;

        void fill(CounterRequest request, @Nullable CompletableFuture<Count> reply) {
            this.request = request;
            this.reply = reply;
        }

        void run(Long2ObjectHashMap<Counter> counters) {
            CounterRequest request = requireNonNull(this.request);
            Count count = request.process(counters.get(request.id()));
            if (reply != null) {
                reply.complete(count);
            }
            this.request = null;
            this.reply = null;
        }
    }
}
