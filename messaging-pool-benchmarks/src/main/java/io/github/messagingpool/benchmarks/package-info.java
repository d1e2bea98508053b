/** Benchmarks of the pools, each with a floor and with peers that do the same work. */
@NullMarked
package io.github.messagingpool.benchmarks;

import org.jspecify.annotations.NullMarked;
