package com.example.permitted;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Terms.Unknown}.
 *
 * @param <T> as in {@link Terms.Unknown}
 * @param <U> as in {@link Terms.Unknown}
 * @param <S> as in {@link Terms.Unknown}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record UnknownInit<T, U, S extends Enum<S>>(long id) implements Init.OfLong<Terms.Unknown<T, U, S>> {}
