package io.github.messagingpool.benchmarks.engine;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageCodec;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Vert.x: an address of the event bus for each counter, and a verticle with an event loop for each stripe of ids. */
final class VertxEngine implements Engine {

    private final int threads;
    private final Vertx vertx;
    private List<String> addresses = List.of();

    VertxEngine(int threads) {
        this.threads = threads;
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(threads));
        EventBus bus = vertx.eventBus();
        bus.registerDefaultCodec(Increment.class, new AsItIs<>("increment"));
        bus.registerDefaultCodec(Work.class, new AsItIs<>("work"));
        bus.registerDefaultCodec(Count.class, new AsItIs<>("count"));
    }

    @Override
    public void create(int items) {
        addresses = IntStream.range(0, items).mapToObj(id -> "counter-" + id).toList();
        for (int i = 0; i < threads; i++) {
            vertx.deployVerticle(new Stripe(i)).await();
        }
    }

    @Override
    public CompletableFuture<Count> async(CounterRequest request) {
        return vertx.eventBus()
                .<Count>request(address(request), request)
                .map(Message::body)
                .toCompletionStage()
                .toCompletableFuture();
    }

    @Override
    public void send(CounterRequest request) {
        vertx.eventBus().send(address(request), request);
    }

    private String address(CounterRequest request) {
        return addresses.get((int) request.id());
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    private final class Stripe extends VerticleBase {

        private final int first;

        Stripe(int first) {
            this.first = first;
        }

        @Override
        public Future<?> start() {
            for (int id = first; id < addresses.size(); id += threads) {
                Counter counter = new Counter();
                vertx.eventBus().<CounterRequest>consumer(addresses.get(id), message -> run(counter, message));
            }
            return Future.succeededFuture();
        }

        private static void run(Counter counter, Message<CounterRequest> message) {
            Count count = message.body().process(counter);
            if (message.replyAddress() != null) {
                message.reply(count);
            }
        }
    }

    /** Hands an immutable message over within the process. */
    private record AsItIs<M>(String name) implements MessageCodec<M, M> {

        @Override
        public M transform(M message) {
            return message;
        }

        @Override
        public void encodeToWire(Buffer buffer, M message) {
            throw new UnsupportedOperationException("There is only one process");
        }

        @Override
        public M decodeFromWire(int position, Buffer buffer) {
            throw new UnsupportedOperationException("There is only one process");
        }

        @Override
        public byte systemCodecID() {
            return -1;
        }
    }
}
