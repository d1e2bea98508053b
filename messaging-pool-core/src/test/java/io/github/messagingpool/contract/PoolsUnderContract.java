package io.github.messagingpool.contract;

import io.github.messagingpool.InitResponse;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.contract.Account.AccountInit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes the pools of one kind for the tests of the contract. */
public interface PoolsUnderContract {

    /**
     * Makes a pool of accounts without items.
     *
     * @param settings what the test needs
     * @param ends how the requests of the test will end, in the order in which they are sent, refused ones left out: a
     *     response, or what the request fails with; for a pool that has no items and must be told
     */
    ThreadPool<Account> create(UnaryOperator<ThreadPoolBuilder<Account>> settings, List<Object> ends);

    /** Returns whether the pool runs requests, so that one can be held up; otherwise it ends them as it is told. */
    default boolean runsRequests() {
        return true;
    }

    /** Holds an account up, and who runs its requests. */
    default void hold(ThreadPool<Account> pool, Hold hold, long id) throws InterruptedException {
        if (runsRequests()) {
            hold.begin(pool, id);
        } else {
            pool.send(hold.request(id));
        }
    }

    /** Returns a builder with what every test needs. */
    static ThreadPoolBuilder<Account> builder() {
        return ThreadPool.builder(Account.class)
                .name("accounts")
                .threads(2)
                .factory(AccountInit.class, init -> new Account(init.id()));
    }

    /** Makes a pool with the accounts 1 and 2. */
    default ThreadPool<Account> pool(Object... ends) {
        return pool(UnaryOperator.identity(), ends);
    }

    /** Makes a pool with the accounts 1 and 2, and settings of the test's own. */
    default ThreadPool<Account> pool(UnaryOperator<ThreadPoolBuilder<Account>> settings, Object... ends) {
        List<Object> all = new ArrayList<>(List.of(new InitResponse(1L), new InitResponse(2L)));
        all.addAll(Arrays.asList(ends));
        ThreadPool<Account> pool = create(settings, all);
        pool.sendAndReceive(new AccountInit(1));
        pool.sendAndReceive(new AccountInit(2));
        return pool;
    }
}
