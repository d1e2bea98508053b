package io.github.messagingpool.autoconfigure.loops;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import org.springframework.context.annotation.Profile;

/** An item that takes a hall. */
@PoolItem("residents")
@Profile("seeking")
record Resident(ResidentInit init, Hall hall) {

    record ResidentInit(long id) implements Init.OfLong<Resident> {}
}
