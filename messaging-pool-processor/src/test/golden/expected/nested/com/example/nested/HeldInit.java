package com.example.nested;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Outer.Holder.Held}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record HeldInit(int id) implements Init.OfInt<Outer.Holder.Held> {}
