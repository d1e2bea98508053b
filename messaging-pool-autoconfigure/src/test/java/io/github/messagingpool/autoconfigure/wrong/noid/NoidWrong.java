package io.github.messagingpool.autoconfigure.wrong.noid;

import io.github.messagingpool.PoolItem;

/** Item classes with a mistake. */
public final class NoidWrong {

    private NoidWrong() {}

    @PoolItem
    static class Empty {}
}
