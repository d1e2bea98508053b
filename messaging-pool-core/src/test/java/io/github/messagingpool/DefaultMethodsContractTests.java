package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.messagingpool.contract.Account;
import io.github.messagingpool.contract.Hold;
import io.github.messagingpool.contract.PoolsUnderContract;
import io.github.messagingpool.contract.ThreadPoolContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool that has no more than it must keeps the contract by the default methods. */
@Timeout(20)
class DefaultMethodsContractTests implements ThreadPoolContract {

    @Override
    public ThreadPool<Account> create(UnaryOperator<ThreadPoolBuilder<Account>> settings, List<Object> ends) {
        return new Plain<>(settings.apply(PoolsUnderContract.builder()).build());
    }

    /** The second item's removal does not start in time, but the first is gone. */
    @Test
    @SuppressWarnings("try") // a hold only has to end
    void aRemovalOfAllThatTimesOutHalfWayHasStarted() {
        CompletableFuture<ThreadPool<Account>> made = new CompletableFuture<>();
        try (Hold hold = new Hold()) {
            RequestInterceptor holding = new RequestInterceptor() {
                @Override
                public void after(Request<?, ?> request, @Nullable Throwable failure) {
                    if (request.equals(new RemoveRequest<>(1))) {
                        made.join().send(hold.request(2));
                    }
                }
            };
            ThreadPool<Account> pool = pool(builder -> builder.threads(1).interceptor((name, thread) -> holding));
            made.complete(pool);

            assertThatExceptionOfType(RequestTimeoutException.class)
                    .isThrownBy(() -> pool.removeAll(Duration.ofSeconds(1)))
                    .satisfies(e -> assertThat(e.certainty()).isEqualTo(Certainty.STARTED));
            pool.shutdown(Duration.ZERO);
        }
    }

    /** Has what a pool must have, of another pool. */
    private record Plain<T>(ThreadPool<T> pool) implements ThreadPool<T> {

        @Override
        public String name() {
            return pool.name();
        }

        @Override
        public Class<T> itemType() {
            return pool.itemType();
        }

        @Override
        public void send(Request<T, ?> request) {
            pool.send(request);
        }

        @Override
        public <R> CompletableFuture<R> sendAsync(Request<T, R> request) {
            return pool.sendAsync(request);
        }

        @Override
        public <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout) {
            return pool.sendAsync(request, timeout);
        }

        @Override
        public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests) {
            return pool.sendAndStream(requests);
        }

        @Override
        public List<Object> ids(@Nullable Object after, int limit) {
            return pool.ids(after, limit);
        }

        @Override
        public List<Object> ids(@Nullable Object after, int limit, Duration timeout) {
            return pool.ids(after, limit, timeout);
        }

        @Override
        public Route route(Object id) {
            return pool.route(id);
        }

        @Override
        public List<PoolThreadStatus> threads() {
            return pool.threads();
        }

        @Override
        public PoolState state() {
            return pool.state();
        }

        @Override
        public ShutdownReport shutdown() {
            return pool.shutdown();
        }

        @Override
        public ShutdownReport shutdown(Duration timeout) {
            return pool.shutdown(timeout);
        }
    }
}
