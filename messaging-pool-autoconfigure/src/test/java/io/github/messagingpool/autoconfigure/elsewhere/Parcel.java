package io.github.messagingpool.autoconfigure.elsewhere;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import org.springframework.context.annotation.Profile;

/** An item class in a package that is not searched unless it is named. */
@PoolItem("parcels")
@Profile("!nowhere")
public record Parcel(ParcelInit init) {

    /** Creates a parcel. */
    public record ParcelInit(long id) implements Init.OfLong<Parcel> {}
}
