package io.github.messagingpool.contract;

/** All that a pool must do; a test class that implements it runs the whole contract on its pools. */
public interface ThreadPoolContract
        extends RequestContract,
                FailureContract,
                RefusalContract,
                BatchContract,
                OneWayBatchContract,
                StreamContract,
                WholePoolContract,
                DeadlineContract,
                ClosedPoolContract {}
