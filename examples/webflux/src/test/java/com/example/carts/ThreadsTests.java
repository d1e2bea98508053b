package com.example.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Which thread runs what follows a future of a pool. */
@Timeout(30)
class ThreadsTests {

    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final ThreadPool<Cart> pool = ThreadPool.builder(Cart.class)
            .name("carts")
            .threads(1)
            .factory(CartInit.class, init -> new Cart(init.id()))
            .build();

    @BeforeEach
    void create() {
        pool.sendAndReceive(new CartInit(1));
    }

    @AfterEach
    void close() {
        gate.complete(null);
        pool.close();
    }

    @Test
    void whatFollowsRunsOnThePoolThread() {
        assertThat(threadThatFollows(reply -> reply)).isEqualTo("carts-0");
    }

    @Test
    void publishOnLeavesThePoolThread() {
        assertThat(threadThatFollows(reply -> reply.publishOn(Schedulers.parallel())))
                .startsWith("parallel-");
    }

    @Test
    void aBlockingCallThereIsRefused() {
        Mono<ProductsResponse> products = reply().map(reply -> pool.sendAndReceive(new ProductsRequest(1)));

        assertThatThrownBy(() -> heldUp(products)).isInstanceOf(PoolDeadlockException.class);
    }

    private String threadThatFollows(UnaryOperator<Mono<Boolean>> next) {
        return heldUp(next.apply(reply()).map(reply -> Thread.currentThread().getName()));
    }

    private Mono<Boolean> reply() {
        return Mono.fromFuture(() -> pool.sendAsync(new GateRequest(1, gate)));
    }

    /** Subscribes before the item replies: otherwise there is nothing to wait for, and the subscriber goes on itself. */
    private <V> V heldUp(Mono<V> mono) {
        CompletableFuture<V> result = mono.toFuture();
        gate.complete(null);
        return Mono.fromFuture(result).block(Duration.ofSeconds(20));
    }

    /** Holds up its reply until the gate is open. */
    private record GateRequest(long id, CompletableFuture<Void> gate) implements Request.OfLong<Cart, Boolean> {

        @Override
        public Boolean process(Cart cart) {
            gate.join();
            return true;
        }
    }
}
