package io.github.messagingpool.test;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.contract.Account;
import io.github.messagingpool.contract.ThreadPoolContract;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;

/** A mock keeps the contract of every pool. */
@Timeout(20)
class MockThreadPoolContractTests implements ThreadPoolContract {

    @Override
    public ThreadPool<Account> create(UnaryOperator<ThreadPoolBuilder<Account>> settings, List<Object> ends) {
        return MockThreadPool.answering(Account.class, ends.toArray());
    }

    @Override
    public boolean runsRequests() {
        return false;
    }
}
