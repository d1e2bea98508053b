package com.example.clashes;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Clashing}.
 *
 * @param <V> as in {@link Clashing}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ClashingInit<V>(long id) implements Init.OfLong<Clashing<V>> {}
