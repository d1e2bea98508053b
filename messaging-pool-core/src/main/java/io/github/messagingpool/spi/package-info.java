/**
 * For makers of pools: what another kind of pool is built from, or beside. It may change in a minor version.
 *
 * <p>Read {@link io.github.messagingpool.spi.PoolProvider} and {@link io.github.messagingpool.spi.PoolSettings} first: who
 * makes a pool, and of what. {@link io.github.messagingpool.spi.LocalPools} makes the pools of this process; give it a
 * {@link io.github.messagingpool.spi.Driver}, with its {@link io.github.messagingpool.spi.Ticker} and
 * {@link io.github.messagingpool.spi.Patience}, and the same {@link io.github.messagingpool.spi.Owner}s run by
 * other means than threads. {@link io.github.messagingpool.spi.Current} says what the calling thread runs, and
 * {@link io.github.messagingpool.spi.WaitNode} and {@link io.github.messagingpool.spi.Wait} who waits for whom.
 */
@NullMarked
package io.github.messagingpool.spi;

import org.jspecify.annotations.NullMarked;
