package io.github.messagingpool.autoconfigure.wrong.names;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;

/** Item classes with a mistake. */
public final class NamesWrong {

    private NamesWrong() {}

    @PoolItem("same")
    record One(OneInit init) {}

    record OneInit(long id) implements Init.OfLong<One> {}

    @PoolItem("Same")
    record Two(TwoInit init) {}

    record TwoInit(long id) implements Init.OfLong<Two> {}
}
