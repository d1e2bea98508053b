package io.github.messagingpool.autoconfigure.wrong.constructors;

import io.github.messagingpool.PoolItem;

/** Item classes with a mistake. */
public final class ConstructorsWrong {

    private ConstructorsWrong() {}

    @PoolItem
    static class Many {

        Many(long id) {}

        Many(int id) {}
    }
}
