/**
 * Drivers of pools that are not the project's own, written as a stranger to the engine would write them: of the core they
 * use the contract and {@code spi} alone. {@link io.github.messagingpool.drivers.SteppedPools} makes pools without
 * threads, {@link io.github.messagingpool.drivers.VirtualThreadPools} pools on virtual threads.
 */
@NullMarked
package io.github.messagingpool.drivers;

import org.jspecify.annotations.NullMarked;
