package com.example.wildcards;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Notes.Variable}.
 *
 * @param <V> as in {@link Notes.Variable}
 * @param <E> as in {@link Notes.Variable}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record VariableInit<V, E extends Enum<E>>(long id) implements Init.OfLong<Notes.Variable<V, E>> {}
