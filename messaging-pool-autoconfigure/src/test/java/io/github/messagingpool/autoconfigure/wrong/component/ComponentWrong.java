package io.github.messagingpool.autoconfigure.wrong.component;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import org.springframework.stereotype.Service;

/** Item classes with a mistake. */
public final class ComponentWrong {

    private ComponentWrong() {}

    @PoolItem
    @Service
    record Both(BothInit init) {}

    record BothInit(long id) implements Init.OfLong<Both> {}
}
