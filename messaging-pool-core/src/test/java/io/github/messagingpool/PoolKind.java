package io.github.messagingpool;

import io.github.messagingpool.drivers.VirtualThreadPools;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of pools that keep the promises, each by a driver of its own. */
public enum PoolKind {
    /** Each owner has a thread: what users have. */
    THREADS,
    /** No owner has a thread: whoever waits runs them, under a time of their own. */
    STEPPED,
    /** Each owner has a virtual thread. */
    VIRTUAL_THREADS;

    private static final Logger LOG = LoggerFactory.getLogger(PoolKind.class);

    private static final List<PoolKind> OF_THIS_JDK = findOfThisJdk();

    private static List<PoolKind> findOfThisJdk() {
        if (VirtualThreadPools.areSupported()) {
            return List.of(values());
        }
        LOG.warn("Left out: no test runs on {}, which JDK {} does not have", VIRTUAL_THREADS, Runtime.version());
        return Arrays.stream(values()).filter(kind -> kind != VIRTUAL_THREADS).toList();
    }

    static List<PoolKind> ofThisJdk() {
        return OF_THIS_JDK;
    }

    /** Returns what makes the pools of one test. */
    public Pools pools() {
        return new Pools(this);
    }
}
