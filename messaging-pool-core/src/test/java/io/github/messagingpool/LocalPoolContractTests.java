package io.github.messagingpool;

import io.github.messagingpool.contract.Account;
import io.github.messagingpool.contract.PoolsUnderContract;
import io.github.messagingpool.contract.ThreadPoolContract;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;

/** The pools of this process keep the contract, whatever drives them. */
@OnEveryKindOfPool
@Timeout(20)
class LocalPoolContractTests implements ThreadPoolContract {

    private final Pools pools;

    LocalPoolContractTests(PoolKind kind) {
        pools = kind.pools().helped();
    }

    @Override
    public ThreadPool<Account> create(UnaryOperator<ThreadPoolBuilder<Account>> settings, List<Object> ends) {
        return settings.apply(PoolsUnderContract.builder()).build(pools);
    }
}
