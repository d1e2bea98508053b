package io.github.messagingpool.autoconfigure.wrong.names;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import org.springframework.context.annotation.Profile;

/** Item classes with a mistake. */
public final class NamesWrong {

    private NamesWrong() {}

    @PoolItem("my devices!")
    @Profile("misnamed")
    record Misnamed(MisnamedInit init) {}

    record MisnamedInit(long id) implements Init.OfLong<Misnamed> {}

    @PoolItem("same")
    @Profile("!misnamed")
    record One(OneInit init) {}

    record OneInit(long id) implements Init.OfLong<One> {}

    @PoolItem("Same")
    record Two(TwoInit init) {}

    record TwoInit(long id) implements Init.OfLong<Two> {}
}
