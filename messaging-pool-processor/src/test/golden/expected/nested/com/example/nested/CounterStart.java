package com.example.nested;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Outer.Counter}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CounterStart(long id) implements Init.OfLong<Outer.Counter> {}
