package com.example.wildcards;

import io.github.messagingpool.Init;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Notes.Variable}.
 *
 * @param <V> as in {@link Notes.Variable}
 * @param <E> as in {@link Notes.Variable}
 * @param <O> as in {@link Notes.Variable}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record VariableInit<V, E extends Enum<E>, O extends Optional<? extends Notes.Kind>>(
        long id) implements Init.OfLong<Notes.Variable<V, E, O>> {}
