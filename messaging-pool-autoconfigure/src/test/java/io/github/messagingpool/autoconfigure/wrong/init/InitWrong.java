package io.github.messagingpool.autoconfigure.wrong.init;

import io.github.messagingpool.PoolItem;

/** Item classes with a mistake. */
public final class InitWrong {

    private InitWrong() {}

    @PoolItem
    record Alone(long id) {}
}
