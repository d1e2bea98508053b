package io.github.messagingpool;

import io.github.messagingpool.contract.Account;
import io.github.messagingpool.contract.PoolsUnderContract;
import io.github.messagingpool.contract.ThreadPoolContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;

/** A pool that has no more than it must keeps the contract by the default methods. */
@Timeout(20)
class DefaultMethodsContractTests implements ThreadPoolContract {

    @Override
    public ThreadPool<Account> create(UnaryOperator<ThreadPoolBuilder<Account>> settings, List<Object> ends) {
        return new Plain<>(settings.apply(PoolsUnderContract.builder()).build());
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
